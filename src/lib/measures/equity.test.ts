import { describe, expect, it } from 'vitest';
import { experienceByDecile, fairness, type DecileExperience } from './equity.ts';

/** Ten equal deciles on a straight line from the most to the least deprived. */
const along = (value: (decile: number) => number | null): DecileExperience[] =>
	Array.from({ length: 10 }, (_, i) => ({ decile: i + 1, people: 1000, value: value(i + 1) }));

describe('experienceByDecile', () => {
	it('is the mean of the areas people are registered in, weighted by where they live', () => {
		const deciles = experienceByDecile({
			people: [
				[30, 10, 0, 0, 0, 0, 0, 0, 0, 0],
				[10, 30, 5, 0, 0, 0, 0, 0, 0, 0],
				[99, 99, 0, 7, 0, 0, 0, 0, 0, 0]
			],
			rates: [0.8, 0.4, null]
		});
		expect(deciles.map(({ decile }) => decile)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(deciles[0]?.value).toBeCloseTo(0.7, 12);
		expect(deciles[1]?.value).toBeCloseTo(0.5, 12);
		expect(deciles[2]).toEqual({ decile: 3, people: 5, value: 0.4 });
		// The only people in decile 4 are in an area that made no return: left out, not nought.
		expect(deciles[3]).toEqual({ decile: 4, people: 0, value: null });
	});
	it('refuses tables that do not fit', () => {
		expect(() => experienceByDecile({ people: [[1]], rates: [1] })).toThrow('people');
		expect(() => experienceByDecile({ people: [], rates: [1] })).toThrow('rates');
		expect(() => experienceByDecile({ people: [new Array(10).fill(1)], rates: [-1] })).toThrow('rates');
	});
});

describe('fairness', () => {
	it('reads the slope from the most to the least deprived', () => {
		const rising = fairness(along((decile) => 2 - 0.1 * decile));
		expect(rising?.sii).toBeCloseTo(-1, 10);
		expect(rising?.mean).toBeCloseTo(1.45, 12);
		expect(rising?.rii).toBeCloseTo(0.95 / 1.95, 10);
		expect(rising?.concentration).toBeLessThan(0);
		expect(rising?.verdict).toBe('rises-with-need');
		const falling = fairness(along((decile) => 1 + 0.1 * decile));
		expect(falling).toMatchObject({ verdict: 'falls-as-need-rises' });
		expect(falling?.concentration).toBeGreaterThan(0);
	});
	it('calls a slope under a tenth of the mean flat, either way', () => {
		expect(fairness(along((decile) => 1 - 0.0099 * (decile - 5.5)))?.verdict).toBe('flat');
		expect(fairness(along((decile) => 1 + 0.0099 * (decile - 5.5)))?.verdict).toBe('flat');
		expect(fairness(along((decile) => 1 - 0.0101 * (decile - 5.5)))?.verdict).toBe('rises-with-need');
		expect(fairness(along(() => 0))).toEqual({
			mean: 0,
			sii: 0,
			rii: null,
			concentration: null,
			verdict: 'flat'
		});
	});
	it('leaves out empty deciles, and answers nothing from fewer than five', () => {
		expect(fairness(along((decile) => (decile > 5 ? null : 3)))?.mean).toBe(3);
		expect(fairness(along((decile) => (decile > 4 ? null : 3)))).toBeNull();
	});
});
