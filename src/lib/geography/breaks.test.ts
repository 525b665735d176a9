import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, niceBreaks, quantileBreaks } from './breaks.ts';

const values = fc.array(
	fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ min: -5, max: 500, noNaN: true })),
	{
		maxLength: 60
	}
);

describe('quantileBreaks', () => {
	it('puts equal numbers in each class', () => {
		const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
		const breaks = quantileBreaks(tenths, 5);
		expect(breaks).toEqual([3, 5, 7, 9]);
		expect(tenths.map((value) => classOf(value, breaks))).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
	});

	it('never parts equal values and leaves missing ones out', () => {
		const breaks = quantileBreaks([0, 0, 0, 0, 0, 0, 0, null, 1, 2], 3);
		expect(breaks).toEqual([1]);
	});

	it('gives every distinct value its own class when there are few', () => {
		expect(quantileBreaks([4, 2, null], 5)).toEqual([4]);
		expect(quantileBreaks([], 5)).toEqual([]);
	});

	it('ascends, makes at most k classes and leaves none empty', () => {
		fc.assert(
			fc.property(values, fc.integer({ min: 1, max: 7 }), (sample, k) => {
				const breaks = quantileBreaks(sample, k);
				expect(breaks.length).toBeLessThan(Math.max(k, 1));
				expect(breaks.every((start, i) => i === 0 || start > (breaks[i - 1] ?? Infinity))).toBe(true);
				const used = new Set(sample.map((value) => classOf(value, breaks)));
				expect(used.size).toBe(sample.length === 0 ? 0 : breaks.length + 1);
			})
		);
	});
});

describe('niceBreaks', () => {
	it('stands at round numbers', () => {
		expect(niceBreaks([0, 98], 5)).toEqual([20, 40, 60, 80]);
		expect(niceBreaks([0.03, 0.79], 4)).toEqual([0.2, 0.4, 0.6]);
		expect(niceBreaks([0, 0.5], 5)).toEqual([0.1, 0.2, 0.3, 0.4]);
		expect(niceBreaks([-30, 30], 6)).toEqual([-20, -10, 0, 10, 20]);
	});

	it('has none when all values are the same or there are none', () => {
		expect(niceBreaks([7, 7, null], 5)).toEqual([]);
		expect(niceBreaks([], 5)).toEqual([]);
	});

	it('stays inside the range and makes at most k classes', () => {
		fc.assert(
			fc.property(values, fc.integer({ min: 2, max: 7 }), (sample, k) => {
				const breaks = niceBreaks(sample, k);
				expect(breaks.length).toBeLessThan(k);
				expect(breaks.every((start) => start > Math.min(...sample) && start <= Math.max(...sample))).toBe(
					true
				);
			})
		);
	});
});
