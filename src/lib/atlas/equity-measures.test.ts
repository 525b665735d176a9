import { describe, expect, it } from 'vitest';
import { equityAreas, equityMeasureIds } from './equity-measures.ts';
import { measureOf } from './measures.ts';

describe('equityAreas', () => {
	it('averages staff over networks, and what stands on land over small areas', () => {
		expect(equityAreas('link-worker-rate')).toEqual(['pcn', 'borough', 'lsoa']);
		expect(equityAreas('coverage')).toEqual(['pcn', 'borough']);
		expect(equityAreas('advice-within-15')[0]).toBe('lsoa');
		expect(equityAreas('advice-access')[0]).toBe('lsoa');
	});
	it.each(['link-worker-fte', 'patients', 'advice-sites', 'shortfall', 'people-decile-3'] as const)(
		'refuses %s, which grows with the area',
		(id) => expect(equityAreas(id)).toEqual([])
	);
	it('refuses deprivation against itself', () => {
		for (const id of ['imd-score', 'imd-decile', 'core20'] as const) expect(equityAreas(id)).toEqual([]);
	});
	it('offers only what is held', () => {
		expect(equityMeasureIds).toContain('advice-access');
		for (const id of equityMeasureIds) {
			for (const type of equityAreas(id)) expect(measureOf(id).areaTypes).toContain(type);
		}
	});
});
