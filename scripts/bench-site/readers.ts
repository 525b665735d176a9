import autocannon from 'autocannon';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Measured } from '../../src/lib/server/bench/budgets.ts';
import { madeUpServices, pageOfThree, startFeed } from '../../src/lib/server/feeds/made-up-feed.ts';
import { root } from './site.ts';
import type { BenchedSite } from './site.ts';

const READERS = 200;
const SECONDS = 60;
const SERVICES = 500;
const read = [
	...['/', '/gaps', '/coverage', '/areas', '/areas/E09000012-hackney', '/areas/E12000007-london', '/plan'],
	...['/support', '/support?where=SE15+5LJ', '/support?q=debt', '/search?q=hackney', '/data', '/methods'],
	...['/api/v1/figures?measure=link-worker-rate&areas=pcn', '/api/v1/points?kind=advice', '/figures/need.svg']
];

/** Two hundred readers of every kind of page for a minute, while directories are imported and published. */
export async function measureReaders(site: BenchedSite, seconds = SECONDS): Promise<Measured[]> {
	for (const path of read) {
		const { status } = await fetch(site.origin + path);
		if (status !== 200) throw new Error(`${path} answered ${status} before anyone was in its way.`);
	}
	console.error(`readers: ${READERS} for ${seconds} s, with imports`);
	let isOver = false;
	const importing = importAgain(site, () => isOver);
	const result = await autocannon({
		url: site.origin,
		connections: READERS,
		duration: seconds,
		timeout: 30,
		headers: { 'accept-encoding': 'br, gzip' },
		requests: read.map((path) => ({ path }))
	});
	isOver = true;
	const imports = await importing;
	const { errors, timeouts, non2xx, latency, requests } = result;
	const facts = { p50: latency.p50, p99: latency.p99, longest: latency.max, answered: requests.total };
	return [
		{
			budget: 'reader-errors',
			on: `${read.length} addresses`,
			value: errors + non2xx,
			facts: { ...facts, errors, timeouts, non2xx }
		},
		{ budget: 'readers-answered', on: `${read.length} addresses`, value: requests.average, facts },
		{ budget: 'imports', on: `${SERVICES} services or more each`, value: imports, facts: {} }
	];
}

/** Imports and publishes a directory that grows each time, until it is over; how often it did. */
async function importAgain({ env }: BenchedSite, isOver: () => boolean): Promise<number> {
	let imports = 0;
	const feed = await startFeed((url) =>
		url.pathname === '/services' ? pageOfThree(madeUpServices(SERVICES + imports), url, 50) : null
	);
	try {
		const command = ['--import', './scripts/check-node.mjs', 'scripts/directory-import.ts', feed.origin];
		while (!isOver()) {
			await promisify(execFile)(process.execPath, [...command, '--feed', 'made-up', '--allow-private'], {
				cwd: root,
				env
			});
			imports++;
		}
		return imports;
	} finally {
		await feed.close();
	}
}
