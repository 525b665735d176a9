import type { Table } from '../../atlas/table-type.ts';
import { tables } from '../../atlas/tables.ts';
import type { TableId, TableRows } from '../../atlas/tables.ts';

type Cell = string | number | boolean | null;

/** Rows in the order of a table's file: by key, code unit by code unit, so it is the same on every machine. */
export function sortedByKey<R extends object>(rows: readonly R[], key: readonly string[]): R[] {
	const cell = (row: R, name: string) => (row as Record<string, Cell>)[name] ?? '';
	return [...rows].sort((a, b) => {
		for (const name of key) {
			const order = compare(cell(a, name), cell(b, name));
			if (order !== 0) return order;
		}
		return 0;
	});
}

function compare(a: Cell, b: Cell): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	const [left, right] = [String(a), String(b)];
	return left < right ? -1 : left > right ? 1 : 0;
}

/** Rows just as they would be read again from their file of data/: in order, and rounded to the decimals it writes. */
export function asCompiled<T extends TableId>(id: T, rows: TableRows[T]): TableRows[T] {
	const { columns, key }: Table = tables[id];
	const rounded = rows.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([name, value]: [string, Cell]) => {
				const decimals = columns[name]?.decimals;
				const number = typeof value === 'number' && decimals !== undefined;
				return [name, number ? Number(value.toFixed(decimals)) : value];
			})
		)
	);
	return sortedByKey(rounded, key) as unknown as TableRows[T];
}
