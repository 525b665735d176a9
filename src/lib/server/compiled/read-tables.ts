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
			column(name, parserOf(spec.type, spec.optional, table.key.length > 1 || !table.key.includes(name)))
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

/** Gives the same string for the same cell, so that a code that stands in thousands of rows is kept once. */
function remembering<T>({ expected, parse }: Parser<T>): Parser<T> {
	const known = new Map<string, T | undefined>();
	return {
		expected,
		parse: (cell) => {
			const kept = known.get(cell);
			if (kept !== undefined) return kept;
			const value = parse(cell);
			known.set(cell, value);
			return value;
		}
	};
}

function parserOf(
	type: Table['columns'][string]['type'],
	optional: boolean,
	repeats: boolean
): Parser<unknown> {
	if (type === 'text') {
		const parser: Parser<string | null> = optional ? optionalText : text;
		return repeats ? remembering(parser) : parser;
	}
	const required = { integer: integer(), number: number(), boolean: yesNo }[type];
	return optional ? orMissing<unknown>(required, '') : required;
}
