import type { Sheet, SheetData } from 'write-excel-file/node';
import type { NumberFormat } from '../../../atlas/format.ts';

export type WorkbookCell = SheetData[number][number];
export type WorkbookSheet = Sheet<Buffer>;

/** A sheet's own title, in its first cell. */
export const title = (value: string): WorkbookCell => ({ value, fontWeight: 'bold', fontSize: 14 });
export const heading = (value: string): WorkbookCell => ({
	value,
	fontWeight: 'bold',
	wrap: true,
	alignVertical: 'top'
});
export const line = (value: string): WorkbookCell => ({ value, alignVertical: 'top' });
export const wrapped = (value: string): WorkbookCell => ({ value, wrap: true, alignVertical: 'top' });
export const number = (value: number, format: string): WorkbookCell => ({ type: Number, value, format });

/** Names a row of a sheet of notes: what it is about, and what there is to say. */
export const note = (name: string, text: string): WorkbookCell[] => [heading(name), wrapped(text)];

/** How a number is shown; the cell holds it whole. */
export const valueFormats: Record<NumberFormat, string> = {
	count: '#,##0',
	decile: '0',
	posts: '#,##0.0',
	score: '0.0',
	rate: '0.00',
	percent: '0.0'
};
