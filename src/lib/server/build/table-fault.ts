import { tables as registry } from '../../atlas/tables.ts';
import type { TableId, TableRows } from '../../atlas/tables.ts';

/** One thing wrong in one compiled table. */
export interface TableFault {
	/** "data/areas/pcns.csv". */
	file: string;
	/** As a spreadsheet numbers it, the header being row 1; absent where the whole table is at fault. */
	row?: number;
	column?: string;
	/** A clause: "E09000099 is not in data/areas/boroughs.csv". */
	problem: string;
}

/** "data/areas/pcns.csv, row 5, column icb: QQQ is not in data/areas/icbs.csv". */
export function faultText({ file, row, column, problem }: TableFault): string {
	const place = [file, row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(', ');
	return `${place}: ${problem}`;
}

export function fileOf(id: TableId): string {
	return `data/${registry[id].path}`;
}

export type Cell = string | number | boolean | null;
export type Cells = Readonly<Record<string, Cell>>;

/** The rows of one table as plain cells, for a rule that is the same for every table. */
export function cellsOf(tables: TableRows, id: TableId): readonly Cells[] {
	return tables[id];
}

/** The first row that `problemOf` has something to say about. */
export function firstFault(
	tables: TableRows,
	id: TableId,
	column: string,
	problemOf: (row: Cells) => string | undefined
): TableFault | undefined {
	const rows = cellsOf(tables, id);
	for (let at = 0; at < rows.length; at += 1) {
		const problem = problemOf(rows[at] as Cells);
		if (problem) return { file: fileOf(id), row: at + 2, column, problem };
	}
	return undefined;
}
