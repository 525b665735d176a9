import autocannon from 'autocannon';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { measureIds, measureOf } from '../../src/lib/atlas/measures.ts';
import type { Measured } from '../../src/lib/server/bench/budgets.ts';
import { root } from './site.ts';

const CONNECTIONS = 10;
const SECONDS = 10;
const headers = { 'accept-encoding': 'br, gzip' };
const questions = ['measure=link-worker-rate&areas=borough', 'measure=link-worker-rate&areas=pcn'];

/** The figures API beside a file of the same server that is as large when packed, ten connections each. */
export async function measureApi(origin: string, seconds = SECONDS): Promise<Measured[]> {
	const measured: Measured[] = [];
	const load = async (path: string) => {
		console.error(`api: ${path}`);
		const options = { url: origin + path, connections: CONNECTIONS, headers };
		await autocannon({ ...options, duration: 1 });
		const result = await autocannon({ ...options, duration: seconds });
		if (result.non2xx + result.errors > 0) throw new Error(`${path} was not answered as it should be.`);
		return result;
	};
	for (const question of questions) {
		const path = `/api/v1/figures?${question}`;
		const first = await fetch(origin + path, { headers });
		const bytes = Number(first.headers.get('content-length'));
		const file = fileOfSize(bytes);
		const files = await load(file.path);
		const api = await load(path);
		const facts = {
			answersPerSecond: api.requests.average,
			filesPerSecond: files.requests.average,
			packedBytes: bytes,
			file: file.path,
			fileBytes: file.bytes
		};
		const share = (100 * api.requests.average) / files.requests.average;
		measured.push({ budget: 'api-share', on: path, value: share, facts });
		measured.push({ budget: 'api-p99', on: path, value: api.latency.p99, facts });
	}
	measured.push(await everyQuestionNew(origin));
	return measured;
}

/** As hard as it gets: nothing that was asked before, so nothing kept from before. */
async function everyQuestionNew(origin: string): Promise<Measured> {
	console.error('api: every question new');
	const held = measureIds.filter((id) => measureOf(id).areaTypes.includes('borough'));
	const pairs = held.flatMap((one) =>
		held.filter((other) => other !== one).map((other) => `${one},${other}`)
	);
	const requests = pairs.map((measure) => ({ path: `/api/v1/figures?measure=${measure}&areas=borough` }));
	const result = await autocannon({
		url: origin,
		connections: CONNECTIONS,
		amount: requests.length,
		headers,
		requests
	});
	return {
		budget: 'api-p99',
		on: '/api/v1/figures, every question new',
		value: result.latency.p99,
		facts: { answersPerSecond: result.requests.average, questions: requests.length, errors: result.non2xx }
	};
}

/** The script or style sheet whose packed form is nearest in size. */
function fileOfSize(bytes: number): { path: string; bytes: number } {
	const client = join(root, 'build/client');
	const [nearest] = globSync('_app/immutable/**/*.{css,js}.br', { cwd: client })
		.map((name) => ({ path: `/${name.replace(/\.br$/, '')}`, bytes: statSync(join(client, name)).size }))
		.sort((a, b) => Math.abs(a.bytes - bytes) - Math.abs(b.bytes - bytes));
	if (!nearest || readFileSync(join(client, nearest.path)).length === 0)
		throw new Error('The site has no files.');
	return nearest;
}
