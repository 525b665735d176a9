import { isQuestionKey, sheetColumns } from '../../atlas/returns/sheet-columns.ts';
import type { SheetKey } from '../../atlas/returns/sheet-columns.ts';
import { writeCsv } from '../api/csv.ts';
import { cellOf } from './cell-words.ts';
import type { TemplateRow } from './template-rows.ts';

/** Without it Excel takes a CSV file for Windows-1252. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What stands in one column of a row: null where a question has no answer. */
export function templateCell(
	{ borough, period, answers }: TemplateRow,
	key: SheetKey
): string | number | null {
	if (isQuestionKey(key)) return cellOf(key, answers[key]);
	return { borough: borough.name, 'borough-code': borough.code, quarter: period }[key];
}

/** The template as CSV: headings, keys, then a row a borough. */
export function templateCsv(rows: readonly TemplateRow[]): string {
	const keys = sheetColumns.map(({ key }) => key);
	const table = [keys, ...rows.map((row) => keys.map((key) => templateCell(row, key)))];
	return (
		BYTE_ORDER_MARK +
		writeCsv(
			sheetColumns.map(({ heading }) => heading),
			table
		)
	);
}
