import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	coveredWeight,
	groupByReach,
	maximalCoverage,
	orderByGain,
	pMedian,
	solveCoverage
} from './siting.ts';

/** Every way to choose p of the first n candidates. */
function choices(n: number, p: number): number[][] {
	if (p === 0) return [[]];
	return choices(n, p - 1).flatMap((sites) =>
		Array.from({ length: n }, (_, site) => site)
			.filter((site) => site > (sites.at(-1) ?? -1))
			.map((site) => [...sites, site])
	);
}

const instance = fc.record({
	demandWeight: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 8, maxLength: 8 }),
	cost: fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 6, maxLength: 6 }), {
		minLength: 8,
		maxLength: 8
	}),
	p: fc.integer({ min: 1, max: 6 })
});

describe('maximalCoverage', () => {
	// Taking the largest site first (10 by site 1) leaves only 3 more; sites 0 and 2 together cover all 14.
	const demandWeight = [2, 5, 5, 2];
	const cost = [
		[1, 9, 9],
		[4, 4, 9],
		[9, 4, 4],
		[null, 9, 1]
	];

	it('finds what choosing the best site first misses', async () => {
		const got = await maximalCoverage({ demandWeight, cost, radius: 4, p: 2 });
		expect(got).toEqual({ sites: [0, 2], objective: 14, coveredShare: 1, optimal: true, gap: 0 });
		expect((await maximalCoverage({ demandWeight, cost, radius: 4, p: 1 })).sites).toEqual([1]);
	});
	it('counts demand nobody can reach in the share, and always names p sites', async () => {
		const got = await maximalCoverage({ demandWeight, cost, radius: 0.5, p: 2 });
		expect(got).toMatchObject({ objective: 0, coveredShare: 0, optimal: true });
		expect(got.sites).toHaveLength(2);
		const one = await maximalCoverage({ demandWeight, cost, radius: 1, p: 1 });
		expect(one.coveredShare).toBeCloseTo(2 / 14, 12);
	});
	it('matches full enumeration', async () => {
		await fc.assert(
			fc.asyncProperty(instance, fc.integer({ min: 0, max: 20 }), async ({ p, ...demand }, radius) => {
				const covered = (sites: number[]) =>
					demand.demandWeight.reduce(
						(sum, weight, i) => sum + (sites.some((j) => (demand.cost[i]?.[j] ?? 99) <= radius) ? weight : 0),
						0
					);
				const got = await maximalCoverage({ ...demand, radius, p });
				expect(got.objective).toBe(Math.max(...choices(6, p).map(covered)));
				expect(covered(got.sites)).toBe(got.objective);
				expect(new Set(got.sites).size).toBe(p);
			}),
			{ numRuns: 40 }
		);
	});
	it.each([
		['p', { p: 4 }],
		['p', { p: 0 }],
		['p', { p: 1.5 }],
		['radius', { radius: NaN }],
		['demandWeight', { demandWeight: [1, -5, 5, 2] }],
		['cost', { cost: cost.slice(1) }],
		['cost', { cost: [[1], [1, 2], [1], [1]] }]
	])('refuses a bad %s by name', async (argument, change) => {
		const solving = maximalCoverage({ demandWeight, cost, radius: 4, p: 2, ...change });
		await expect(solving).rejects.toThrow(RangeError);
		await expect(solving).rejects.toThrow(argument);
	});
});

describe('grouped demand', () => {
	const problem = groupByReach({
		demandWeight: [4, 1, 7, 3, 9],
		reachable: [[2, 0], [1], [0, 2], [], [1, 2]],
		candidateCount: 3
	});

	it('merges points that reach the same candidates and drops those that reach none', () => {
		expect(problem).toEqual({
			candidateCount: 3,
			totalWeight: 24,
			groups: [
				{ weight: 11, candidates: [0, 2] },
				{ weight: 1, candidates: [1] },
				{ weight: 9, candidates: [1, 2] }
			]
		});
	});
	it('lists sites by what each adds to those before it', async () => {
		const { sites, objective } = await solveCoverage(problem, 2);
		expect(sites).toEqual([1, 2]);
		expect(orderByGain(problem, sites)).toEqual([
			{ site: 2, gain: 20, reached: 20 },
			{ site: 1, gain: 1, reached: 21 }
		]);
		expect(objective).toBe(coveredWeight(problem, sites));
	});
	it('refuses candidates that do not exist', () => {
		const demand = { demandWeight: [1], reachable: [[3]] };
		expect(() => groupByReach({ ...demand, candidateCount: 3 })).toThrow('reachable');
	});
	it('says when it runs out of time before an answer', async () => {
		await expect(solveCoverage(problem, 2, { timeLimitSeconds: 0 })).rejects.toThrow('0 seconds');
	});
});

describe('pMedian', () => {
	it('matches full enumeration', async () => {
		await fc.assert(
			fc.asyncProperty(instance, async ({ demandWeight, cost, p }) => {
				const total = (sites: number[]) =>
					demandWeight.reduce(
						(sum, weight, i) => sum + weight * Math.min(...sites.map((j) => cost[i]?.[j] ?? 99)),
						0
					);
				const got = await pMedian({ demandWeight, cost, p });
				expect(got).toMatchObject({ optimal: true, gap: 0 });
				expect(got.objective).toBe(Math.min(...choices(6, p).map(total)));
				expect(total(got.sites)).toBe(got.objective);
			}),
			{ numRuns: 40 }
		);
	});
	it('goes where it must to reach everyone', async () => {
		// The second site is the cheaper for most, but only the first can be reached from the last place.
		const cost = [
			[9, 1],
			[9, 1],
			[5, null]
		];
		expect(await pMedian({ demandWeight: [1, 1, 1], cost, p: 1 })).toMatchObject({
			sites: [0],
			objective: 23
		});
		expect(await pMedian({ demandWeight: [1, 1, 0], cost, p: 1 })).toMatchObject({
			sites: [1],
			objective: 2
		});
	});
	it('refuses when no p sites reach everyone', async () => {
		const cost = [
			[1, null],
			[null, 1]
		];
		await expect(pMedian({ demandWeight: [1, 1], cost, p: 1 })).rejects.toThrow('cost');
		await expect(pMedian({ demandWeight: [1, 1], cost, p: 3 })).rejects.toThrow(RangeError);
	});
});
