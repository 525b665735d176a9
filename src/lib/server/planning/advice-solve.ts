import { groupByReach } from '../../measures/siting.ts';
import { needWeights } from '../../measures/universalism.ts';
import type { AdviceQuestion } from '../../url/plan-advice.ts';
import { chooseSites } from './advice-choose.ts';
import type { AdviceDemand } from './advice-demand.ts';
import type { AdviceReach } from './advice-reach.ts';

/** People, counted plainly and by need (a person in decile d counts w(d), measures.md §6). */
export interface PeopleCount {
	residents: number;
	weighted: number;
}

export interface SolvedSite {
	/** Row of the candidate. */
	candidate: number;
	/** Newly reached by this site, after those before it. */
	gain: PeopleCount;
	/** Newly reached by it and those before it. */
	reached: PeopleCount;
	/** Of the gain, residents of the most deprived fifth of England's small areas. */
	deprivedResidents: number;
	/** Where those newly reached live, most first. */
	boroughs: { code: string; residents: number }[];
	/** Postcodes newly reached: latitude, longitude, latitude… */
	postcodes: Float64Array;
}

export interface SolvedAdvice {
	sites: SolvedSite[];
	/** Weight newly reached by all of the sites. */
	objective: number;
	optimal: boolean;
	gap: number;
	everyone: PeopleCount;
	/** Within reach of a site today. */
	baseline: PeopleCount;
	/** With a session at every candidate: the most that walking could do. */
	reachable: PeopleCount;
	candidateCount: number;
	/** Sets of demand with the same candidates in reach: the size of the problem solved. */
	groupCount: number;
}

const CORE20_LAST_DECILE = 2;

/**
 * Where k new sessions reach the most people who are out of reach today, those in deprived places counting for more.
 * A pure function of its arguments, unless time runs out.
 */
export async function solveAdvice(
	demand: AdviceDemand,
	reach: AdviceReach,
	candidateCount: number,
	{ k, gradient }: Pick<AdviceQuestion, 'k' | 'gradient'>,
	timeLimitSeconds: number
): Promise<SolvedAdvice> {
	const weights = needWeights(gradient);
	const weightAt = (row: number) =>
		(demand.residents[row] ?? 0) * (weights[(demand.decile[row] ?? 0) - 1] ?? 0);
	const problem = groupByReach({
		demandWeight: Float64Array.from(reach.outside, weightAt),
		reachable: reach.reachable,
		candidateCount
	});
	const choice = await chooseSites(problem, k, timeLimitSeconds);
	const rowsOfRank = newlyReached(
		reach,
		choice.sites.map(({ site }) => site)
	);
	const everyone = {
		residents: sum(demand.residentsByDecile),
		weighted: sum(demand.residentsByDecile.map((people, at) => people * (weights[at] ?? 0)))
	};
	const count = (rows: Iterable<number>): PeopleCount => {
		const counted = { residents: 0, weighted: 0 };
		for (const row of rows) {
			counted.residents += demand.residents[row] ?? 0;
			counted.weighted += weightAt(row);
		}
		return counted;
	};
	const isOutside = new Set(reach.outside);
	const inReach = reach.outside.filter((_, at) => (reach.reachable[at]?.length ?? 0) > 0);
	const reached = { residents: 0, weighted: 0 };
	return {
		sites: choice.sites.map(({ site }, rank) => {
			const rows = rowsOfRank[rank] ?? [];
			const gain = count(rows);
			reached.residents += gain.residents;
			reached.weighted += gain.weighted;
			return { candidate: site, gain, reached: { ...reached }, ...whoIsAt(demand, rows) };
		}),
		objective: choice.objective,
		optimal: choice.optimal,
		gap: choice.gap,
		everyone,
		baseline: count(demand.residents.keys().filter((row) => !isOutside.has(row))),
		reachable: count(inReach),
		candidateCount,
		groupCount: problem.groups.length
	};
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** For each site in order, the rows of the demand points it is the first to reach. */
function newlyReached({ outside, reachable }: AdviceReach, sites: readonly number[]): number[][] {
	const rankOf = new Map(sites.map((site, rank) => [site, rank]));
	const rows: number[][] = sites.map(() => []);
	reachable.forEach((candidates, at) => {
		const ranks = candidates.flatMap((candidate) => rankOf.get(candidate) ?? []);
		if (ranks.length > 0) rows[Math.min(...ranks)]?.push(outside[at] ?? 0);
	});
	return rows;
}

function whoIsAt(demand: AdviceDemand, rows: readonly number[]) {
	const perBorough = new Map<string, number>();
	let deprivedResidents = 0;
	for (const row of rows) {
		const residents = demand.residents[row] ?? 0;
		const borough = demand.boroughs[demand.borough[row] ?? 0] ?? '';
		perBorough.set(borough, (perBorough.get(borough) ?? 0) + residents);
		if ((demand.decile[row] ?? 0) <= CORE20_LAST_DECILE) deprivedResidents += residents;
	}
	return {
		deprivedResidents,
		boroughs: [...perBorough]
			.map(([code, residents]) => ({ code, residents }))
			.sort((a, b) => b.residents - a.residents || (a.code < b.code ? -1 : 1)),
		postcodes: Float64Array.from(rows.flatMap((row) => [demand.lat[row] ?? NaN, demand.lon[row] ?? NaN]))
	};
}
