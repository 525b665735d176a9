import { openQuarter, firstQuarter } from '../../atlas/returns/quarters.ts';
import { readAnswers } from '../../atlas/returns/read-answers.ts';
import type { RawAnswers } from '../../atlas/returns/read-answers.ts';
import type { Answers, QuestionId } from '../../atlas/returns/questions.ts';
import { columnLetters, headingOf } from '../../atlas/returns/sheet-columns.ts';
import type { SheetKey } from '../../atlas/returns/sheet-columns.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import type { Borough } from './boroughs.ts';
import type { ReturnsTable } from './find-table.ts';
import { isBlankCell, readCell, shownCell } from './read-cell.ts';
import { readBorough } from './read-borough.ts';
import { readQuarter } from './read-quarter.ts';
import type { CellValue } from './spreadsheet-error.ts';

/** What is wrong with one cell, where the spreadsheet shows it. */
export interface CellError {
	/** As the spreadsheet numbers it. */
	row: number;
	/** Letters of the column. */
	column: string;
	heading: string;
	/** What the cell holds; empty when it is blank. */
	found: string;
	/** What is wrong and what is expected, in sentences. */
	message: string;
}

/** A row of the file. */
export interface SheetRow {
	row: number;
	/** Null when the row does not say, or says wrongly. */
	borough: Borough | null;
	period: string | null;
	/** Of the questions that have a column; one that is not there was left empty. */
	answers: Answers;
	errors: CellError[];
}

interface Reader {
	table: ReturnsTable;
	boroughs: readonly Borough[];
	/** ISO date. */
	today: string;
}

/** Reads every row that is not blank. What a row says is taken if all of it can be: `errors` has every cell that cannot. */
export function readRows(table: ReturnsTable, boroughs: readonly Borough[], today: string): SheetRow[] {
	const rows: SheetRow[] = [];
	for (let at = table.firstRow; at < table.sheet.rows.length; at += 1) {
		const cells = table.sheet.rows[at] ?? [];
		if ([...table.columns.values()].some((position) => !isBlankCell(cells[position]))) {
			rows.push(readRow({ table, boroughs, today }, at, cells));
		}
	}
	refuseRepeats(rows, table);
	return rows;
}

function readRow({ table, boroughs, today }: Reader, at: number, cells: readonly CellValue[]): SheetRow {
	const errors: CellError[] = [];
	const cell = (key: SheetKey) => cells[table.columns.get(key) ?? -1];
	const fail = (key: SheetKey, message: string) =>
		errors.push({ ...placeOf(table, key, at + 1), found: shownCell(cell(key)), message });

	const reading = readBorough(cell('borough-code'), cell('borough'), boroughs);
	const borough = 'borough' in reading ? reading.borough : null;
	if ('fault' in reading) fail(existing(table, reading.fault.cell), reading.fault.message);

	const newest = openQuarter(today);
	const quarter = readQuarter(cell('quarter') ?? null);
	const period = quarter && quarter >= firstQuarter && quarter <= newest ? quarter : null;
	if (!period) {
		const range =
			newest === firstQuarter
				? `the quarter that ends on ${formatPeriod(newest)}`
				: `quarters that end from ${formatPeriod(firstQuarter)} to ${formatPeriod(newest)}`;
		fail('quarter', `Enter the last day of the quarter, such as ${newest}. Returns are taken for ${range}.`);
	}

	const raw: RawAnswers = {};
	for (const id of table.questions) {
		const position = table.columns.get(id) ?? -1;
		const text = readCell(id, cells[position], table.sheet.troubles[columnLetters(position) + (at + 1)]);
		if ('fault' in text) fail(id, text.fault);
		else raw[id] = text.text;
	}
	const { answers, errors: faults } = readAnswers(raw);
	for (const { question, message } of faults) fail(question, message);
	return { row: at + 1, borough, period, answers, errors: inOrder(errors, table) };
}

/** The column of the two that name a borough that is there. */
const existing = (table: ReturnsTable, key: 'borough' | 'borough-code'): SheetKey =>
	table.columns.has(key) ? key : key === 'borough' ? 'borough-code' : 'borough';

function placeOf(
	table: ReturnsTable,
	key: SheetKey,
	row: number
): Pick<CellError, 'row' | 'column' | 'heading'> {
	return { row, column: columnLetters(table.columns.get(key) ?? 0), heading: headingOf(key) };
}

const inOrder = (errors: CellError[], { columns }: ReturnsTable) => {
	const position = ({ heading }: CellError) =>
		[...columns].find(([key]) => headingOf(key) === heading)?.[1] ?? 0;
	return errors.sort((a, b) => position(a) - position(b));
};

/** Two rows for one return cannot both be meant: neither is taken. */
function refuseRepeats(rows: readonly SheetRow[], table: ReturnsTable): void {
	const groups = new Map<string, SheetRow[]>();
	for (const row of rows) {
		if (!row.borough || !row.period) continue;
		const key = `${row.borough.code} ${row.period}`;
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	for (const group of groups.values()) {
		if (group.length < 2) continue;
		for (const row of group) {
			const others = group.filter((each) => each !== row).map((each) => each.row);
			row.errors.unshift({
				...placeOf(table, existing(table, 'borough-code'), row.row),
				found: row.borough?.code ?? '',
				message: `Row ${others.join(', row ')} is for the same borough and quarter. Leave one of them.`
			});
		}
	}
}

/** Whether a row says anything but which borough and quarter it is for. */
export const hasAnswers = ({ answers }: SheetRow): boolean => Object.keys(answers).length > 0;

/** What a file said, kept until the person has chosen. */
export interface SheetReading {
	fileName: string;
	/** Questions that had a column. */
	questions: QuestionId[];
	rows: SheetRow[];
	notices: string[];
}
