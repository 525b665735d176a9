import type { Browser } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A site of a test's own: its own atlas and contributions, on a port of its own, so that it may publish and break. */
export interface OwnServer {
	origin: string;
	/** Its folder: `atlas.db` and `contributions.db` stand in it. */
	folder: string;
	atlasFile: string;
	contributionsFile: string;
	pid: number;
	/** What it has printed. */
	log(): string;
	/** Ends it (by default gently) and waits. */
	stop(signal?: NodeJS.Signals): Promise<void>;
	/**
	 * Ends it and removes its folder. With the browser whose pages were opened on it: closes these too, for left open they
	 * go on working, and each later test of the same worker asks after them.
	 */
	remove(browser?: Browser): Promise<void>;
}

export async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	await once(probe, 'close');
	if (!address || typeof address === 'string') throw new Error('no port');
	return address.port;
}

const PATIENCE_MILLISECONDS = 90_000;

interface Start {
	/** Kept from an earlier server; a new one when not given. */
	folder?: string;
	env?: Record<string, string>;
	/** What is run: the site as it was built, without what `npm start` puts right first, when that is said. */
	script?: 'scripts/start.ts' | 'build/index.js';
}

/** Starts a site on an own folder and waits until it answers; the built site may answer that it has no atlas. */
export async function startOwnServer({
	folder = mkdtempSync(join(tmpdir(), 'atlas-site-')),
	env = {},
	script = 'scripts/start.ts'
}: Start = {}): Promise<OwnServer> {
	const atlasFile = join(folder, 'atlas.db');
	const contributionsFile = join(folder, 'contributions.db');
	const isBuilt = script === 'build/index.js';
	if (!isBuilt && !existsSync(atlasFile) && existsSync('var/test-atlas.db'))
		copyFileSync('var/test-atlas.db', atlasFile);
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const child = spawn(process.execPath, ['--import', './scripts/check-node.mjs', script], {
		env: {
			...process.env,
			PORT: String(port),
			HOST: '127.0.0.1',
			ORIGIN: origin,
			ATLAS_DB: atlasFile,
			CONTRIBUTIONS_DB: contributionsFile,
			...env
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let printed = '';
	child.stdout.on('data', (chunk) => (printed += String(chunk)));
	child.stderr.on('data', (chunk) => (printed += String(chunk)));
	const ended = once(child, 'exit');
	const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
		if (child.exitCode === null && child.signalCode === null) child.kill(signal);
		await ended;
	};
	const deadline = Date.now() + PATIENCE_MILLISECONDS;
	const answers = (answer?: Response) => answer?.ok || (isBuilt && answer?.status === 503);
	while (!answers(await fetch(`${origin}/healthz`).catch(() => undefined))) {
		if (child.exitCode !== null || Date.now() > deadline) {
			await stop('SIGKILL');
			throw new Error(`The site did not start:\n${printed}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return {
		origin,
		folder,
		atlasFile,
		contributionsFile,
		pid: child.pid as number,
		log: () => printed,
		stop,
		remove: async (browser) => {
			await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
			await stop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
