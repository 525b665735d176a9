import { describe, expect, it } from 'vitest';
import { areaTypeIds } from './area-types.ts';
import { isMeasureId, listedMeasures, measureIds, measureOf } from './measures.ts';
import { returnsSource, sourceIds } from './sources.ts';

describe('the registry of measures', () => {
	it('has every id the API promises so far', () => {
		for (const id of [
			...['patients', 'residents', 'link-worker-fte', 'link-worker-rate', 'patients-per-link-worker'],
			...['coverage', 'coverage-none-recorded', 'coverage-no-return', 'imd-score', 'core20', 'shortfall'],
			...['advice-sites', 'advice-within-15', 'advice-access', 'standard-met']
		]) {
			expect(isMeasureId(id), id).toBe(true);
		}
		expect(isMeasureId('toString')).toBe(false);
		expect(isMeasureId('link-worker')).toBe(false);
	});

	it('names each measure once, in full and in short', () => {
		expect(new Set(measureIds.map((id) => measureOf(id).name)).size).toBe(measureIds.length);
		expect(new Set(measureIds.map((id) => measureOf(id).shortName)).size).toBe(measureIds.length);
	});

	it.each(measureIds)('%s has sources and kinds of area that exist, each once, and is explained', (id) => {
		const { sources, areaTypes, question, unit, caveats } = measureOf(id);
		for (const [list, known] of [
			[sources, [...sourceIds, returnsSource]],
			[areaTypes, areaTypeIds]
		] as const) {
			expect(list.length).toBeGreaterThan(0);
			expect(new Set<string>(list).size).toBe(list.length);
			expect(list.filter((entry) => !(known as readonly string[]).includes(entry))).toEqual([]);
		}
		expect(question).toMatch(/\?$/);
		expect(unit).not.toBe('');
		expect(caveats.every((caveat) => /[.]$/.test(caveat))).toBe(true);
	});

	it('offers only listed measures, of the kind of area asked for', () => {
		expect(listedMeasures('borough')).toContain('link-worker-rate');
		expect(listedMeasures('borough')).not.toContain('people-decile-1');
		expect(listedMeasures('lsoa')).not.toContain('link-worker-fte');
	});
});
