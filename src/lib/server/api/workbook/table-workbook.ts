import { atlasVersion } from '../../database.ts';
import { sourcesNamed } from '../../queries/sources.ts';
import { settings } from '../../settings.ts';
import type { PageFile } from '../tables/page-file.ts';
import { WHY_EMPTY } from '../tables/empty-cells.ts';
import type { WrittenTable } from '../tables/file-table.ts';
import { number } from './cells.ts';
import type { WorkbookCell, WorkbookSheet } from './cells.ts';
import { sheetOfTable } from './sheet-of-table.ts';
import { writeWorkbook } from './write-workbook.ts';

const WIDTH = 14;

function cellsOf({ columns, cells }: WrittenTable): WorkbookCell[][] {
	return cells.map((row) =>
		row.map((cell, at): WorkbookCell => {
			const column = columns[at];
			if (typeof cell === 'object') return cell.mark;
			if (typeof cell === 'number') return number(cell, column?.format ?? '#,##0.##');
			return cell === '' && column?.name === WHY_EMPTY ? 'no cell is empty' : cell;
		})
	);
}

const sheetOf = (sheet: string, table: WrittenTable): WorkbookSheet =>
	sheetOfTable({
		sheet,
		title: `${sheet}: ${table.title}`,
		about: table.about,
		source: table.source,
		columns: table.columns.map(({ title, width = WIDTH }) => ({ title, width })),
		rows: cellsOf(table)
	});

/** The tables of a page as a workbook: what each column holds stands among the notes. */
export function tableWorkbook(file: PageFile): Promise<Uint8Array<ArrayBuffer>> {
	return writeWorkbook(
		{
			title: file.title,
			areas: file.areas,
			sources: sourcesNamed(file.sources),
			version: atlasVersion(),
			apiAddress: settings.origin + file.dataAddress
		},
		[
			...file.tables.map((table, at) => tableOf(table, `Table ${at + 1}`, at === 0 ? file.caveats : [])),
			...(file.workings ?? [])
		]
	);
}

const tableOf = (table: WrittenTable, sheet: string, caveats: readonly string[]) => ({
	sheet,
	title: table.title,
	rows: table.cells.length,
	notes: [...caveats, ...table.columns.map(({ title, description }) => `${title}: ${description}`)],
	data: sheetOf(sheet, table)
});
