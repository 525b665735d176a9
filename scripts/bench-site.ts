/**
 * Part of `npm run bench`: the built site, served on this machine and measured from outside. `--tasks pages,api` does
 * only those. Prints what it measured as JSON on the last line.
 */
import { parseArgs } from 'node:util';
import type { Measured } from '../src/lib/server/bench/budgets.ts';
import { siteTaskIds } from '../src/lib/server/bench/site-tasks.ts';
import type { SiteTask } from '../src/lib/server/bench/site-tasks.ts';
import { measureApi } from './bench-site/api.ts';
import { measureMap } from './bench-site/map.ts';
import { measurePages } from './bench-site/pages.ts';
import { measureReaders } from './bench-site/readers.ts';
import { startSite } from './bench-site/site.ts';
import type { BenchedSite } from './bench-site/site.ts';

const { values: options } = parseArgs({
	options: {
		tasks: { type: 'string', default: siteTaskIds.join(',') },
		runs: { type: 'string', default: '3' }
	}
});
const tasks: Record<SiteTask, (site: BenchedSite) => Promise<Measured[]>> = {
	pages: ({ origin }) => measurePages(origin, Number(options.runs)),
	api: ({ origin }) => measureApi(origin),
	readers: (site) => measureReaders(site),
	map: ({ origin }) => measureMap(origin)
};

const site = await startSite();
try {
	const measured: Measured[] = [];
	for (const task of options.tasks.split(',')) measured.push(...(await tasks[task as SiteTask](site)));
	console.log(JSON.stringify(measured));
} finally {
	await site.stop();
}
