import type { Borough } from './boroughs.ts';
import { findTable } from './find-table.ts';
import { readRows } from './read-rows.ts';
import type { SheetReading } from './read-rows.ts';
import { readSheets } from './read-sheets.ts';
import type { ReadingSettings } from './read-sheets.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';

/**
 * Reads a spreadsheet of returns from someone who may write for these boroughs. Wrong rows are part of what it returns;
 * it throws SpreadsheetError for a file in which there are no rows to speak of. `today`: an ISO date.
 */
export async function readSpreadsheet(
	{ name, bytes }: { name: string; bytes: Uint8Array },
	boroughs: readonly Borough[],
	today: string,
	settings?: ReadingSettings
): Promise<SheetReading> {
	const table = findTable(await readSheets(bytes, settings));
	const rows = readRows(table, boroughs, today);
	if (rows.length === 0) throw new SpreadsheetError('There are headings and no rows below them.');
	return { fileName: name.slice(0, 120), questions: table.questions, rows, notices: table.notices };
}
