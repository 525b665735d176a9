import { refuse, requireLength, requireNonNegative, requireWhole } from './checks.ts';

/**
 * Demand gathered by what it can reach: points with the same set of reachable candidates are one group, and
 * points that reach none are only counted. Nothing is lost for maximal covering, and London's 180,790
 * postcodes come down to some 8,000 groups.
 */
export interface CoverageProblem {
	candidateCount: number;
	/** All demand, within reach of a candidate or not. */
	totalWeight: number;
	groups: { weight: number; candidates: readonly number[] }[];
}

/**
 * @param demandWeight weight of each demand point (people, say)
 * @param reachable for each demand point, the indices of the candidates within reach, in any order
 * @throws RangeError for a negative weight or an index that is not a candidate's
 */
export function groupByReach({
	demandWeight,
	reachable,
	candidateCount
}: {
	demandWeight: readonly number[] | Float64Array;
	reachable: readonly (readonly number[])[];
	candidateCount: number;
}): CoverageProblem {
	requireLength('reachable', reachable.length, demandWeight.length);
	const groups = new Map<string, { weight: number; candidates: readonly number[] }>();
	let totalWeight = 0;
	reachable.forEach((indices, point) => {
		const weight = demandWeight[point] ?? 0;
		requireNonNegative('demandWeight', weight);
		totalWeight += weight;
		if (weight === 0 || indices.length === 0) return;
		const candidates = [...new Set(indices)].sort((a, b) => a - b);
		const key = candidates.join();
		const group = groups.get(key);
		if (group) {
			group.weight += weight;
			return;
		}
		for (const index of candidates) {
			requireWhole('reachable', index, 0);
			if (index >= candidateCount) refuse('reachable', `indices below ${candidateCount}`);
		}
		groups.set(key, { weight, candidates });
	});
	return { candidateCount, totalWeight, groups: [...groups.values()] };
}

/** Weight with at least one of the sites within reach. */
export function coveredWeight(problem: CoverageProblem, sites: readonly number[]): number {
	const open = new Set(sites);
	return problem.groups.reduce(
		(sum, { weight, candidates }) => sum + (candidates.some((site) => open.has(site)) ? weight : 0),
		0
	);
}

export interface SiteGain {
	site: number;
	/** Weight this site adds to those before it. */
	gain: number;
	/** Weight covered by it and those before it. */
	reached: number;
}

/** The sites in the order to open them: each the one that adds most to those before it (then lower index). */
export function orderByGain(problem: CoverageProblem, sites: readonly number[]): SiteGain[] {
	let uncovered = problem.groups;
	let reached = 0;
	const waiting = new Set([...sites].sort((a, b) => a - b));
	return Array.from({ length: waiting.size }, () => {
		const gains = new Map([...waiting].map((site) => [site, 0]));
		for (const { weight, candidates } of uncovered) {
			for (const site of candidates) {
				const gain = gains.get(site);
				if (gain !== undefined) gains.set(site, gain + weight);
			}
		}
		let best: SiteGain = { site: -1, gain: -1, reached };
		for (const [site, gain] of gains) if (gain > best.gain) best = { site, gain, reached: reached + gain };
		waiting.delete(best.site);
		uncovered = uncovered.filter(({ candidates }) => !candidates.includes(best.site));
		reached = best.reached;
		return best;
	});
}
