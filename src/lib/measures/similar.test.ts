import { describe, expect, it } from 'vitest';
import { mostSimilar, partsOfDistance } from './similar.ts';

describe('mostSimilar', () => {
	it('gives the distances worked out by hand', () => {
		// Need 10, 20, 30, 40: mean 25, population deviation √125 = 11.1803…; one step of 10 is 0.894427 deviations.
		// Age 5, 5, 15, 15: mean 10, deviation 5; one step of 10 is 2 deviations.
		const need = { values: [10, 20, 30, 40] };
		const age = { values: [5, 5, 15, 15] };
		const found = mostSimilar([need, age], 0, 3);
		expect(found.map(({ area }) => area)).toEqual([1, 2, 3]);
		// √(0.8 / 2); √((3.2 + 4) / 2); √((7.2 + 4) / 2)
		expect(found[0]?.distance).toBeCloseTo(0.632456, 6);
		expect(found[1]?.distance).toBeCloseTo(1.897367, 6);
		expect(found[2]?.distance).toBeCloseTo(2.366432, 6);
	});

	it('compares counts by how many times larger they are', () => {
		const people = [1_000, 2_000, 4_000, 400];
		// In logarithms 2,000 is ln 2 from both 1,000 and 4,000; 400 is ln 5 away.
		const found = mostSimilar([{ values: people, byRatio: true }], 1, 3);
		expect(found.map(({ area }) => area)).toEqual([0, 2, 3]);
		expect(found[0]?.distance).toBeCloseTo(found[1]?.distance ?? NaN, 12);
		expect((found[2]?.distance ?? 0) / (found[0]?.distance ?? 1)).toBeCloseTo(Math.log(5) / Math.log(2), 9);
		// By plain difference 400 is nearer than 4,000.
		expect(mostSimilar([{ values: people }], 1, 3).map(({ area }) => area)).toEqual([0, 3, 2]);
	});

	it('does not change when a thing is measured in other units', () => {
		const need = [12.5, 30.1, 22.4, 18.9, 25];
		const age = [9, 14, 11, 17, 12];
		const plain = mostSimilar([{ values: need }, { values: age }], 2, 4);
		const scaled = mostSimilar(
			[{ values: need.map((x) => 3 * x + 7) }, { values: age.map((x) => x / 100) }],
			2,
			4
		);
		expect(scaled.map(({ area }) => area)).toEqual(plain.map(({ area }) => area));
		scaled.forEach(({ distance }, at) => expect(distance).toBeCloseTo(plain[at]?.distance ?? NaN, 9));
	});

	it('is as far one way as the other', () => {
		const lists = [{ values: [1, 4, 9, 16] }, { values: [3, 1, 4, 1] }];
		const there = mostSimilar(lists, 0, 3).find(({ area }) => area === 2);
		const back = mostSimilar(lists, 2, 3).find(({ area }) => area === 0);
		expect(there?.distance).toBe(back?.distance);
	});

	it('never takes an area whose figure is missing, and finds none for one', () => {
		const lists = [{ values: [1, null, 3, 4] }];
		expect(mostSimilar(lists, 0, 9).map(({ area }) => area)).toEqual([2, 3]);
		expect(mostSimilar(lists, 1, 9)).toEqual([]);
	});

	it('takes nothing from a thing in which no two differ', () => {
		const alone = mostSimilar([{ values: [1, 2, 4] }], 0, 2);
		const beside = mostSimilar([{ values: [1, 2, 4] }, { values: [5, 5, 5] }], 0, 2);
		expect(beside.map(({ area }) => area)).toEqual(alone.map(({ area }) => area));
		expect(beside[0]?.distance).toBeCloseTo((alone[0]?.distance ?? 0) / Math.SQRT2, 12);
	});

	it('refuses what it cannot compare', () => {
		expect(() => mostSimilar([], 0, 1)).toThrow(RangeError);
		expect(() => mostSimilar([{ values: [1, 2] }, { values: [1] }], 0, 1)).toThrow(RangeError);
		expect(() => mostSimilar([{ values: [0, 2], byRatio: true }], 0, 1)).toThrow(RangeError);
		expect(() => mostSimilar([{ values: [1, 2] }], 0, 0)).toThrow(RangeError);
	});
});

describe('partsOfDistance', () => {
	const likenesses = [
		{ values: [10, 20, 30, 25, null] },
		{ values: [1, 2, 4, 3, 9] },
		{ values: [1000, 2000, 4000, 1500, 10], byRatio: true }
	];

	it('has parts whose root mean square is the distance', () => {
		for (const { area, distance } of mostSimilar(likenesses, 0, 3)) {
			const parts = partsOfDistance(likenesses, 0, area);
			const meanSquare = parts.reduce((sum, { differs }) => sum + differs ** 2, 0) / parts.length;
			expect(parts).toHaveLength(3);
			expect(Math.sqrt(meanSquare)).toBeCloseTo(distance, 12);
		}
	});

	it('measures a difference in deviations: figures less one another, divided by the spread of those compared', () => {
		const [first] = partsOfDistance(likenesses, 0, 1);
		const spread = Math.sqrt([10, 20, 30, 25].reduce((sum, x) => sum + (x - 21.25) ** 2, 0) / 4);
		expect(first?.deviation).toBeCloseTo(spread, 12);
		expect(first?.differs).toBeCloseTo(-10 / spread, 12);
	});

	it('refuses an area that lacks a figure', () => {
		expect(() => partsOfDistance(likenesses, 0, 4)).toThrow(RangeError);
	});
});
