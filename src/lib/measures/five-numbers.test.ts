import { describe, expect, it } from 'vitest';
import { fiveNumbers, median } from './five-numbers.ts';

describe('fiveNumbers', () => {
	it('gives the quartiles worked out by hand', () => {
		// Of 1 2 4 8 16 the quartiles are the second and the fourth.
		expect(fiveNumbers([16, 1, 8, 2, 4])).toEqual({
			lowest: 1,
			lowerQuartile: 2,
			median: 4,
			upperQuartile: 8,
			highest: 16,
			count: 5
		});
		// Of four, place 0.75 lies three quarters of the way from 10 to 20, and 2.25 a quarter from 30 to 50.
		expect(fiveNumbers([10, 20, 30, 50])).toMatchObject({
			lowerQuartile: 17.5,
			median: 25,
			upperQuartile: 35
		});
	});
	it('leaves out what is missing and is nothing of nothing', () => {
		expect(fiveNumbers([null, 3, null])).toMatchObject({ lowest: 3, highest: 3, count: 1 });
		expect(fiveNumbers([null])).toBeNull();
	});
	it('refuses what is not a number', () => {
		expect(() => fiveNumbers([1, Number.NaN])).toThrow(RangeError);
	});
});

describe('median', () => {
	it('is the middle value, or between the two', () => {
		expect(median([5, 1, 3])).toBe(3);
		expect(median([4, 1, 3, 10])).toBe(3.5);
		expect(median([null, 2, null])).toBe(2);
		expect(median([null])).toBeNull();
	});
});
