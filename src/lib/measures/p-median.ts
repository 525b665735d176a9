/**
 * The p-median (Hakimi 1964, Operations Research 12, 450-459), in Elloumi's formulation (2010, Computers and
 * Operations Research 37, 1795-1802): for each demand point, its distinct costs D₁ < D₂ < … and variables
 * saying that no site stands within Dₖ. As tight as the textbook form with far fewer entries.
 */
import { refuse } from './checks.ts';
import {
	addRow,
	countCandidates,
	readSiting,
	requireSiteCount,
	siteProgram,
	type CostMatrix,
	type Siting,
	type SolveLimits
} from './site-program.ts';
import { solveBinaryProgram, type BinaryProgram } from './solver.ts';

/**
 * Chooses the p candidates with the least Σ weight × cost to the nearest. Points of weight zero have no say.
 * @throws RangeError naming the argument; also when no p sites are within reach of every point
 */
export async function pMedian({
	demandWeight,
	cost,
	p,
	...limits
}: { demandWeight: readonly number[]; cost: CostMatrix; p: number } & SolveLimits): Promise<Siting> {
	const candidateCount = countCandidates(demandWeight, cost);
	requireSiteCount(p, candidateCount);
	const points = cost.flatMap((costs, i) => {
		const weight = demandWeight[i] ?? 0;
		return weight > 0 ? [{ weight, costs }] : [];
	});
	const solution = await solveBinaryProgram(medianProgram(points, candidateCount, p), limits);
	if (!solution) return refuse('cost', `such that some ${p} sites can be reached from every demand point`);
	return readSiting(solution, candidateCount, (sites) =>
		points.reduce((sum, { weight, costs }) => sum + weight * nearest(costs, sites), 0)
	);
}

interface DemandPoint {
	weight: number;
	costs: readonly (number | null)[];
}

function nearest(costs: DemandPoint['costs'], sites: readonly number[]): number {
	return sites.reduce((least, site) => Math.min(least, costs[site] ?? Infinity), Infinity);
}

/**
 * Rings of candidates at equal cost, nearest first. With p chosen among n, one of the nearest n - p + 1
 * always is, so rings beyond those cannot matter.
 */
function rings({ costs }: DemandPoint, p: number): { cost: number; sites: number[] }[] {
	const ascending = costs
		.flatMap((value, site) => (value === null ? [] : [{ value, site }]))
		.sort((a, b) => a.value - b.value);
	const enough = costs.length - p + 1;
	const found: { cost: number; sites: number[] }[] = [];
	ascending.forEach(({ value, site }, rank) => {
		const last = found.at(-1);
		if (last?.cost === value) last.sites.push(site);
		else if (rank < enough) found.push({ cost: value, sites: [site] });
	});
	return found;
}

function medianProgram(points: readonly DemandPoint[], candidateCount: number, p: number): BinaryProgram {
	const pointRings = points.map((point) => rings(point, p));
	// The column of ring k says how far no site stands within it. Its cost is the step to the next ring.
	const steps = pointRings.flatMap((found, i) =>
		found.slice(1).map(({ cost }, k) => (points[i]?.weight ?? 0) * (cost - (found[k]?.cost ?? 0)))
	);
	const program = siteProgram(
		'minimise',
		candidateCount,
		Float64Array.from([...new Array<number>(candidateCount).fill(0), ...steps]),
		p
	);
	let next = candidateCount;
	for (const found of pointRings) {
		let inner: number | undefined;
		if (found.length === 0) addRow(program, { columns: [], atLeast: 1 });
		found.forEach(({ sites }, k) => {
			const beyond = k < found.length - 1 ? next++ : undefined;
			const columns = beyond === undefined ? sites : [...sites, beyond];
			addRow(program, { columns, less: inner, atLeast: inner === undefined ? 1 : 0 });
			inner = beyond;
		});
	}
	return program;
}
