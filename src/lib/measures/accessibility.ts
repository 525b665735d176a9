/**
 * Floating catchments: provision within reach of people, shared with everyone else within reach of it.
 * Two-step: Luo and Wang (2003), Environment and Planning B 30, 865-884. Enhanced, with weights by distance in
 * both steps: Luo and Qi (2009), Health & Place 15, 1100-1107.
 */
import { refuse, requireLength, requireNonNegative } from './checks.ts';
import { weightFunction, type DistanceWeight } from './distance-weight.ts';

export type { DistanceWeight } from './distance-weight.ts';
export const catchmentMethods = ['2sfca', 'e2sfca', 'catchment_sum'] as const;
export type CatchmentMethod = (typeof catchmentMethods)[number];

interface CatchmentOptions {
	/** Pairs at a higher cost are out of reach; null = no limit. */
	maxCost: number | null;
	weight: DistanceWeight;
	/** '2sfca' and 'e2sfca' are one formula, told apart by their weights; 'catchment_sum' ignores competition. */
	method: CatchmentMethod;
	/** Divide by the mean over the population, so that 1 is the average. */
	normalize?: boolean;
}

export interface SparseCatchments extends CatchmentOptions {
	population: Float64Array;
	capacity: Float64Array;
	/** Pair k joins demand point pairDemand[k] and supply site pairSupply[k] at pairCost[k]. */
	pairDemand: Uint32Array;
	pairSupply: Uint32Array;
	pairCost: Float64Array;
}

/**
 * Access of each demand point. Rⱼ = capacityⱼ / Σᵢ populationᵢ·wᵢⱼ, then Aᵢ = Σⱼ Rⱼ·wᵢⱼ; for 'catchment_sum'
 * Aᵢ = Σⱼ capacityⱼ·wᵢⱼ. Null where no site is within `maxCost`, which is not the same as nought, and where a
 * point's population is not known: it asks for nothing of its sites. A site of unknown capacity is left out.
 *
 * @param cost demand × supply, null where there is no way
 * @throws RangeError naming the argument
 */
export function floatingCatchment({
	demand,
	supply,
	cost,
	...options
}: {
	demand: readonly { id: string | number; population: number | null }[];
	supply: readonly { id: string | number; capacity: number | null }[];
	cost: readonly (readonly (number | null)[])[];
} & CatchmentOptions): (number | null)[] {
	requireLength('cost', cost.length, demand.length);
	const pairs = cost.flatMap((row, i) => {
		requireLength('cost', row.length, supply.length);
		return row.flatMap((value, j) =>
			value === null || supply[j]?.capacity === null ? [] : [{ i, j, value }]
		);
	});
	const access = floatingCatchmentSparse({
		...options,
		population: Float64Array.from(demand, ({ population }) => population ?? 0),
		capacity: Float64Array.from(supply, ({ capacity }) => capacity ?? 0),
		pairDemand: Uint32Array.from(pairs, ({ i }) => i),
		pairSupply: Uint32Array.from(pairs, ({ j }) => j),
		pairCost: Float64Array.from(pairs, ({ value }) => value)
	});
	return access.map((value, i) => (demand[i]?.population === null ? null : value));
}

/** The same from a list of the pairs that can reach each other: the form for postcodes. */
export function floatingCatchmentSparse(catchments: SparseCatchments): (number | null)[] {
	const { population, capacity, pairDemand, pairSupply, method, normalize = false } = catchments;
	checkCatchments(catchments);
	const pairWeight = weightsWithinReach(catchments);
	const perWeight = method === 'catchment_sum' ? capacity : supplyRatios(catchments, pairWeight);

	const access = new Float64Array(population.length).fill(NaN);
	for (let k = 0; k < pairWeight.length; k++) {
		const weight = pairWeight[k] ?? NaN;
		if (Number.isNaN(weight)) continue;
		const i = pairDemand[k] ?? 0;
		const before = access[i] ?? NaN;
		access[i] = (Number.isNaN(before) ? 0 : before) + weight * (perWeight[pairSupply[k] ?? 0] ?? 0);
	}
	const mean = normalize ? meanAccess(access, population) : 1;
	const answers = new Array<number | null>(access.length).fill(null);
	if (mean === 0) return answers;
	for (let i = 0; i < access.length; i++) {
		const value = access[i] ?? NaN;
		if (!Number.isNaN(value)) answers[i] = value / mean;
	}
	return answers;
}

function checkCatchments({ population, capacity, pairDemand, pairSupply, ...rest }: SparseCatchments): void {
	const { pairCost, maxCost, method } = rest;
	if (!catchmentMethods.includes(method)) refuse('method', `one of ${catchmentMethods.join(', ')}`);
	if (maxCost !== null && Number.isNaN(maxCost)) refuse('maxCost', 'a number or null');
	requireLength('pairSupply', pairSupply.length, pairDemand.length);
	requireLength('pairCost', pairCost.length, pairDemand.length);
	for (let i = 0; i < population.length; i++) requireNonNegative('population', population[i] ?? NaN);
	for (let j = 0; j < capacity.length; j++) requireNonNegative('capacity', capacity[j] ?? NaN);
	for (let k = 0; k < pairCost.length; k++) {
		requireNonNegative('cost', pairCost[k] ?? NaN);
		if ((pairDemand[k] ?? 0) >= population.length) refuse('pairDemand', 'indices of demand points');
		if ((pairSupply[k] ?? 0) >= capacity.length) refuse('pairSupply', 'indices of supply sites');
	}
}

/** The weight of each pair; NaN for a pair out of reach, which is not the same as a weight of nought. */
function weightsWithinReach({ pairCost, maxCost, weight }: SparseCatchments): Float64Array {
	const weigh = weightFunction(weight);
	const furthest = maxCost ?? Infinity;
	const pairWeight = new Float64Array(pairCost.length).fill(NaN);
	for (let k = 0; k < pairCost.length; k++) {
		const cost = pairCost[k] ?? NaN;
		if (cost <= furthest) pairWeight[k] = weigh(cost);
	}
	return pairWeight;
}

/** Step one: what each site has per head of the (weighted) people who can reach it. */
function supplyRatios(
	{ population, capacity, pairDemand, pairSupply }: SparseCatchments,
	pairWeight: Float64Array
): Float64Array {
	const served = new Float64Array(capacity.length);
	for (let k = 0; k < pairWeight.length; k++) {
		const weight = pairWeight[k] ?? NaN;
		if (Number.isNaN(weight)) continue;
		const j = pairSupply[k] ?? 0;
		served[j] = (served[j] ?? 0) + weight * (population[pairDemand[k] ?? 0] ?? 0);
	}
	// A site nobody can reach adds nothing to anyone.
	return served.map((people, j) => (people > 0 ? (capacity[j] ?? 0) / people : 0));
}

/** Mean over the whole population; those out of reach count as having nothing. */
function meanAccess(access: Float64Array, population: Float64Array): number {
	let received = 0;
	let people = 0;
	for (let i = 0; i < access.length; i++) {
		const value = access[i] ?? NaN;
		people += population[i] ?? 0;
		if (!Number.isNaN(value)) received += value * (population[i] ?? 0);
	}
	return people > 0 ? received / people : 0;
}
