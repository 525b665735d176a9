import type BetterSqlite from 'better-sqlite3';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { currentAtlasFile } from './built-atlas.ts';

/** Every piece of SQL that is run, as it is run. */
const run = vi.hoisted(() => [] as string[]);
vi.mock('better-sqlite3', async (original) => {
	const { default: Database } = await original<{ default: typeof BetterSqlite }>();
	class Counted extends Database {
		constructor(file: string, options: object) {
			super(file, { ...options, verbose: (sql) => run.push(String(sql)) });
		}
	}
	return { default: Counted };
});
vi.stubEnv('ATLAS_DB', currentAtlasFile());
afterAll(() => vi.unstubAllEnvs());

interface Loads {
	load: (event: never) => unknown;
}
type Budget = [address: string, most: number, loads: () => Promise<Loads>, params?: Record<string, string>];
const profile = (slug: string, most: number): Budget => [
	`/areas/${slug}`,
	most,
	() => import('../../src/routes/areas/[slug]/+page.server.ts'),
	{ slug }
];
const pages: Budget[] = [
	['/', 19, () => import('../../src/routes/+page.server.ts')],
	['/gaps', 11, () => import('../../src/routes/gaps/+page.server.ts')],
	['/gaps?areas=lsoa&show=core20', 11, () => import('../../src/routes/gaps/+page.server.ts')],
	['/coverage', 35, () => import('../../src/routes/coverage/+page.server.ts')],
	['/support', 2, () => import('../../src/routes/support/+page.server.ts')],
	['/support?where=SE15+5LJ', 24, () => import('../../src/routes/support/+page.server.ts')],
	['/plan', 8, () => import('../../src/routes/plan/(posts)/+layout.server.ts')],
	['/areas', 12, () => import('../../src/routes/areas/+page.server.ts')],
	profile('E12000007-london', 33),
	profile('E09000012-hackney', 66),
	profile('U27585-seven-kings-pcn', 60),
	profile('QKK-south-east-london-icb', 42),
	profile('E01004029-southwark-001a', 62),
	[
		'/areas/compare?with=E09000012,U33392',
		17,
		() => import('../../src/routes/areas/compare/+page.server.ts')
	],
	['/search?q=camden', 71, () => import('../../src/routes/search/+page.server.ts')],
	['/search?q=SE15+5LJ', 15, () => import('../../src/routes/search/+page.server.ts')],
	['/data', 10, () => import('../../src/routes/data/+page.server.ts')],
	['/data/quality', 1, () => import('../../src/routes/data/quality/+page.server.ts')],
	['/methods', 16, () => import('../../src/routes/methods/+page.server.ts')],
	[
		'/methods/link-worker-rate',
		45,
		() => import('../../src/routes/methods/[measure]/+page.server.ts'),
		{ measure: 'link-worker-rate' }
	],
	[
		'/support/debt-advice-at-peckham-citizens-advice-1f28a540',
		6,
		() => import('../../src/routes/support/[slug]/+page.server.ts'),
		{ slug: 'debt-advice-at-peckham-citizens-advice-1f28a540' }
	],
	['/support/print?where=SE15+5LJ&q=debt', 21, () => import('../../src/routes/support/print/+page.server.ts')]
];

/** Runs the page's own load as the framework does, and says what it asked of the atlas. */
async function queriesOf(loads: Loads, address: string, params: Record<string, string> = {}) {
	run.length = 0;
	const url = new URL(address, 'http://localhost');
	const event = { url, params, locals: { signedIn: null }, setHeaders: () => undefined, route: { id: null } };
	await loads.load(event as never);
	return [...run];
}

describe('queries a page', () => {
	it.each(pages)('%s asks the atlas at most %d times', async (address, most, loads, params) => {
		const page = await loads();
		// What is worked out once for each atlas is not part of what every reader costs.
		expect((await queriesOf(page, address, params)).length).toBeGreaterThan(0);
		const queries = await queriesOf(page, address, params);
		expect(queries.length, queries.join('\n')).toBeLessThanOrEqual(most);
	});
});
