import { expect } from 'vitest';
import { floatingCatchment } from './accessibility.ts';
import { allocate, type AllocateInput } from './apportionment.ts';
import { readGolden, testGolden } from './golden-cases.testing.ts';
import { maximalCoverage, pMedian } from './siting.ts';

testGolden<AllocateInput>('apportionment', (input) => ({ ...allocate(input) }));

type Catchment = Parameters<typeof floatingCatchment>[0];
interface GoldenCatchment extends Omit<Catchment, 'maxCost' | 'weight'> {
	max_cost: number | null;
	weight: { type: string; min_dist?: number };
}

testGolden<GoldenCatchment>(
	'access_2sfca',
	({ max_cost, weight: { min_dist, ...weight }, ...input }) => ({
		access: floatingCatchment({
			...input,
			maxCost: max_cost,
			weight: { ...weight, minDist: min_dist } as Catchment['weight']
		})
	}),
	{
		// The three-step catchment, RAAM and the other decay shapes are not measures of this project.
		isOurs: ({ method, weight }) =>
			['2sfca', 'e2sfca', 'catchment_sum'].includes(method) &&
			['none', 'step', 'gaussian', 'gravity'].includes(weight.type)
	}
);

type Network = { nodes: number; edges: [number, number, number][] };
type Matrix = { demand_weight: number[]; cost: number[][] };
type Siting = { problem: string; dataset: string; p: number; radius: number };

const datasets = (readGolden('mclp').datasets ?? {}) as Record<string, Network | Matrix>;

/** Every node is demand and candidate; cost = shortest path (Floyd and Warshall); a repeated edge's last holds. */
function shortestPaths({ nodes, edges }: Network): Matrix {
	const cost = Array.from({ length: nodes }, (_, i) =>
		Array.from({ length: nodes }, (_, j) => (i === j ? 0 : Infinity))
	);
	const at = (i: number, j: number) => cost[i]?.[j] ?? Infinity;
	for (const [a, b, length] of edges) {
		cost[a - 1]?.splice(b - 1, 1, length);
		cost[b - 1]?.splice(a - 1, 1, length);
	}
	for (let k = 0; k < nodes; k++) {
		for (const [i, row] of cost.entries()) {
			row.forEach((direct, j) => (row[j] = Math.min(direct, at(i, k) + at(k, j))));
		}
	}
	return { cost, demand_weight: cost.map(() => 1) };
}

testGolden<Siting>(
	'mclp',
	async ({ problem, dataset, p, radius }) => {
		const stored = datasets[dataset];
		if (!stored) throw new Error(`no data set ${dataset}`);
		const { cost, demand_weight: demandWeight } = 'edges' in stored ? shortestPaths(stored) : stored;
		const answer =
			problem === 'mclp'
				? await maximalCoverage({ demandWeight, cost, radius, p })
				: await pMedian({ demandWeight, cost, p });
		expect(answer).toMatchObject({ optimal: true, gap: 0 });
		expect(answer.sites).toHaveLength(p);
		const total = demandWeight.reduce((sum, weight) => sum + weight, 0);
		return {
			objective: answer.objective,
			covered_share: 'coveredShare' in answer ? answer.coveredShare : null,
			mean_cost: answer.objective / total
		};
	},
	{
		isOurs: ({ problem }) => ['mclp', 'p_median'].includes(problem),
		// Any set that reaches the objective will do, and the objective is recomputed from the set.
		besides: ['optimal_sets', 'optimal_set_count']
	}
);
