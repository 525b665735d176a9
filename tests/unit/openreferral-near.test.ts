import { afterAll, expect, it, vi } from 'vitest';
import { greatCircleMetres } from '../../src/lib/geography/distance.ts';
import { currentAtlasFile } from './built-atlas.ts';

vi.stubEnv('ATLAS_DB', currentAtlasFile());
afterAll(() => vi.unstubAllEnvs());
const { listServicesAtLocations } = await import('../../src/lib/server/openreferral/services.ts');
const { findPostcode } = await import('../../src/lib/server/queries/postcodes.ts');

interface AtPlace {
	id: string;
	location: { latitude: number; longitude: number };
}
const list = (query: object) =>
	listServicesAtLocations({ page: 1, per_page: 10, format: 'json', full: true, ...query });

it('services within a distance of a postcode come nearest first, through all the pages, each once', () => {
	const from = findPostcode('SE17PB');
	const near = { postcode: 'SE1 7PB', proximity: 2_000 };
	const first = list(near);
	const all = Array.from(
		{ length: first.total_pages },
		(_, at) => list({ ...near, page: at + 1 }).contents as AtPlace[]
	).flat();
	const metres = all.map(({ location: { latitude, longitude } }) =>
		greatCircleMetres(from?.lat ?? 0, from?.lon ?? 0, latitude, longitude)
	);
	expect(metres).toEqual(metres.toSorted((a, b) => a - b));
	expect(metres.at(-1)).toBeLessThanOrEqual(2_000);
	expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
	expect([all.length, first.total_pages > 1]).toEqual([first.total_items, true]);
});
