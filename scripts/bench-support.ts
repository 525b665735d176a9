/**
 * Part of `npm run bench`: an atlas with 10,000 made-up services beside those that ship, and how long the finder takes
 * to answer from it, from an address to everything the page shows. Prints its results as JSON on the last line.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { madeUpServices } from '../src/lib/server/bench/made-up-services.ts';
import { runSteps } from '../src/lib/server/bench/run-steps.ts';
import { buildAtlas } from '../src/lib/server/build/build-atlas.ts';
import { firstEdition } from '../src/lib/server/build/edition.ts';
import { readTables } from '../src/lib/server/compiled/read-tables.ts';

const SERVICES = 10_000;
/** What a search has to answer within, on the server. */
const searches = {
	'everything near a postcode': 'where=SE15+5LJ',
	'words near a postcode': 'where=SE15+5LJ&q=can%27t+pay+rent',
	'a word near a position': 'where=51.474,-0.069&q=lonely',
	'a borough, by kind': 'where=Southwark&kind=supported',
	'open now, free, by phone': 'where=SE15&open-now=yes&free=yes&how=phone',
	'words over all of London': 'q=debt',
	'nothing near: all of London by distance': 'where=UB9+6JH&need=food&language=xhosa',
	'page 50 of all': 'kind=supported&page=50'
};

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'atlas-support-bench-'));
try {
	const atlasFile = join(folder, 'atlas.db');
	const id = 'made-up';
	const entries = madeUpServices(readTables(join(root, 'data')), SERVICES, id);
	const feed = {
		...{ id, name: 'Made-up services', url: null, licence: null },
		...{ fetched: '2026-01-01', published: '2026-01-01', entries }
	};
	buildAtlas({ root, atlasFile, edition: { ...firstEdition, feeds: [feed] } });
	// The finder reads whichever atlas is named when it is loaded.
	process.env.ATLAS_DB = atlasFile;
	const { supportPage } = await import('../src/lib/server/views/support/page.ts');
	const { supportUrl } = await import('../src/lib/url/support.ts');
	const monday = new Date('2026-11-23T10:00:00Z');
	const steps = Object.entries(searches).map(([name, address]) => ({
		name: `Support, ${SERVICES} services: ${name}`,
		run: () => {
			const { found } = supportPage(supportUrl.parse(new URLSearchParams(address)), monday);
			return { found: found?.count ?? 0, shown: found?.results.length ?? 0 };
		}
	}));
	console.log(JSON.stringify(await runSteps(steps)));
} finally {
	rmSync(folder, { recursive: true });
}
