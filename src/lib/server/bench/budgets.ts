import { aligned } from './aligned.ts';

/** What the site has to keep to when it is measured. A value must be at least, or at most, its limit. */
export const budgets = {
	performance: { name: 'Lighthouse, phone: performance', unit: '', least: 95 },
	accessibility: { name: 'Lighthouse, phone: accessibility', unit: '', least: 100 },
	'best-practices': { name: 'Lighthouse, phone: best practices', unit: '', least: 100 },
	seo: { name: 'Lighthouse, phone: search engines', unit: '', least: 100 },
	'api-share': { name: 'Figures API against files of the same server', unit: '%', least: 40 },
	'api-p99': { name: 'Figures API: 99 answers of 100 within', unit: 'ms', most: 30 },
	'reader-errors': { name: '200 readers while directories are imported: errors', unit: '', most: 0 },
	'readers-answered': { name: '200 readers: pages answered in a second', unit: '', least: 1 },
	imports: { name: 'Directories imported and published meanwhile', unit: '', least: 1 },
	'drawn-by-server': {
		name: 'Largest piece first seen is drawn by the server (1 = yes)',
		unit: '',
		least: 1
	},
	'map-ready': { name: 'Map that moves is ready after', unit: 'ms', most: 2500 },
	'change-measure': { name: 'Change of measure is seen after', unit: 'ms', most: 100 },
	'geometry-again': { name: 'Shapes fetched again by changes of measure', unit: '', most: 0 }
} as const satisfies Record<
	string,
	{ name: string; unit: string } & ({ least: number; most?: never } | { most: number; least?: never })
>;
export type BudgetId = keyof typeof budgets;

/** One measured value. */
export interface Measured {
	budget: BudgetId;
	/** The page or address it was measured on. */
	on: string;
	/** Nothing where it could not be measured. */
	value: number | null;
	/** Whatever else was seen: runs, bytes, the slowest. */
	facts: Record<string, number | string>;
}

interface Limits {
	least?: number;
	most?: number;
}

export function meets({ budget, value }: Pick<Measured, 'budget' | 'value'>): boolean {
	const { least, most }: Limits = budgets[budget];
	return value !== null && (least === undefined || value >= least) && (most === undefined || value <= most);
}

/** How much of the limit is used: 1 is all of it, more is a miss. What must be nought is not a matter of how much. */
export function used({ budget, value }: Pick<Measured, 'budget' | 'value'>): number | undefined {
	const { least, most }: Limits = budgets[budget];
	if (value === null) return undefined;
	if (least !== undefined) return value > 0 ? least / value : Infinity;
	return most ? value / most : undefined;
}

/** One row a value: what, where, how much, the limit, and whether it is kept (“?” where that is not known). */
export function budgetTable(measured: readonly Measured[]): string {
	const rows = measured.map((one) => {
		const { name, unit, ...limits } = budgets[one.budget];
		const { least, most }: Limits = limits;
		const write = (value: number) => `${Number(value.toFixed(1))}${unit === '%' ? '%' : unit && ` ${unit}`}`;
		const limit = least === undefined ? `≤ ${write(most ?? 0)}` : `≥ ${write(least)}`;
		if (one.value === null) return [name, one.on, 'not measured', limit, '?'];
		return [name, one.on, write(one.value), limit, meets(one) ? 'kept' : 'MISSED'];
	});
	return aligned([['', 'on', 'measured', 'budget', ''], ...rows]);
}
