import writeExcelFile from 'write-excel-file/node';
import type { Cell, SheetData } from 'write-excel-file/node';
import { questionOf } from '../../atlas/returns/answer-words.ts';
import { isQuestionKey, sheetColumns } from '../../atlas/returns/sheet-columns.ts';
import type { SheetKey } from '../../atlas/returns/sheet-columns.ts';
import { workbookText } from './cell-words.ts';
import { templateCell } from './template-csv.ts';
import { dropDowns } from './template-drop-downs.ts';
import { notesWidths, templateNotes } from './template-notes.ts';
import type { TemplateRow } from './template-rows.ts';

/** The sheet that holds the rows, by which it is found again when the workbook comes back. */
export const RETURNS_SHEET = 'Returns';
const HEADING_ROWS = 2;
/** In points: four lines. */
const HEADING_HEIGHT = 62;

/** Excel's format for text: what is typed stays as it was typed, dates and formulas included. */
const TEXT = '@';

function widthOf(key: SheetKey): number {
	if (!isQuestionKey(key)) return { borough: 24, 'borough-code': 13, quarter: 13 }[key];
	const { kind } = questionOf(key);
	return { choice: 18, choices: 34, count: 14, posts: 14, text: 44, link: 36 }[kind];
}

const formatOf = (key: SheetKey): string => {
	const kind = isQuestionKey(key) ? questionOf(key).kind : 'text';
	return kind === 'count' ? '#,##0' : kind === 'posts' ? '0.00' : TEXT;
};

function cell(row: TemplateRow, key: SheetKey): Cell {
	const value = templateCell(row, key);
	const format = formatOf(key);
	const style = { wrap: true, alignVertical: 'top', format } as const;
	// An empty cell has its column's format too, so that what is typed there stays as it was typed.
	if (value === null) return { ...style, type: format === TEXT ? String : Number };
	if (typeof value === 'number') return { ...style, type: Number, value };
	return { ...style, type: String, value: workbookText(value) };
}

/**
 * The template as a workbook: notes on what each column means, and a sheet with a row a borough, filled with its newest
 * answers. Lists to choose from and limits of numbers are set where a column has them.
 */
export async function templateWorkbook(rows: readonly TemplateRow[], period: string): Promise<Buffer> {
	const keys = sheetColumns.map(({ key }) => key);
	const table: SheetData = [
		sheetColumns.map(({ heading }): Cell => ({
			value: heading,
			fontWeight: 'bold',
			wrap: true,
			alignVertical: 'top',
			height: HEADING_HEIGHT
		})),
		keys.map((value): Cell => ({ value, textColor: '#5c6670', fontSize: 9, type: String, format: TEXT })),
		...rows.map((row) => keys.map((key) => cell(row, key)))
	];
	const lastRow = HEADING_ROWS + Math.max(1, rows.length);
	return writeExcelFile(
		[
			{
				sheet: RETURNS_SHEET,
				data: table,
				columns: keys.map((key) => ({ width: widthOf(key) })),
				stickyRowsCount: HEADING_ROWS,
				stickyColumnsCount: 1,
				orientation: 'landscape'
			},
			{
				sheet: 'Notes',
				data: templateNotes(period),
				columns: notesWidths.map((width) => ({ width }))
			}
		],
		{ fontFamily: 'Calibri', fontSize: 11, features: [dropDowns(RETURNS_SHEET, HEADING_ROWS + 1, lastRow)] }
	).toBuffer();
}
