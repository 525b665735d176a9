import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini, lorenz } from './inequality.ts';

describe('lorenz', () => {
	it('cumulates shares from the lowest value up', () => {
		expect(lorenz([3, 1, 4])).toEqual([
			[0, 0],
			[1 / 3, 1 / 8],
			[2 / 3, 4 / 8],
			[1, 1]
		]);
	});
	it('has no curve where nothing is shared out or a figure is missing', () => {
		expect(lorenz([0, 0])).toEqual([]);
		expect(lorenz([])).toEqual([]);
		expect(lorenz([1, null])).toEqual([]);
		expect(lorenz([1, 2], [0, 0])).toEqual([]);
	});
});

describe('gini', () => {
	it.each([
		[[2, 4, 6, 8], 0.25], // 2·Σ i·x / n·Σx - (n + 1)/n = 120/80 - 5/4
		[[0, 0, 0, 7], 0.75], // one of four has everything: (n - 1)/n, uncorrected
		[[5, 5, 5], 0]
	])('of %j is %f', (values, expected) => expect(gini(values)).toBeCloseTo(expected, 12));

	it('takes weights as copies', () => {
		expect(gini([2, 6, 3], [1, 2, 4])).toBeCloseTo(gini([2, 6, 6, 3, 3, 3, 3]) ?? NaN, 12);
	});
	it('is null where there is no curve', () => {
		expect(gini([0, 0])).toBeNull();
		expect(gini([4, null])).toBeNull();
	});
	it('lies in [0, 1), whatever the order and the unit', () => {
		const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(values, (figures) => {
				fc.pre(figures.some((figure) => figure > 1e-3));
				const index = gini(figures) ?? NaN;
				expect(index).toBeGreaterThanOrEqual(0);
				expect(index).toBeLessThan(1);
				expect(gini(figures.toReversed())).toBeCloseTo(index, 9);
				expect(gini(figures.map((figure) => figure * 10))).toBeCloseTo(index, 9);
			})
		);
	});
	it('refuses negative figures and lengths that differ', () => {
		expect(() => gini([1, -1])).toThrow('values');
		expect(() => gini([1, 2], [1, -1])).toThrow('weights');
		expect(() => gini([1, 2], [1])).toThrow('weights');
	});
});
