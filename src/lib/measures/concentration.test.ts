import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentrationFromCounts, concentrationGrouped, concentrationMicro } from './inequality.ts';

describe('concentrationGrouped', () => {
	it('is negative when the worse off have more', () => {
		// Ranks ¼ and ¾, mean 2: 2(½·3·¼ + ½·1·¾)/2 - 1 = -¼.
		const got = concentrationGrouped({ population: [50, 50], rate: [3, 1], bounds: [0, 4] });
		expect(got).toMatchObject({ index: -0.25, absolute: -0.5, mean: 2, wagstaff: -0.5, erreygers: -0.5 });
		expect(got.curve).toEqual([
			[0, 0],
			[0.5, 0.75],
			[1, 1]
		]);
	});
	it('has the bounded indices only when bounds are given', () => {
		expect(concentrationGrouped({ population: [1, 1], rate: [3, 1] })).not.toHaveProperty('wagstaff');
	});
	it('has none for missing figures, nobody, or nothing', () => {
		const empty = { index: null, absolute: null, mean: null, curve: [] };
		expect(concentrationGrouped({ population: [1, null], rate: [1, 1] })).toEqual(empty);
		expect(concentrationGrouped({ population: [0, 0], rate: [1, 1] })).toEqual(empty);
		expect(concentrationGrouped({ population: [5, 5], rate: [0, 0] })).toMatchObject({
			index: null,
			mean: 0
		});
	});
	it('is nought when all have the same, and turns with the order', () => {
		const groups = fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 99 })), {
			minLength: 1,
			maxLength: 20
		});
		fc.assert(
			fc.property(groups, (pairs) => {
				const population = pairs.map(([people]) => people);
				const rate = pairs.map(([, value]) => value);
				const { index } = concentrationGrouped({ population, rate });
				const reversed = concentrationGrouped({
					population: population.toReversed(),
					rate: rate.toReversed()
				});
				expect(index).toBeCloseTo(-(reversed.index ?? NaN), 9);
				expect(concentrationGrouped({ population, rate: rate.map(() => 7) }).index).toBeCloseTo(0, 9);
			})
		);
	});
	it('refuses rates out of bounds and bounds it does not know', () => {
		expect(() => concentrationGrouped({ population: [1], rate: [2], bounds: [0, 1] })).toThrow('rate');
		expect(() => concentrationGrouped({ population: [1], rate: [2], bounds: [1, 3] })).toThrow('bounds');
		expect(() => concentrationGrouped({ population: [1, 2], rate: [2] })).toThrow('rate');
		expect(() => concentrationGrouped({ population: [-1], rate: [2] })).toThrow('population');
	});
	it('comes from counts too', () => {
		expect(concentrationFromCounts({ population: [200, 400], events: [20, 4] })).toEqual(
			concentrationGrouped({ population: [200, 400], rate: [0.1, 0.01] })
		);
		expect(() => concentrationFromCounts({ population: [0], events: [1] })).toThrow('events');
	});
});

describe('concentrationMicro', () => {
	it('is the grouped index when no ranks are equal', () => {
		const outcome = [4, 9, 1, 6];
		const micro = concentrationMicro({ outcome, rankVariable: [10, 20, 30, 40], weights: [2, 1, 5, 3] });
		const grouped = concentrationGrouped({ population: [2, 1, 5, 3], rate: outcome });
		expect(micro.index).toBeCloseTo(grouped.index ?? NaN, 12);
		expect(micro.generalised).toBeCloseTo(grouped.absolute ?? NaN, 12);
	});
	it('lets equal ranks share the midpoint of their block', () => {
		// Blocks {2, 4} and {6}: shares 2/3 and 1/3, midpoints 1/3 and 5/6, mean 4.
		const got = concentrationMicro({ outcome: [2, 6, 4], rankVariable: [1, 5, 1] });
		expect(got.index).toBeCloseTo((2 * (2 / 3 + (2 * 5) / 6)) / 4 - 1, 12);
		expect(got).not.toHaveProperty('erreygers');
	});
	it('adds the bounded indices for outcomes of 0 and 1', () => {
		const got = concentrationMicro({ outcome: [1, 1, 0, 0], rankVariable: [1, 2, 3, 4] });
		expect(got).toMatchObject({ index: -0.5, wagstaff: -1, erreygers: -1 });
	});
	it('answers null for missing figures', () => {
		expect(concentrationMicro({ outcome: [1, null], rankVariable: [1, 2] }).index).toBeNull();
	});
});
