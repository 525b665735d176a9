import { columnRanges } from '../../atlas/column-facts.ts';
import { region as thisRegion } from '../../atlas/region.ts';
import type { Region } from '../../atlas/region.ts';
import { tableReferences } from '../../atlas/table-references.ts';
import type { TableId, TableRows } from '../../atlas/tables.ts';
import { agreementFault } from './check-agreement.ts';
import { cellsOf, fileOf, firstFault } from './table-fault.ts';
import type { TableFault } from './table-fault.ts';

/** Tables with one row for every small area. */
const bySmallArea = ['deprivation', 'census', 'digitalExclusion'] as const satisfies TableId[];

/** The first thing in the compiled tables that cannot be so, or that one table says and another denies. */
export function tableFault(tables: TableRows, region: Region = thisRegion): TableFault | undefined {
	return (
		countFault(tables, region) ??
		referenceFault(tables) ??
		rangeFault(tables, region) ??
		coverageFault(tables) ??
		agreementFault(tables, region)
	);
}

function countFault({ boroughs }: TableRows, region: Region): TableFault | undefined {
	if (boroughs.length === region.boroughCount) return undefined;
	const problem = `it lists ${boroughs.length} boroughs, and ${region.name} has ${region.boroughCount}`;
	return { file: fileOf('boroughs'), problem };
}

function referenceFault(tables: TableRows): TableFault | undefined {
	const keys = new Map<TableId, Set<unknown>>();
	for (const [from, column, to] of tableReferences) {
		if (!keys.has(to)) keys.set(to, new Set(cellsOf(tables, to).map(({ code }) => code)));
		const fault = firstFault(tables, from, column, (row) => {
			const code = row[column] ?? null;
			return code === null || keys.get(to)?.has(code) ? undefined : `${code} is not in ${fileOf(to)}`;
		});
		if (fault) return fault;
	}
	return undefined;
}

function rangeFault(tables: TableRows, region: Region): TableFault | undefined {
	const ranges = columnRanges(region);
	for (const id of Object.keys(tables) as TableId[]) {
		const [sample = {}] = cellsOf(tables, id);
		for (const column of Object.keys(sample)) {
			const [least, most] = ranges[column] ?? [0, Infinity];
			const words = most === Infinity ? 'nought or more' : `from ${least} to ${most}`;
			const fault = firstFault(tables, id, column, ({ [column]: value }) =>
				typeof value === 'number' && !(value >= least && value <= most)
					? `${value} is not ${words}`
					: undefined
			);
			if (fault) return fault;
		}
	}
	return undefined;
}

function coverageFault(tables: TableRows): TableFault | undefined {
	for (const id of bySmallArea) {
		const held = new Set(tables[id].map((row) => row.lsoa));
		const missing = tables.lsoas.find((row) => !held.has(row.code));
		if (missing) return { file: fileOf(id), column: 'lsoa', problem: `it has no row for ${missing.code}` };
	}
	return undefined;
}
