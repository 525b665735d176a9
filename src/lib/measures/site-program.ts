/** What maximal covering and the p-median share: p of the candidates, stated as a binary program. */
import { refuse, requireLength, requireNonNegative, requireWhole } from './checks.ts';
import type { BinaryProgram, BinarySolution } from './solver.ts';

export interface Siting {
	/** Indices of the chosen candidates, ascending. */
	sites: number[];
	objective: number;
	/** Proven: no other choice does better. */
	optimal: boolean;
	/** How far the objective could still be from the best, as a share of it; 0 when proven. */
	gap: number;
}

/** Demand × candidate; null = no way from one to the other. */
export type CostMatrix = readonly (readonly (number | null)[])[];

export interface SolveLimits {
	/** Stop with the best found, and say so, after this long. */
	timeLimitSeconds?: number;
}

/** How many candidates the matrix has, once it and the weights are found sound. */
export function countCandidates(demandWeight: readonly number[], cost: CostMatrix): number {
	requireLength('cost', cost.length, demandWeight.length);
	const candidateCount = cost[0]?.length ?? 0;
	for (const weight of demandWeight) requireNonNegative('demandWeight', weight);
	for (const row of cost) {
		requireLength('cost', row.length, candidateCount);
		for (const value of row) if (value !== null) requireNonNegative('cost', value);
	}
	return candidateCount;
}

export function requireSiteCount(p: number, candidateCount: number): void {
	requireWhole('p', p, 1);
	if (p > candidateCount) refuse('p', `no more than the ${candidateCount} candidates`);
}

/** A program whose first columns say which candidates are chosen, its first row that there are p of them. */
export function siteProgram(
	sense: BinaryProgram['sense'],
	candidateCount: number,
	cost: Float64Array,
	p: number
): BinaryProgram {
	const all = Array.from({ length: candidateCount }, (_, site) => site);
	return {
		sense,
		cost,
		binaryCount: candidateCount,
		rowStart: [0, candidateCount],
		column: all,
		coefficient: all.map(() => 1),
		rowLower: [p],
		rowUpper: [p]
	};
}

/** Adds the row Σ columns - less ≥ atLeast. */
export function addRow(
	program: BinaryProgram,
	{ columns, less, atLeast }: { columns: readonly number[]; less?: number; atLeast: number }
): void {
	for (const column of columns) {
		program.column.push(column);
		program.coefficient.push(1);
	}
	if (less !== undefined) {
		program.column.push(less);
		program.coefficient.push(-1);
	}
	program.rowStart.push(program.column.length);
	program.rowLower.push(atLeast);
	program.rowUpper.push(Infinity);
}

/** Reads the choice off a solution; `evaluate` gives its objective exactly, free of the solver's rounding. */
export function readSiting(
	{ columns, optimal, bound }: BinarySolution,
	candidateCount: number,
	evaluate: (sites: number[]) => number
): Siting {
	const sites = Array.from({ length: candidateCount }, (_, site) => site).filter(
		(site) => (columns[site] ?? 0) > 0.5
	);
	const objective = evaluate(sites);
	const gap = optimal ? 0 : Math.abs(bound - objective) / (Math.abs(objective) || 1);
	return { sites, objective, optimal, gap };
}
