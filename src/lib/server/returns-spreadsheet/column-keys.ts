import { sheetColumns } from '../../atlas/returns/sheet-columns.ts';
import type { SheetKey } from '../../atlas/returns/sheet-columns.ts';
import type { CellValue } from './spreadsheet-error.ts';

/** Text as it is compared: case, spaces, kinds of apostrophe and a mark at the end do not matter. */
export function plainText(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[’‘`]/g, "'")
		.replaceAll(/[–—]/g, '-')
		.replaceAll(/\s+/g, ' ')
		.trim()
		.replace(/[?:*.]+$/, '');
}

const otherHeadings: Partial<Record<string, SheetKey>> = {
	'borough name': 'borough',
	'local authority': 'borough',
	'area code': 'borough-code',
	code: 'borough-code',
	period: 'quarter',
	'quarter end': 'quarter',
	'quarter ends': 'quarter'
};

const keys = new Map<string, SheetKey>([
	...(Object.entries(otherHeadings) as [string, SheetKey][]),
	...sheetColumns.flatMap(({ key, heading }): [string, SheetKey][] => [
		[plainText(heading), key],
		[key, key]
	])
]);

/** The column a cell of a heading row names, by its key or its heading. */
export const columnKey = (cell: CellValue | undefined): SheetKey | undefined =>
	typeof cell === 'string' ? keys.get(plainText(cell)) : undefined;
