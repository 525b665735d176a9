import type { Table } from '../../atlas/table-type.ts';
import { tables } from '../../atlas/tables.ts';
import type { TableId, TableRows } from '../../atlas/tables.ts';
import { sortedByKey } from '../../releases/compile/as-compiled.ts';

type Cell = string | number | boolean | null;

/** A compiled table as the text of its file: sorted by key, fixed decimals, LF, so the same facts are the same bytes. */
export function tableText<T extends TableId>(id: T, rows: TableRows[T]): string {
	const table: Table = tables[id];
	const names = Object.keys(table.columns);
	const lines = sortedByKey(rows as Record<string, Cell>[], table.key).map((row) =>
		names.map((name) => cellText(row[name] ?? null, table.columns[name]?.decimals)).join(',')
	);
	return [names.join(','), ...lines, ''].join('\n');
}

function cellText(value: Cell, decimals?: number): string {
	if (value === null) return '';
	if (typeof value === 'number')
		return decimals === undefined ? String(value) : String(Number(value.toFixed(decimals)));
	const text = String(value);
	return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
