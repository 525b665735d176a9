import writeExcelFile from 'write-excel-file/node';
import type { WorkbookSheet } from './cells.ts';
import { coverSheet, keySheet, notesSheet } from './front-sheets.ts';
import type { WorkbookFacts, WorkbookTable } from './front-sheets.ts';

/** A workbook as the site writes them all: cover, notes, key to shorthand, and one table a sheet. */
export async function writeWorkbook(
	facts: WorkbookFacts,
	tables: readonly (WorkbookTable & { data: WorkbookSheet })[]
): Promise<Uint8Array<ArrayBuffer>> {
	const sheets = [
		coverSheet(facts, tables),
		notesSheet(facts, tables),
		keySheet(),
		...tables.map(({ data }) => data)
	];
	return new Uint8Array(await writeExcelFile(sheets, { fontFamily: 'Arial', fontSize: 11 }).toBuffer());
}
