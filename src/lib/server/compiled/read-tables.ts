import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../../atlas/table-type.ts';
import { tableIds, tables } from '../../atlas/tables.ts';
import type { TableId, TableRows } from '../../atlas/tables.ts';
import { integer, number, optionalText, orMissing, text, yesNo } from '../../releases/parsers.ts';
import type { Parser } from '../../releases/parsers.ts';
import { ReleaseError, column, readTable } from '../../releases/table.ts';
import type { Column } from '../../releases/table.ts';

/**
 * Reads every table of data/, refusing whatever does not fit the registry: a missing file or column, a cell of the
 * wrong kind, a key that stands twice. The error names file, row and column.
 */
export function readTables(directory: string): TableRows {
	const rows = tableIds.map((id) => [id, readCompiledTable(directory, id)] as const);
	return Object.fromEntries(rows) as unknown as TableRows;
}

export function readCompiledTable<T extends TableId>(directory: string, id: T): TableRows[T] {
	const table: Table = tables[id];
	const bytes = readBytes(directory, table.path);
	const columns = Object.fromEntries(
		Object.entries(table.columns).map(([name, spec]): [string, Column<unknown>] => [
			name,
			column(name, parserOf(spec.type, spec.optional))
		])
	);
	return readTable({ name: `data/${table.path}`, bytes }, columns, {
		unique: [table.key]
	}) as unknown as TableRows[T];
}

function readBytes(directory: string, path: string): Uint8Array {
	try {
		return readFileSync(join(directory, path));
	} catch (cause) {
		const { code, message } = cause as NodeJS.ErrnoException;
		const found = code === 'ENOENT' ? 'none' : message;
		throw new ReleaseError({ file: `data/${path}`, expected: 'a file that can be read', found });
	}
}

function parserOf(type: Table['columns'][string]['type'], optional: boolean): Parser<unknown> {
	if (type === 'text') return optional ? optionalText : text;
	const required = { integer: integer(), number: number(), boolean: yesNo }[type];
	return optional ? orMissing<unknown>(required, '') : required;
}
