import { describe, expect, it } from 'vitest';
import { areaTypeIds } from '../../lib/atlas/area-types.ts';
import { listedMeasures, measureIds, measureOf } from '../../lib/atlas/measures.ts';
import { measureFiles, wholeTables } from './downloads.ts';

describe('wholeTables', () => {
	it('asks for each kind of area, and only for measures that kind has', () => {
		const tables = wholeTables();
		expect(tables.map(({ areas }) => areas)).toEqual([...areaTypeIds]);
		for (const { areas, latestHref, allHref } of tables) {
			const query = new URL(latestHref, 'http://localhost').searchParams;
			expect(query.get('measure')?.split(',')).toEqual(listedMeasures(areas));
			expect(new URL(allHref, 'http://localhost').searchParams.get('period')).toBe('all');
		}
	});
});

describe('measureFiles', () => {
	it('offers every listed measure once, under its theme', () => {
		const offered = measureFiles().flatMap(({ measures }) => measures.map(({ id }) => id));
		expect(offered.toSorted()).toEqual(measureIds.filter((id) => measureOf(id).listed).toSorted());
	});
});
