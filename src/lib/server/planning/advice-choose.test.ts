import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredWeight, groupByReach } from '../../measures/siting.ts';
import { chooseSites, greedyChoice } from './advice-choose.ts';

const CANDIDATES = 6;
const city = fc
	.array(
		fc.record({
			weight: fc.integer({ min: 0, max: 50 }),
			near: fc.uniqueArray(fc.nat(CANDIDATES - 1), { maxLength: 4 })
		}),
		{ minLength: 1, maxLength: 12 }
	)
	.map((points) =>
		groupByReach({
			demandWeight: points.map(({ weight }) => weight),
			reachable: points.map(({ near }) => near),
			candidateCount: CANDIDATES
		})
	);

/** Every choice of k of the candidates. */
function choices(k: number, from = 0): number[][] {
	if (k === 0) return [[]];
	return Array.from({ length: CANDIDATES - from }, (_, at) => from + at).flatMap((first) =>
		choices(k - 1, first + 1).map((rest) => [first, ...rest])
	);
}

describe('chooseSites', () => {
	it('matches full enumeration, and its gains add up', async () => {
		await fc.assert(
			fc.asyncProperty(city, fc.integer({ min: 1, max: 4 }), async (problem, k) => {
				const best = Math.max(...choices(k).map((sites) => coveredWeight(problem, sites)));
				const choice = await chooseSites(problem, k, 20);
				expect(choice).toMatchObject({ objective: best, optimal: true, gap: 0 });
				expect(choice.sites).toHaveLength(k);
				expect(choice.sites.at(-1)?.reached).toBe(best);
				const gains = choice.sites.map(({ gain }) => gain);
				expect(gains).toEqual([...gains].sort((a, b) => b - a));
			}),
			{ numRuns: 60 }
		);
	});

	it('gives the greedy choice, and how far it may be from the best, when no time is left', async () => {
		// The middle site reaches most by itself; the two beside it reach more together.
		const problem = groupByReach({
			demandWeight: [2, 4, 4, 2],
			reachable: [[1], [0, 1], [0, 2], [2]],
			candidateCount: 3
		});
		expect(await chooseSites(problem, 2, 20)).toMatchObject({ objective: 12, optimal: true });
		expect(await chooseSites(problem, 2, 0)).toEqual({
			sites: [
				{ site: 0, gain: 8, reached: 8 },
				{ site: 1, gain: 2, reached: 10 }
			],
			objective: 10,
			optimal: false,
			gap: 0.2
		});
	});

	it('refuses more sites than there are', async () => {
		const problem = groupByReach({ demandWeight: [1], reachable: [[0]], candidateCount: 1 });
		await expect(chooseSites(problem, 2, 20)).rejects.toThrow(RangeError);
		await expect(chooseSites(problem, 0, 20)).rejects.toThrow(RangeError);
	});
});

describe('greedyChoice', () => {
	it('never claims less than the best could be', () => {
		fc.assert(
			fc.property(city, fc.integer({ min: 1, max: 4 }), (problem, k) => {
				const best = Math.max(...choices(k).map((sites) => coveredWeight(problem, sites)));
				const { sites, objective, gap, optimal } = greedyChoice(problem, k);
				expect(
					coveredWeight(
						problem,
						sites.map(({ site }) => site)
					)
				).toBe(objective);
				expect(objective * (1 + gap)).toBeGreaterThanOrEqual(best - 1e-9);
				if (optimal) expect(objective).toBe(best);
			})
		);
	});
});
