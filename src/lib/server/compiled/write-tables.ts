import type { Table } from '../../atlas/table-type.ts';
import { tables } from '../../atlas/tables.ts';
import type { TableId, TableRows } from '../../atlas/tables.ts';
import { sortedByKey } from '../../releases/compile/as-compiled.ts';

export type Cell = string | number | boolean | null;

/** A compiled table as the text of its file: sorted by key, fixed decimals, LF, so the same facts are the same bytes. */
export function tableText<T extends TableId>(id: T, rows: TableRows[T]): string {
	const table: Table = tables[id];
	return csvText(table, sortedByKey(rows as Record<string, Cell>[], table.key));
}

/** Rows in the order given, as the file of a table. */
export function csvText(
	{ columns }: Pick<Table, 'columns'>,
	rows: Iterable<Readonly<Record<string, Cell>>>
): string {
	const names = Object.keys(columns);
	const lines = [names.join(',')];
	for (const row of rows) {
		lines.push(names.map((name) => cellText(row[name] ?? null, columns[name]?.decimals)).join(','));
	}
	return [...lines, ''].join('\n');
}

function cellText(value: Cell, decimals?: number): string {
	if (value === null) return '';
	if (typeof value === 'number')
		return decimals === undefined ? String(value) : String(Number(value.toFixed(decimals)));
	const text = String(value);
	return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
