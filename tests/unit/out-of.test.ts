import { afterAll, expect, it } from 'vitest';
import { areaTypeIds } from '../../src/lib/atlas/area-types.ts';
import { measureIds, measureOf } from '../../src/lib/atlas/measures.ts';
import type { MeasureId } from '../../src/lib/atlas/measures.ts';
import { outOf, outOfEach } from '../../src/lib/atlas/out-of.ts';
import { builtAtlas } from './built-atlas.ts';

const atlas = builtAtlas();
afterAll(() => atlas.close());

/** A measure of one kind of area, and how many areas’ denominators are the number of `people` there, to half a person. */
const counted = (measure: MeasureId, type: string, people: MeasureId) => {
	const everyone = atlas.figures(people, type);
	return [...atlas.figures(measure, type)].filter(
		([code, { denominator }]) => Math.abs((denominator ?? NaN) - (everyone.get(code)?.value ?? NaN)) < 0.5
	).length;
};
const heldOf = (type: (typeof areaTypeIds)[number]) =>
	measureIds.filter((id) => measureOf(id).areaTypes.includes(type));

it('what is out of a network’s patients says patients, and what is out of residents says residents', () => {
	let [ofPatients, ofResidents] = [0, 0];
	for (const type of areaTypeIds)
		for (const id of heldOf(type)) {
			const words = outOf(measureOf(id), type);
			if (counted(id, type, 'patients') > 3) {
				expect(words, `${id} by ${type}`).toContain('patients');
				ofPatients += 1;
			}
			if (type !== 'pcn' && counted(id, type, 'residents') > 3) {
				expect(words, `${id} by ${type}`).toContain('residents');
				ofResidents += 1;
			}
		}
	expect(ofPatients).toBeGreaterThan(12);
	expect(ofResidents).toBeGreaterThan(12);
});

it('no figure of a network is out of residents: it has none', () => {
	for (const id of heldOf('pcn'))
		expect(outOf(measureOf(id), 'pcn') ?? '', id).not.toMatch(/resident|household/);
	expect(outOf(measureOf('advice-access'), 'pcn')).toBe(
		'registered patients within 15 minutes’ walk of a site'
	);
});

it('both are said where every kind of area is spoken of', () => {
	expect(outOfEach(measureOf('core20'))).toBe('residents (of a network, registered patients)');
	expect(outOfEach(measureOf('link-worker-rate'))).toBe('registered patients');
	expect(outOfEach(measureOf('advice-sites'))).toBeNull();
});
