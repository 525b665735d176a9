import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';

/** A row of a file: text by heading; '' where a cell is empty. */
export type FileRow = Record<string, string>;

export interface Csvw {
	url: string;
	'dc:source': { 'dc:license': string; 'dc:date': string }[];
	tableSchema: {
		columns: {
			name: string;
			titles: string;
			'dc:description': string;
			datatype: string | { base: string };
		}[];
		primaryKey: string[];
	};
}

export const csvRows = (bytes: Buffer): FileRow[] =>
	parse(bytes, { columns: true, record_delimiter: '\r\n' });

/** Headings of the columns that name a row. */
export function keyOf({ tableSchema: { columns, primaryKey } }: Csvw): (row: FileRow) => string {
	const titles = primaryKey.map((name) => columns.find((column) => column.name === name)?.titles ?? '');
	return (row) => titles.map((title) => row[title]).join(' | ');
}

export const isNumeric = ({ datatype }: Csvw['tableSchema']['columns'][number]): boolean =>
	datatype === 'number' || datatype === 'integer';

/** What a cell of a column of this type may be, when it is not empty. */
export const fits: Record<string, RegExp> = {
	number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
	integer: /^\d+$/,
	date: /^\d{4}-\d{2}-\d{2}$/,
	anyURI: /^https?:\/\//,
	string: /^/
};

/** Shorthand for a cell without a number or a word. */
const shorthand = /^\[[xcz]\]$/;

/**
 * Rows of every sheet of a workbook whose headings are these, as a CSV would have them: shorthand and the words for “no
 * cell is empty” become empty text. Throws for an empty cell, which no table of a workbook may have.
 */
export async function workbookRows(bytes: Buffer, headings: readonly string[]): Promise<FileRow[]> {
	const sheets = await readXlsxFile(bytes);
	return sheets.flatMap(({ sheet, data }) => {
		const top = data.findIndex((row) => row[0] === headings[0] && row[1] === headings[1]);
		const found = data[top] ?? [];
		if (top < 0 || found.length !== headings.length || found.some((title, at) => title !== headings[at]))
			return [];
		return data.slice(top + 1).map((row) =>
			Object.fromEntries(
				headings.map((title, at): [string, string] => {
					const cell = row[at];
					if (cell === null || cell === undefined) throw new Error(`${sheet}: an empty cell of “${title}”`);
					const text = String(cell);
					return [title, shorthand.test(text) || text === 'no cell is empty' ? '' : text];
				})
			)
		);
	});
}
