import type { Cell } from '../csv.ts';
import type { Shorthand } from '../workbook/shorthand.ts';

/** Why a cell is empty: the shorthand that stands for it in a spreadsheet, and the reason in words, a sentence or more. */
export interface EmptyCell {
	mark: Shorthand;
	why: string;
}

/** One column of a file: CSV, its metadata, the spreadsheet and GeoParquet are made from this. */
export interface FileColumn<Row> {
	/** For programs: the name in GeoParquet and in the metadata. */
	name: string;
	/** For people: the heading. */
	title: string;
	/** What a cell holds, and when it is empty. */
	description: string;
	datatype: 'string' | 'number' | 'integer' | 'date' | 'anyURI';
	cell: (row: Row) => Cell;
	/** Why the cell of this row is empty. A column without one is never empty. */
	whenEmpty?: (row: Row) => EmptyCell;
	/** How a spreadsheet shows a number; the cell holds it whole. */
	format?: string;
	/** Width in a spreadsheet, in letters. */
	width?: number;
}
