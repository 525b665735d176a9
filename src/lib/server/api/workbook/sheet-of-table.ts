import { heading, line, title } from './cells.ts';
import type { WorkbookCell, WorkbookSheet } from './cells.ts';

interface SheetContents {
	/** "Table 1". */
	sheet: string;
	title: string;
	/** What to know of the table: its unit, its order. */
	about: string;
	source: string;
	columns: readonly { title: string; width: number }[];
	rows: WorkbookCell[][];
}

/** One table on a sheet of its own, under its title, what the sheet holds, what to know and who says so. */
export function sheetOfTable({
	sheet,
	title: heads,
	about,
	source,
	columns,
	rows
}: SheetContents): WorkbookSheet {
	const above = [
		[title(heads)],
		[line('This sheet holds one table. Shorthand in square brackets is explained on the sheet “Key”.')],
		[line(about)],
		[line(source)]
	];
	return {
		sheet,
		data: [...above, columns.map((column) => heading(column.title)), ...rows],
		columns: columns.map(({ width }) => ({ width })),
		stickyRowsCount: above.length + 1,
		stickyColumnsCount: 2
	};
}
