/**
 * Concentration indices: is something concentrated among the worse off (negative) or the better off
 * (positive)? Kakwani, Wagstaff and van Doorslaer (1997), J Econometrics 77, 87-103; for bounded outcomes
 * Wagstaff (2005), Health Econ 14, 429-432, and Erreygers (2009), J Health Econ 28, 504-515.
 */
import { isMissing, refuse, requireLength, requireNonNegative } from './checks.ts';
import { cumulativeShares } from './lorenz.ts';

interface BoundedIndices {
	/** C / (1 - m), m = the mean as a share of the upper bound. */
	wagstaff?: number | null;
	/** 4mC. */
	erreygers?: number | null;
}

export interface GroupedConcentration extends BoundedIndices {
	/** C = 2 Σ fₖ·hₖ·Rₖ / μ - 1: population share, rate and midpoint rank of each group, μ the mean rate. */
	index: number | null;
	/** μC, in the unit of the rate. */
	absolute: number | null;
	mean: number | null;
	/** Cumulated share of the population against cumulated share of the outcome, worst off first. */
	curve: [number, number][];
}

export interface MicroConcentration extends BoundedIndices {
	index: number | null;
	/** μC. */
	generalised: number | null;
	mean: number | null;
}

type Figures = readonly (number | null)[];

/**
 * The concentration index of groups in order, the worst off (most deprived) first.
 *
 * @param bounds `[0, u]`: the least and most a rate can be; adds Wagstaff's and Erreygers' indices
 * @returns nulls and no curve when a figure is missing, nobody is counted, or the mean is nought
 */
export function concentrationGrouped({
	population,
	rate,
	bounds
}: {
	population: Figures;
	rate: Figures;
	bounds?: readonly [number, number];
}): GroupedConcentration {
	requireLength('rate', rate.length, population.length);
	if (bounds && (bounds[0] !== 0 || !(bounds[1] > 0))) refuse('bounds', '[0, u] with u above zero');
	const groups = population.map((people, i) => ({ weight: people ?? 0, outcome: rate[i] ?? 0 }));
	for (const { weight, outcome } of groups) {
		requireNonNegative('population', weight);
		requireNonNegative('rate', outcome);
		if (bounds && outcome > bounds[1]) refuse('rate', `no more than ${bounds[1]}`);
	}
	const missing = population.some(isMissing) || rate.some(isMissing);
	const { mean, index, generalised } = concentration(missing ? [] : groups.map((group) => [group]));
	const curve = missing
		? []
		: cumulativeShares(
				groups.map(({ weight }) => weight),
				groups.map(({ weight, outcome }) => weight * outcome)
			);
	return { index, absolute: generalised, mean, curve, ...(bounds && bounded(mean, index, bounds[1])) };
}

/** The same from counts of events: the rate of a group is its events over its population. */
export function concentrationFromCounts({
	population,
	events
}: {
	population: Figures;
	events: Figures;
}): GroupedConcentration {
	requireLength('events', events.length, population.length);
	const rate = events.map((count, i) => {
		const people = population[i];
		if (isMissing(count) || isMissing(people)) return null;
		if (people === 0 && count > 0) refuse('events', 'zero where the population is zero');
		return people === 0 ? 0 : count / people;
	});
	return concentrationGrouped({ population, rate });
}

/**
 * The concentration index of single observations ranked by another variable (income, say), lowest first.
 * Those equal in rank share the midpoint of their block (van Ourti), so the order of rows is of no account.
 * An outcome that is only ever 0 or 1 also gets Wagstaff's and Erreygers' indices.
 */
export function concentrationMicro({
	outcome,
	rankVariable,
	weights = outcome.map(() => 1)
}: {
	outcome: Figures;
	rankVariable: Figures;
	weights?: Figures;
}): MicroConcentration {
	requireLength('rankVariable', rankVariable.length, outcome.length);
	requireLength('weights', weights.length, outcome.length);
	const blocks = new Map<number, Observation[]>();
	outcome.forEach((value, i) => {
		const observation = { outcome: value ?? 0, weight: weights[i] ?? 0 };
		const rank = rankVariable[i] ?? 0;
		requireNonNegative('outcome', observation.outcome);
		requireNonNegative('weights', observation.weight);
		if (!Number.isFinite(rank)) refuse('rankVariable', 'a finite number');
		const block = blocks.get(rank);
		if (block) block.push(observation);
		else blocks.set(rank, [observation]);
	});
	const missing = [outcome, rankVariable, weights].some((figures) => figures.some(isMissing));
	const ordered = [...blocks].toSorted(([a], [b]) => a - b).map(([, block]) => block);
	const result = concentration(missing ? [] : ordered);
	const isBinary = outcome.every((value) => value === 0 || value === 1);
	return { ...result, ...(isBinary && bounded(result.mean, result.index, 1)) };
}

interface Observation {
	weight: number;
	outcome: number;
}

/** 2 Σ w·h·R / μ - 1 over blocks of equal rank, lowest first. */
function concentration(blocks: readonly (readonly Observation[])[]): MicroConcentration {
	const total = blocks.flat().reduce((sum, { weight }) => sum + weight, 0);
	if (total === 0) return { index: null, generalised: null, mean: null };
	let below = 0;
	let mean = 0;
	let ranked = 0;
	for (const block of blocks) {
		const share = block.reduce((sum, { weight }) => sum + weight, 0) / total;
		const outcome =
			block.reduce((sum, observation) => sum + observation.weight * observation.outcome, 0) / total;
		mean += outcome;
		ranked += outcome * (below + share / 2);
		below += share;
	}
	const generalised = 2 * ranked - mean;
	return { index: mean === 0 ? null : generalised / mean, generalised, mean };
}

function bounded(mean: number | null, index: number | null, upper: number): BoundedIndices {
	if (mean === null || index === null) return { wagstaff: null, erreygers: null };
	const m = mean / upper;
	return { wagstaff: m === 1 ? null : index / (1 - m), erreygers: 4 * m * index };
}
