import { orderByGain, solveCoverage } from '../../measures/siting.ts';
import type { CoverageProblem, SiteGain } from '../../measures/siting.ts';

export interface AdviceChoice {
	/** Best first: each adds most to those before it. */
	sites: SiteGain[];
	/** Weight newly reached by all of them. */
	objective: number;
	/** Proven: no other choice of as many reaches more. */
	optimal: boolean;
	/** How much more another choice could at most reach, as a share of the objective; 0 when proven. */
	gap: number;
}

/**
 * The k candidates that newly reach the most weight (maximal covering, solved exactly). If time runs out, the best
 * choice found, with what is left unproven; choosing greedily is the answer when the solver has found none as good.
 *
 * @throws RangeError when k is not a whole number from 1 to the number of candidates
 */
export async function chooseSites(
	problem: CoverageProblem,
	k: number,
	timeLimitSeconds: number
): Promise<AdviceChoice> {
	const greedy = greedyChoice(problem, k);
	try {
		const { sites, objective, optimal, gap } = await solveCoverage(problem, k, { timeLimitSeconds });
		if (optimal || objective >= greedy.objective)
			return { sites: orderByGain(problem, sites), objective, optimal, gap };
		const bound = objective * (1 + gap);
		return { ...greedy, gap: Math.min(greedy.gap, bound / greedy.objective - 1) };
	} catch (error) {
		if (error instanceof RangeError) throw error;
		return greedy;
	}
}

/**
 * One site after another, each the one that adds most. Coverage has diminishing returns, so no choice of k can reach
 * more than these do plus the k largest further gains (Nemhauser, Wolsey and Fisher 1978, Mathematical Programming 14).
 */
export function greedyChoice(problem: CoverageProblem, k: number): AdviceChoice {
	const all = Array.from({ length: problem.candidateCount }, (_, site) => site);
	let uncovered = problem.groups;
	let reached = 0;
	const sites: SiteGain[] = [];
	const chosen = new Set<number>();
	for (let rank = 0; rank < Math.min(k, problem.candidateCount); rank++) {
		const gains = gainsOver(uncovered, problem.candidateCount);
		const site = all.reduce((best, other) => {
			if (chosen.has(other)) return best;
			return best === -1 || (gains[other] ?? 0) > (gains[best] ?? 0) ? other : best;
		}, -1);
		chosen.add(site);
		reached += gains[site] ?? 0;
		sites.push({ site, gain: gains[site] ?? 0, reached });
		uncovered = uncovered.filter(({ candidates }) => !candidates.includes(site));
	}
	const further = gainsOver(uncovered, problem.candidateCount)
		.sort()
		.reverse()
		.slice(0, k)
		.reduce((sum, gain) => sum + gain, 0);
	return { sites, objective: reached, optimal: further === 0, gap: reached > 0 ? further / reached : 0 };
}

function gainsOver(groups: CoverageProblem['groups'], candidateCount: number): Float64Array {
	const gains = new Float64Array(candidateCount);
	for (const { weight, candidates } of groups) {
		for (const site of candidates) gains[site] = (gains[site] ?? 0) + weight;
	}
	return gains;
}
