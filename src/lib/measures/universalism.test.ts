import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './apportionment.ts';
import { needWeights, nextPosts, targets, weightedNeed } from './universalism.ts';

const sum = (figures: number[]) => figures.reduce((total, figure) => total + figure, 0);
/** Everyone in one decile. */
const inDecile = (decile: number, count: number) =>
	Array.from({ length: 10 }, (_, i) => (i + 1 === decile ? count : 0));

describe('needWeights', () => {
	it('falls in even steps from the gradient to one', () => {
		expect(needWeights(1)).toEqual(new Array(10).fill(1));
		expect(needWeights(10)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
		expect(needWeights(2)[4]).toBeCloseTo(1 + 5 / 9, 12);
	});
	it('refuses a gradient under one', () => {
		expect(() => needWeights(0.9)).toThrow(RangeError);
		expect(() => needWeights(Infinity)).toThrow('gradient');
	});
	it('weighs people by their decile', () => {
		expect(weightedNeed({ people: [inDecile(1, 50), inDecile(10, 50)], gradient: 3 })).toEqual([150, 50]);
		expect(() => weightedNeed({ people: [[1, 2]], gradient: 2 })).toThrow('people');
	});
});

describe('targets', () => {
	const people = [inDecile(1, 300), inDecile(10, 300), inDecile(10, 100)];

	it('shares posts by weighted need', () => {
		expect(targets({ people, total: 20, gradient: 2 })).toEqual([12, 6, 2]);
		expect(targets({ people, total: 14, gradient: 1 })).toEqual([6, 6, 2]);
	});
	it('lifts areas to the floor, again until none is under it', () => {
		expect(targets({ people, total: 20, gradient: 2, floor: 5 })).toEqual([10, 5, 5]);
		// Once the third is lifted, the second falls under: 14·300/900.
		expect(targets({ people, total: 20, gradient: 2, floor: 6 })).toEqual([8, 6, 6]);
	});
	it('says so when the floors alone need more than there is', () => {
		expect(() => targets({ people, total: 20, gradient: 2, floor: 7 })).toThrow(/floor.*21, of 20/);
		expect(sum(targets({ people, total: 0.3, gradient: 2, floor: 0.1 }))).toBeCloseTo(0.3, 12);
	});
	it('needs somebody to serve', () => {
		expect(() => targets({ people: [inDecile(1, 0)], total: 5, gradient: 2 })).toThrow('people');
		expect(targets({ people: [], total: 5, gradient: 2 })).toEqual([]);
	});

	const areas = fc.array(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 10, maxLength: 10 }), {
		minLength: 2,
		maxLength: 12
	});
	const gradient = fc.double({ min: 1, max: 8, noNaN: true });

	it('adds up to the total, nobody under the floor', () => {
		fc.assert(
			fc.property(areas, gradient, fc.double({ min: 0, max: 1, noNaN: true }), (counts, g, share) => {
				const floor = (share * 100) / counts.length;
				const posts = targets({ people: counts, total: 100, gradient: g, floor });
				expect(sum(posts)).toBeCloseTo(100, 8);
				expect(Math.min(...posts)).toBeGreaterThanOrEqual(floor);
			})
		);
	});
	it('never takes from the most deprived area as the gradient grows', () => {
		fc.assert(
			fc.property(areas, gradient, gradient, (counts, a, b) => {
				const withMostDeprived = [inDecile(1, 200), ...counts];
				const [low = 0, high = 0] = [Math.min(a, b), Math.max(a, b)].map(
					(g) => targets({ people: withMostDeprived, total: 50, gradient: g })[0]
				);
				expect(high).toBeGreaterThanOrEqual(low - 1e-9);
			})
		);
	});
});

describe('nextPosts', () => {
	it('goes on from what is in place, the largest need / (have + ½) first', () => {
		// 100/1.5 = 67, 90/.5 = 180, 40/.5 = 80; then 90/1.5 = 60.
		expect(nextPosts({ need: [100, 90, 40], have: [1, 0, 0], n: 3, tieBreak: [0, 0, 0] })).toEqual({
			order: [1, 2, 0],
			given: [1, 1, 1]
		});
	});
	it('counts parts of posts', () => {
		// 10/2.3 against 10/2.2.
		expect(nextPosts({ need: [10, 10], have: [1.8, 1.7], n: 1 }).order).toEqual([1]);
	});
	it('breaks ties by the higher tie-break, then the lower index', () => {
		const even = { need: [5, 5, 5], have: [2, 2, 2], n: 3 };
		expect(nextPosts({ ...even, tieBreak: [10, 30, 30] }).order).toEqual([1, 2, 0]);
		// 0.1 and 0.3 against one post are equal claims at 1 : 3, though not in binary.
		expect(nextPosts({ need: [0.3, 0.1], have: [1, 0], n: 1, tieBreak: [1, 2] }).order).toEqual([1]);
		expect(nextPosts({ need: [0.3, 0.1], have: [1, 0], n: 1, tieBreak: [2, 1] }).order).toEqual([0]);
	});
	it('equals Sainte-Laguë when nothing is in place', () => {
		const votes = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(votes, fc.integer({ min: 0, max: 50 }), (need, n) => {
				fc.pre(sum(need) > 0);
				const official = allocate({ votes: need, seats: n, method: 'sainte_lague' });
				const { given, order } = nextPosts({ need, have: need.map(() => 0), n });
				expect(order).toHaveLength(n);
				if (!official.tie) expect(given).toEqual(official.seats);
				else official.certain.forEach((count, i) => expect(given[i]).toBeGreaterThanOrEqual(count));
			})
		);
	});
	it('equals Sainte-Laguë from seats held, and one list is the start of the next', () => {
		const areas = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 5 })), {
			minLength: 1,
			maxLength: 10
		});
		fc.assert(
			fc.property(areas, fc.integer({ min: 0, max: 30 }), (pairs, n) => {
				const need = pairs.map(([weight]) => weight);
				const held = pairs.map(([, posts]) => posts);
				const official = allocate({ votes: need, seats: sum(held) + n, method: 'sainte_lague', held });
				const { given, order } = nextPosts({ need, have: held, n });
				if (!official.tie) expect(given.map((posts, i) => posts + (held[i] ?? 0))).toEqual(official.seats);
				expect(nextPosts({ need, have: held, n: n + 1 }).order.slice(0, n)).toEqual(order);
			})
		);
	});
	it.each([
		['n', { n: -1 }],
		['have', { have: [1] }],
		['have', { have: [1, -1] }],
		['need', { need: [0, 0] }],
		['tieBreak', { tieBreak: [1] }]
	])('refuses a bad %s by name', (argument, change) => {
		const input = { need: [1, 2], have: [0, 0], n: 1, tieBreak: [0, 0], ...change };
		expect(() => nextPosts(input)).toThrow(RangeError);
		expect(() => nextPosts(input)).toThrow(argument);
	});
});
