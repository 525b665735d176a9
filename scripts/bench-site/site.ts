import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** The built site on this machine's own address, with an atlas and contributions of its own. */
export interface BenchedSite {
	origin: string;
	/** What its commands need to work on its databases. */
	env: NodeJS.ProcessEnv;
	stop(): Promise<void>;
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	await once(probe, 'close');
	if (!address || typeof address === 'string') throw new Error('There is no free port.');
	return address.port;
}

/** Builds what is missing, starts the site and waits until it answers. Throws with what it printed when it ends first. */
export async function startSite(): Promise<BenchedSite> {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-site-'));
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const env = {
		...process.env,
		PORT: String(port),
		HOST: '127.0.0.1',
		ORIGIN: origin,
		ATLAS_DB: join(folder, 'atlas.db'),
		CONTRIBUTIONS_DB: join(folder, 'contributions.db'),
		RATE_LIMITS: 'off',
		LOG_LEVEL: 'warn'
	};
	const site = spawn(process.execPath, ['--import', './scripts/check-node.mjs', 'scripts/start.ts'], {
		cwd: root,
		env,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let printed = '';
	for (const stream of [site.stdout, site.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
	const ended = once(site, 'exit');
	while (!(await fetch(`${origin}/healthz`).catch(() => undefined))?.ok) {
		if (site.exitCode !== null) throw new Error(`The site did not start:\n${printed}`);
		await new Promise((wait) => setTimeout(wait, 200));
	}
	const stop = async () => {
		site.kill();
		await ended;
		if (/"level":"?(error|50|fatal|60)/.test(printed)) console.error(`The site reported faults:\n${printed}`);
		rmSync(folder, { recursive: true, force: true });
	};
	return { origin, env, stop };
}
