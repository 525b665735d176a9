import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { median } from '../run-steps.ts';
import type { StepResult } from '../run-steps.ts';
import type { BuiltSite } from '../../http/guard-every-answer.ts';
import { ATLAS_NAME } from './measure-build.ts';

/** What readers ask for first, and what grows with the areas. */
const addresses = {
	'the home page': '/',
	'the ranking of networks': '/gaps?areas=pcn',
	'the ranking of small areas': '/gaps?areas=lsoa',
	'a search by name': '/search?q=camden',
	'a search by postcode': '/search?q=SE15+5LJ',
	'help near a postcode': '/support?where=SE15+5LJ',
	'one measure for every network, by the API': '/api/v1/figures?measure=link-worker-rate&areas=pcn',
	'one measure for every small area, by the API': '/api/v1/figures?measure=imd-score&areas=lsoa'
};
const TIMES = 7;

/** The built site on a port of its own, from the atlas in `folder`; says on its last line where it listens. */
export async function serve(root: string, folder: string): Promise<void> {
	const port = await freePort();
	Object.assign(process.env, {
		ATLAS_DB: join(folder, ATLAS_NAME),
		CONTRIBUTIONS_DB: join(folder, 'contributions.db'),
		HOST: '127.0.0.1',
		PORT: String(port),
		RATE_LIMITS: 'off',
		LOG_LEVEL: 'silent'
	});
	const { server } = (await import(join(root, 'build/index.js'))) as BuiltSite;
	const { server: http } = server;
	if (!http.listening) await once(http, 'listening');
	process.stdout.write(`port ${port}\n`);
}

async function freePort(): Promise<number> {
	const trial = createServer().listen(0, '127.0.0.1');
	await once(trial, 'listening');
	const { port } = trial.address() as AddressInfo;
	trial.close();
	await once(trial, 'close');
	return port;
}

/** The median time of each answer once it has been asked for, and the first as `firstMilliseconds`. */
export async function measureServing(root: string, script: string, folder: string): Promise<StepResult[]> {
	if (!existsSync(join(root, 'build/index.js'))) {
		console.error('  The site is not built, so nothing was served: npm start -- --build-only builds it.');
		return [];
	}
	console.error('  serve');
	const site = spawn(process.execPath, [script, '--part', 'serve', '--folder', folder], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	try {
		const port = await portOf(site);
		const results: StepResult[] = [];
		for (const [name, address] of Object.entries(addresses)) {
			results.push(await measureAnswer(`Served: ${name}`, `http://127.0.0.1:${port}${address}`));
		}
		return results;
	} finally {
		site.kill();
	}
}

async function portOf(site: ChildProcess): Promise<number> {
	if (!site.stdout) throw new Error('The site has no output to read.');
	for await (const line of createInterface(site.stdout)) {
		const port = /^port (\d+)$/.exec(line)?.[1];
		if (port) return Number(port);
	}
	throw new Error('The site stopped before it listened.');
}

async function measureAnswer(name: string, address: string): Promise<StepResult> {
	const runs: number[] = [];
	let bytes = 0;
	for (let time = 0; time <= TIMES; time++) {
		const started = performance.now();
		const answer = await fetch(address);
		bytes = (await answer.arrayBuffer()).byteLength;
		runs.push(performance.now() - started);
		if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	}
	const [first = NaN, ...others] = runs;
	return {
		name,
		runs: others,
		medianMilliseconds: median(others),
		facts: { bytes, firstMilliseconds: first },
		heldMegabytes: 0,
		peakMegabytes: 0
	};
}
