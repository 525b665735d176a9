import type { Cell } from '../csv.ts';
import { writeCsv } from '../csv.ts';
import type { EmptyCell, FileColumn } from './column.ts';

/** A table as it is written to files, a row at a time. */
export interface FileTable<Row> {
	/** What it holds: "Boroughs: the basic standard and provision, London, 30 June 2026". */
	title: string;
	/** What to know of it before it is read. */
	about: string;
	columns: readonly FileColumn<Row>[];
	rows: readonly Row[];
	/** Names of the columns that together name a row. */
	key: readonly string[];
	/** Under the title of its sheet: who says so, as of when. */
	source: string;
}

/** A table whose rows have been written out: what every format of it is made from. */
export interface WrittenTable extends Omit<FileTable<never>, 'columns' | 'rows'> {
	columns: readonly Omit<FileColumn<never>, 'cell' | 'whenEmpty'>[];
	cells: readonly (readonly (Exclude<Cell, null> | EmptyCell)[])[];
}

/** Throws RangeError for an empty cell without a reason: nobody could tell what it means. */
export function written<Row>({ columns, rows, ...table }: FileTable<Row>): WrittenTable {
	return {
		...table,
		columns: columns.map(({ name, title, description, datatype, format, width }) => ({
			name,
			title,
			description,
			datatype,
			...(format !== undefined && { format }),
			...(width !== undefined && { width })
		})),
		cells: rows.map((row) =>
			columns.map(({ title, cell, whenEmpty }) => {
				const found = cell(row) ?? whenEmpty?.(row);
				if (found === undefined) throw new RangeError(`“${title}” is empty and nothing says why`);
				return found;
			})
		)
	};
}

export const tableCsv = ({ columns, cells }: WrittenTable): string =>
	writeCsv(
		columns.map(({ title }) => title),
		cells.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell)))
	);
