import { describe, expect, it } from 'vitest';
import { chiSquareQuantile, gammaTails, logGamma, normalDeviate } from './distributions.ts';

describe('gamma function', () => {
	it.each([
		[0.25, Math.log(3.625609908221908)],
		[0.5, Math.log(Math.sqrt(Math.PI))],
		[1, 0],
		[10, Math.log(362880)],
		[101, 363.7393755555635]
	])('ln Γ(%f)', (shape, expected) => expect(logGamma(shape)).toBeCloseTo(expected, 11));

	it('has tails that are exponential for shape 1, and add up to one', () => {
		for (const x of [0.001, 0.5, 1.9, 2.1, 30]) {
			const { lower, upper } = gammaTails(1, x);
			expect(upper).toBeCloseTo(Math.exp(-x), 13);
			expect(lower + upper).toBeCloseTo(1, 14);
		}
		expect(gammaTails(3, 0)).toEqual({ lower: 0, upper: 1 });
		expect(gammaTails(3, Infinity)).toEqual({ lower: 1, upper: 0 });
	});
});

describe('chiSquareQuantile', () => {
	// Percentage points of chi-square, as printed in the usual statistical tables.
	it.each([
		[0.95, 1, 3.841],
		[0.025, 2, 0.0506],
		[0.975, 10, 20.483],
		[0.05, 10, 3.94],
		[0.99, 20, 37.566],
		[0.995, 100, 140.169]
	])('at %f with %i degrees', (probability, degrees, expected) => {
		expect(Math.abs(chiSquareQuantile(probability, degrees) - expected)).toBeLessThan(0.0006);
	});
	it('is -2 ln(1 - p) with two degrees, far into both tails', () => {
		for (const probability of [1e-12, 1e-4, 0.5, 0.999, 1 - 1e-9]) {
			const expected = -2 * Math.log1p(-probability);
			expect(chiSquareQuantile(probability, 2) / expected).toBeCloseTo(1, 11);
		}
	});
	it('reaches from nought to infinity', () => {
		expect(chiSquareQuantile(0, 4)).toBe(0);
		expect(chiSquareQuantile(1, 4)).toBe(Infinity);
	});
	it('refuses what is not a probability or has no freedom', () => {
		expect(() => chiSquareQuantile(1.1, 2)).toThrow('probability');
		expect(() => chiSquareQuantile(NaN, 2)).toThrow(RangeError);
		expect(() => chiSquareQuantile(0.5, 0)).toThrow('degrees');
	});
});

describe('normalDeviate', () => {
	it.each([
		[0.9, 1.6448536269514722],
		[0.95, 1.959963984540054],
		[0.99, 2.5758293035489004],
		[0.998, 3.090232306167813]
	])('for %f', (confidence, z) => expect(normalDeviate(confidence)).toBeCloseTo(z, 11));
});
