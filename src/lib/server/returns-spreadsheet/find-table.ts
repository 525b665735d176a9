import { columnLetters, headingOf, isQuestionKey, rowKeys } from '../../atlas/returns/sheet-columns.ts';
import type { SheetKey } from '../../atlas/returns/sheet-columns.ts';
import { questionIds } from '../../atlas/returns/questions.ts';
import type { QuestionId } from '../../atlas/returns/questions.ts';
import { columnKey } from './column-keys.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';
import type { CellValue, RawSheet } from './spreadsheet-error.ts';

/** Where the returns stand in a file. */
export interface ReturnsTable {
	sheet: RawSheet;
	/** From 0; the rows below the headings. */
	firstRow: number;
	/** Position (from 0) of each column that is there. */
	columns: Map<SheetKey, number>;
	questions: QuestionId[];
	/** What was passed over, in sentences. */
	notices: string[];
}

/** Headings may stand below a title, but not far. */
const HEADINGS_WITHIN = 20;
const LISTED = 6;
/** The sheet of the template; where several sheets could be the one, it is. */
const USUAL_SHEET = 'returns';

const keysOf = (row: readonly CellValue[] = []) => row.map((cell) => columnKey(cell));

function isHeading(keys: readonly (SheetKey | undefined)[]): boolean {
	const known = keys.filter((key) => key !== undefined);
	return (known.includes('borough-code') || known.includes('borough')) && known.some(isQuestionKey);
}

function headingRow({ rows }: RawSheet): number {
	return rows.slice(0, HEADINGS_WITHIN).findIndex((row) => isHeading(keysOf(row)));
}

/** Finds the headings of the template in the first sheet that has them. Throws SpreadsheetError. */
export function findTable(sheets: readonly RawSheet[]): ReturnsTable {
	const inOrder = [...sheets].sort(
		(a, b) => Number(b.name.toLowerCase() === USUAL_SHEET) - Number(a.name.toLowerCase() === USUAL_SHEET)
	);
	const sheet = inOrder.find((each) => headingRow(each) >= 0);
	if (!sheet) {
		const large = inOrder.find(({ tooLarge }) => tooLarge);
		throw new SpreadsheetError(
			large
				? `The sheet “${large.name}” ${large.tooLarge}`
				: `No row of headings was found: one of the first ${HEADINGS_WITHIN} rows must hold “${headingOf('borough-code')}” and at least one question, as in the template.`
		);
	}
	let row = headingRow(sheet);
	const columns = readHeadings(sheet, row);
	// The template has its keys below its headings, and a sheet may have either or both.
	while (isHeading(keysOf(sheet.rows[row + 1]))) row += 1;
	for (const key of rowKeys.filter((each) => each !== 'borough')) {
		if (key === 'borough-code' && columns.has('borough')) continue;
		if (!columns.has(key)) throw new SpreadsheetError(`There is no column “${headingOf(key)}”.`);
	}
	const questions = questionIds.filter((id) => columns.has(id));
	return { sheet, firstRow: row + 1, columns, questions, notices: notices(sheets, sheet, row, columns) };
}

function readHeadings(sheet: RawSheet, row: number): Map<SheetKey, number> {
	const columns = new Map<SheetKey, number>();
	keysOf(sheet.rows[row]).forEach((key, position) => {
		if (!key) return;
		const first = columns.get(key);
		if (first !== undefined) {
			throw new SpreadsheetError(
				`Columns ${columnLetters(first)} and ${columnLetters(position)} both hold “${headingOf(key)}”. Delete one of them.`
			);
		}
		columns.set(key, position);
	});
	return columns;
}

function listed(names: readonly string[]): string {
	const shown = names.slice(0, LISTED).map((name) => `“${name}”`);
	const more = names.length - shown.length;
	return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function notices(
	sheets: readonly RawSheet[],
	sheet: RawSheet,
	row: number,
	columns: Map<SheetKey, number>
): string[] {
	const used = new Set(columns.values());
	const unknown = (sheet.rows[row] ?? []).flatMap((cell, position) => {
		const isOther = !used.has(position) && cell !== null && String(cell).trim() !== '';
		return isOther ? [`${columnLetters(position)}: ${String(cell).trim().slice(0, 60)}`] : [];
	});
	const missing = questionIds.filter((id) => !columns.has(id)).map(headingOf);
	const others = sheets.filter((each) => each !== sheet && headingRow(each) >= 0).map(({ name }) => name);
	return [
		...(unknown.length > 0 ? [`Not a question, and passed over: ${listed(unknown)}.`] : []),
		...(missing.length > 0 ? [`No column for ${listed(missing)}: answers to these stay as they are.`] : []),
		...(others.length > 0 ? [`Read: the sheet “${sheet.name}”. Not read: ${listed(others)}.`] : [])
	];
}
