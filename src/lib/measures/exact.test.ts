import { describe, expect, it } from 'vitest';
import { compareQuotients, exactDecimals } from './exact.ts';

describe('exactDecimals', () => {
	it('reads numbers as they print, in one unit', () => {
		expect(exactDecimals('votes', [0.25, 3, 1e-7, 2e21])).toEqual({
			whole: [2_500_000n, 30_000_000n, 1n, 20_000_000_000_000_000_000_000_000_000n],
			unit: 10_000_000n
		});
	});
	it('refuses negative and endless numbers by name', () => {
		expect(() => exactDecimals('need', [-1])).toThrow('need');
		expect(() => exactDecimals('need', [Infinity])).toThrow(RangeError);
	});
});

describe('compareQuotients', () => {
	it('tells quotients apart that doubles cannot', () => {
		const big = 10n ** 30n;
		expect(compareQuotients(big + 1n, 3n, big, 3n)).toBe(1);
		expect(compareQuotients(big, 3n, 2n * big, 6n)).toBe(0);
		expect(compareQuotients(1n, 3n, 1n, 2n)).toBe(-1);
	});
});
