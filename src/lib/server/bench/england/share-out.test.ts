import { describe, expect, it } from 'vitest';
import { pairUp, shareOut } from './share-out.ts';

describe('shareOut', () => {
	it('gives each share a run, as large in proportion as whole amounts allow', () => {
		expect(shareOut([1, 1, 1, 1], [1, 1])).toEqual([0, 0, 1, 1]);
		expect(shareOut([1, 1, 1, 1], [3, 1])).toEqual([0, 0, 0, 1]);
	});
	it('leaves something for every share, and passes over what holds nothing', () => {
		expect(shareOut([5, 0, 1, 1], [100, 1, 1])).toEqual([0, 1, 1, 2]);
		expect(shareOut([0, 0, 5, 1], [1, 100])).toEqual([0, 0, 0, 1]);
	});
	it('refuses more shares than there are amounts', () => {
		expect(() => shareOut([1, 0], [1, 1])).toThrow(RangeError);
	});
});

describe('pairUp', () => {
	it('gives every item of either list at least one of the other', () => {
		expect(pairUp(2, 4)).toEqual([
			[0, 0],
			[0, 1],
			[1, 2],
			[1, 3]
		]);
		expect(pairUp(3, 2)).toEqual([
			[0, 0],
			[1, 0],
			[2, 1]
		]);
		expect(pairUp(0, 2)).toEqual([]);
	});
});
