import { absenceWords } from '../../../src/lib/atlas/absence-words.ts';
import { statuses } from '../../../src/lib/atlas/absence.ts';
import type { Status } from '../../../src/lib/atlas/absence.ts';
import { figureText } from '../../../src/lib/atlas/figure-words.ts';
import type { Figure } from '../../../src/lib/atlas/figure.ts';
import { measureOf } from '../../../src/lib/atlas/measures.ts';
import type { MeasureId } from '../../../src/lib/atlas/measures.ts';
import { pageTables } from '../page-tables.ts';
import type { PageTable } from '../page-tables.ts';
import type { FileRow } from '../table-forms.ts';

/** A cell of the page, beside what the file says it must be. */
export interface Shown {
	what: string;
	onPage: string | undefined;
	/** What the page’s words must be, or begin with where more stands in the cell. */
	fromFile: string;
	/** There is no number, only the reason. */
	isAbsent: boolean;
}

/** A number of the API, or null, beside the cell of the file (''. where there is none). */
export interface Said {
	what: string;
	inApi: number | string | null;
	inFile: string | undefined;
}

export interface PageTableCase {
	page: string;
	/** Address of each format of its table. */
	file: (suffix: 'csv' | 'xlsx' | 'csv-metadata.json') => string;
	/** Addresses of the same rows on a map: of every measure of a file of figures, or of the table as a whole. */
	maps?: readonly string[];
	/** `<what>_<kind of area>_<date>_<area>`. */
	stem: RegExp;
	shown: (html: string, rows: readonly FileRow[]) => Shown[];
	/** The answers of the API that hold the same, and each number in them. */
	api: { address: string; said: (answer: never, rows: readonly FileRow[]) => Said[] }[];
	/** Fewest cells of the page, and numbers of the API, that there must be to compare. */
	least: { shown: number; said: number; absent: number };
}

export type Row = FileRow;
export const numberOf = (text: string | undefined) =>
	text === undefined || text === '' ? null : Number(text);

/** Status of a figure whose file gives it in words. */
export const statusOf = (measure: MeasureId, words: string | undefined): Status =>
	statuses.find((id) => absenceWords(measureOf(measure), id).words === words) ?? 'not-collected';

/** A figure of a file with a column for each measure. */
export const wide = (row: Row, measure: MeasureId, prefix = '') => {
	const title = `${prefix}${measureOf(measure).name}`;
	return {
		measure,
		status: statusOf(measure, row[`${title}: status`]),
		value: numberOf(row[title])
	};
};
/** A figure of a file with a row for each. */
export const long = (row: Row | undefined) =>
	row && {
		measure: row['Measure id'] as MeasureId,
		status: row['Status'] as Status,
		value: numberOf(row['Value'])
	};

/** A figure as a page must write it. */
export const written = (
	what: string,
	onPage: string | undefined,
	figure: Parameters<typeof figureText>[0]
): Shown => {
	const { text, isAbsent } = figureText(figure);
	return { what, onPage, fromFile: text, isAbsent };
};
export const words = (
	what: string,
	onPage: string | undefined,
	fromFile: string,
	isAbsent = false
): Shown => ({
	what,
	onPage,
	fromFile,
	isAbsent
});

export function tableWith(
	html: string,
	...heads: string[]
): PageTable & { cell: (row: string, head: string) => string } {
	const table = pageTables(html).find((one) =>
		heads.every((head) => one.heads.some((found) => found.startsWith(head)))
	);
	if (!table) throw new Error(`no table of the page has the headings ${heads.join(', ')}`);
	const byName = new Map(table.rows.map((row) => [row[0], row]));
	return {
		...table,
		cell: (row, head) =>
			byName.get(row)?.[table.heads.findIndex((found) => found.startsWith(head))] ?? 'not on the page'
	};
}

export interface ApiFigures {
	figures: (Pick<Figure, 'measure' | 'area' | 'period' | 'status' | 'value'> & { name: string })[];
}
export const figuresOf = (measures: readonly MeasureId[], areas: string, more = '') =>
	`/api/v1/figures?measure=${measures.join(',')}&areas=${areas}${more}`;
