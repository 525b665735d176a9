import { describe, expect, it } from 'vitest';
import { carryToNew, successors } from './small-areas.ts';

/** Made up: A is unchanged, B was split in two, C and D were merged. */
const lookup = [
	{ lsoa11: 'A', lsoa21: 'A', change: 'U' },
	{ lsoa11: 'B', lsoa21: 'B1', change: 'S' },
	{ lsoa11: 'B', lsoa21: 'B2', change: 'S' },
	{ lsoa11: 'C', lsoa21: 'CD', change: 'M' },
	{ lsoa11: 'D', lsoa21: 'CD', change: 'M' }
] as const;
const residents = new Map([
	['A', 100],
	['B1', 30],
	['B2', 90],
	['CD', 200]
]);

describe('successors', () => {
	const parts = successors([...lookup], residents);

	it('shares a split area by the residents of its parts, and passes the others on whole', () => {
		expect(parts.get('B')).toEqual([
			{ lsoa21: 'B1', share: 0.25 },
			{ lsoa21: 'B2', share: 0.75 }
		]);
		expect(parts.get('A')).toEqual([{ lsoa21: 'A', share: 1 }]);
		expect([parts.get('C'), parts.get('D')].flat()).toEqual([
			{ lsoa21: 'CD', share: 1 },
			{ lsoa21: 'CD', share: 1 }
		]);
	});

	it('loses nobody, not even where the parts have no residents', () => {
		const empty = successors([...lookup], new Map());
		for (const of of [parts, empty]) {
			for (const [area, shares] of of) {
				expect(
					shares.reduce((sum, { share }) => sum + share, 0),
					area
				).toBe(1);
			}
		}
	});
});

describe('carryToNew', () => {
	it('gives the parts of a split area its score, and a merged one the mean of those it was made of', () => {
		const scores = new Map([
			['A', 1],
			['B', 2],
			['C', 3],
			['D', 6]
		]);
		expect([...carryToNew([...lookup], scores)]).toEqual([
			['A', 1],
			['B1', 2],
			['B2', 2],
			['CD', 4.5]
		]);
		expect(carryToNew([...lookup], new Map()).size).toBe(0);
	});
});
