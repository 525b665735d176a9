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
function csvText(table: Pick<Table, 'columns'>, rows: Iterable<Readonly<Record<string, Cell>>>): string {
	return [...csvLines(table, rows)].join('');
}

/** The same as bytes, a part at a time: the largest table is never in memory line by line. */
export function csvBytes(
	table: Pick<Table, 'columns'>,
	rows: Iterable<Readonly<Record<string, Cell>>>
): Buffer {
	const parts: Buffer[] = [];
	let part = '';
	for (const line of csvLines(table, rows)) {
		part += line;
		if (part.length < PART_LENGTH) continue;
		parts.push(Buffer.from(part));
		part = '';
	}
	return Buffer.concat([...parts, Buffer.from(part)]);
}

const PART_LENGTH = 65_536;

function* csvLines(
	{ columns }: Pick<Table, 'columns'>,
	rows: Iterable<Readonly<Record<string, Cell>>>
): Generator<string> {
	const places = Object.entries(columns).map(([name, { decimals }]) => ({ name, decimals }));
	yield `${places.map(({ name }) => name).join(',')}\n`;
	for (const row of rows) {
		yield `${places.map(({ name, decimals }) => cellText(row[name] ?? null, decimals)).join(',')}\n`;
	}
}

function cellText(value: Cell, decimals?: number): string {
	if (value === null) return '';
	if (typeof value === 'number')
		return decimals === undefined || Number.isInteger(value)
			? String(value)
			: String(Number(value.toFixed(decimals)));
	const text = String(value);
	return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
