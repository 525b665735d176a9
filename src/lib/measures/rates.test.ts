import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byarsCountLimits, proportion, proportionGrouped, rate, rateGrouped } from './rates.ts';

describe('rate', () => {
	it('has exact Poisson limits below 10', () => {
		const none = rate({ count: 0, denominator: 1000, multiplier: 1000, confidence: 0.95 });
		expect(none).toMatchObject({ value: 0, lower: 0, method: 'exact' });
		expect(none.upper).toBeCloseTo(-Math.log(0.025), 9); // two-sided at nought as well
		const one = rate({ count: 1, denominator: 1 });
		expect(one.lower).toBeCloseTo(-Math.log(0.975), 9);
		// Garwood (1936): five events, 1.62 to 11.67.
		const five = rate({ count: 5, denominator: 1 });
		expect(five.lower).toBeCloseTo(1.62, 2);
		expect(five.upper).toBeCloseTo(11.67, 2);
	});
	it("has Byar's limits from 10, close to the exact ones", () => {
		const fifteen = rate({ count: 15, denominator: 1 });
		expect(fifteen.method).toBe('byar');
		expect(fifteen.lower).toBeCloseTo(8.4, 1); // exact: 8.395
		expect(fifteen.upper).toBeCloseTo(24.7, 1); // exact: 24.740
		expect(rate({ count: 9.999, denominator: 1 }).method).toBe('exact');
		expect(rate({ count: 10, denominator: 1 }).method).toBe('byar');
	});
	it('takes confidence as a fraction or a percentage', () => {
		const input = { count: 12, denominator: 340, multiplier: 100 };
		expect(rate({ ...input, confidence: 99 })).toEqual(rate({ ...input, confidence: 0.99 }));
	});
	it('answers null where a figure is missing; the method follows the count', () => {
		const none = { value: null, lower: null, upper: null };
		expect(rate({ count: null, denominator: 5 })).toEqual({ ...none, method: null });
		expect(rate({ count: 30, denominator: null })).toEqual({ ...none, method: 'byar' });
	});
	it.each([
		['count', { count: -1, denominator: 5 }],
		['denominator', { count: 1, denominator: 0 }],
		['count', { count: NaN, denominator: 5 }],
		['confidence', { count: 1, denominator: 5, confidence: 0.5 }],
		['confidence', { count: 1, denominator: 5, confidence: 101 }],
		['multiplier', { count: 1, denominator: 5, multiplier: Infinity }]
	])('refuses a bad %s by name', (argument, input) => {
		expect(() => rate(input)).toThrow(RangeError);
		expect(() => rate(input)).toThrow(argument);
	});
	it('keeps the value between its limits, wider with more confidence', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (count) => {
				const narrow = rate({ count, denominator: 7 });
				const wide = rate({ count, denominator: 7, confidence: 0.998 });
				expect(narrow.lower).toBeLessThanOrEqual(narrow.value ?? NaN);
				expect(narrow.upper).toBeGreaterThan(narrow.value ?? NaN);
				expect(wide.upper).toBeGreaterThan(narrow.upper ?? NaN);
				expect(wide.lower).toBeLessThanOrEqual(narrow.lower ?? NaN);
			})
		);
	});
	it('adds up a group before the rule, and a missing member makes all missing', () => {
		const rows = [
			{ count: 4, denominator: 100 },
			{ count: 8, denominator: 300 }
		];
		expect(rateGrouped({ rows, multiplier: 100 })).toEqual(
			rate({ count: 12, denominator: 400, multiplier: 100 })
		);
		expect(rateGrouped({ rows: [...rows, { count: null, denominator: 9 }] }).value).toBeNull();
		expect(() => rateGrouped({ rows: [...rows, { count: -1, denominator: 9 }] })).toThrow('count');
	});
});

describe('byarsCountLimits', () => {
	it('has no lower limit where the formula gives none', () => {
		expect(byarsCountLimits({ count: 0 }).lower).toBeNull();
		expect(byarsCountLimits({ count: 0.1, confidence: 0.998 }).lower).toBeNull();
		expect(byarsCountLimits({ count: 20 }).lower).toBeCloseTo(12.21, 2);
	});
});

describe('proportion', () => {
	// Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3.
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])('%i of %i', (numerator, denominator, lower, upper) => {
		const got = proportion({ numerator, denominator });
		expect(got.lower).toBeCloseTo(lower, 4);
		expect(got.upper).toBeCloseTo(upper, 4);
	});
	it('is everything at full confidence', () => {
		const got = proportion({ numerator: 3, denominator: 8, multiplier: 100, confidence: 100 });
		expect(got).toEqual({ value: 37.5, lower: 0, upper: 100 });
	});
	it('keeps its figures for a rare event in a large population', () => {
		const { upper } = proportion({ numerator: 0, denominator: 1e12 });
		expect((upper ?? 0) * 1e12).toBeCloseTo(1.959963984540054 ** 2, 9);
	});
	it('stays within 0 and 1 and mirrors its complement', () => {
		const figure = fc.double({ min: 0, max: 1e5, noNaN: true });
		fc.assert(
			fc.property(figure, figure, (part, rest) => {
				fc.pre(part + rest > 1e-3);
				const all = part + rest;
				const got = proportion({ numerator: part, denominator: all });
				const other = proportion({ numerator: Math.min(all, all - part), denominator: all });
				expect(got.lower).toBeGreaterThanOrEqual(0);
				expect(got.upper).toBeLessThanOrEqual(1);
				expect((got.lower ?? 0) + (other.upper ?? 0)).toBeCloseTo(1, 9);
			})
		);
	});
	it('answers null for missing figures and refuses impossible ones', () => {
		expect(proportion({ numerator: null, denominator: 5 }).value).toBeNull();
		expect(() => proportion({ numerator: 6, denominator: 5 })).toThrow('numerator');
		expect(() => proportion({ numerator: 0, denominator: 0 })).toThrow('denominator');
		const rows = [
			{ numerator: 3, denominator: 10 },
			{ numerator: 5, denominator: 30 }
		];
		expect(proportionGrouped({ rows })).toEqual(proportion({ numerator: 8, denominator: 40 }));
	});
});
