import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantiles } from './quantiles.ts';

describe('quantiles', () => {
	it('puts the highest first unless told otherwise', () => {
		expect(quantiles([10, 60, 30, 40, 50, 20], 3)).toEqual([3, 1, 2, 2, 1, 3]);
		expect(quantiles([10, 60, 30, 40, 50, 20], 3, { invert: false })).toEqual([1, 3, 2, 2, 3, 1]);
	});
	it('gives the surplus of an uneven count by k + 1 - ⌈(n + 1 - rank)k/n⌉', () => {
		// n = 7, k = 5: ranks 1 to 7 have ⌈5⌉ ⌈30/7⌉ ⌈25/7⌉ ⌈20/7⌉ ⌈15/7⌉ ⌈10/7⌉ ⌈5/7⌉ = 5 5 4 3 3 2 1.
		expect(quantiles([7, 6, 5, 4, 3, 2, 1], 5)).toEqual([1, 1, 2, 3, 3, 4, 5]);
	});
	it('gives equal values the better rank, which may leave a quantile empty', () => {
		expect(quantiles([0, 0, 0, 0, 5, 9], 3, { invert: false })).toEqual([1, 1, 1, 1, 3, 3]);
	});
	it('leaves missing values missing, and everything when there are too few', () => {
		expect(quantiles([3, null, 1], 2)).toEqual([1, null, 2]);
		expect(quantiles([3, null, 1], 3)).toEqual([null, null, null]);
		expect(quantiles([], 4)).toEqual([]);
	});
	it('refuses a k that is not a whole number from 1, and values that are not numbers', () => {
		expect(() => quantiles([1, 2], 0)).toThrow('k must');
		expect(() => quantiles([1, 2], 1.5)).toThrow(RangeError);
		expect(() => quantiles([1, NaN], 2)).toThrow('values');
	});
	it('never splits a tie, never puts a higher value lower, and forgets the order of areas', () => {
		const values = fc.array(fc.option(fc.integer({ min: 0, max: 12 })), { maxLength: 60 });
		fc.assert(
			fc.property(values, fc.integer({ min: 1, max: 10 }), fc.boolean(), (figures, k, invert) => {
				const classes = quantiles(figures, k, { invert });
				const byValue = figures
					.flatMap((figure, i) => (figure === null ? [] : [{ figure, quantile: classes[i] ?? 0 }]))
					.toSorted((a, b) => (invert ? b.figure - a.figure : a.figure - b.figure));
				byValue.forEach(({ figure, quantile }, i) => {
					const next = byValue[i + 1];
					if (next?.figure === figure) expect(next.quantile).toBe(quantile);
					else if (next) expect(next.quantile).toBeGreaterThanOrEqual(quantile);
				});
				expect(quantiles(figures.toReversed(), k, { invert })).toEqual(classes.toReversed());
			})
		);
	});
});
