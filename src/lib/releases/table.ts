import { decodedText, notATable } from './decode.ts';
import type { Parser } from './parsers.ts';
import { splitRecords } from './records.ts';
import { ReleaseError, listed, quoted } from './release-error.ts';
import { repeatedKeys } from './unique-keys.ts';
import type { ReleaseFile } from './release-error.ts';

export { ReleaseError } from './release-error.ts';
export type { ReleaseFile } from './release-error.ts';

/** A column's role: the headers it may carry, the preferred first, and how to read its cells. */
export type Column<T> = { headers: readonly string[]; parser: Parser<T>; absent?: T };
type Columns = Readonly<Record<string, Column<unknown>>>;
export type Row<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** What a row gets wrong that no single cell shows. */
export type RowFault<Key extends string = string> = { column?: Key; expected: string; found: string };

export type TableOptions<C extends Columns> = {
	/** Each list of columns must, taken together, be different in every row. */
	unique?: readonly (readonly (keyof C & string)[])[];
	check?: (row: Row<C>) => RowFault<keyof C & string> | undefined;
	/** For files published without a header row: its headers, used when the first cell of all matches. */
	headerless?: { firstCell: RegExp; headers: readonly string[] };
};

export function column<T>(headers: string | readonly string[], parser: Parser<T>): Column<T> {
	return { headers: typeof headers === 'string' ? [headers] : headers, parser };
}

/** A column that the file may lack; then every row has null. */
export function optionalColumn<T>(headers: string | readonly string[], parser: Parser<T>): Column<T | null> {
	return { ...column<T | null>(headers, parser), absent: null };
}

/**
 * Reads a comma-separated table, plain or gzipped, into typed rows. Columns are found by header in any order
 * (case and spaces do not matter); columns nobody asked for are ignored, as are blank rows.
 * Throws ReleaseError for anything that is not wholly such a table.
 */
export function readTable<C extends Columns>(
	file: ReleaseFile,
	columns: C,
	options: TableOptions<C> = {}
): Row<C>[] {
	const text = decodedText(file);
	const foreign = notATable(text);
	if (foreign)
		throw new ReleaseError({ file: file.name, expected: 'a comma-separated table', found: foreign });
	const records = splitRecords(text, file.name);
	const [first = []] = records;
	const { headerless } = options;
	const hasHeader = !headerless?.firstCell.test(first[0]?.trim() ?? '');
	const headers = (hasHeader ? first : headerless?.headers) ?? [];
	const found = locateColumns(file.name, headers, columns);
	const reject = rowRejecter(file.name, found);

	const rows: Row<C>[] = [];
	const rowNumbers: number[] = [];
	function* numbered() {
		for (const [at, row] of rows.entries()) yield { row, rowNumber: rowNumbers[at] as number };
	}
	const unique = (options.unique ?? []).map((keys) => {
		const keyOf = (row: Row<C>) => keys.map((name) => row[name]).join(', ');
		return { lastKey: keys.at(-1), keyOf, repeated: repeatedKeys(keyOf, numbered) };
	});
	let rowNumber = 0;
	for (const cells of records) {
		rowNumber += 1;
		if ((hasHeader && rowNumber === 1) || isBlank(cells)) continue;
		if (cells.length !== headers.length) {
			reject(rowNumber, { expected: `${headers.length} cells`, found: `${cells.length}` });
		}
		const row = readRow<C>(cells, found, (fault) => reject(rowNumber, fault));
		for (const { lastKey, keyOf, repeated } of unique) {
			const earlier = repeated({ row, rowNumber });
			if (earlier === undefined) continue;
			const expected = `a different value in every row (row ${earlier} has the same)`;
			reject(rowNumber, { column: lastKey, expected, found: quoted(keyOf(row)) });
		}
		const fault = options.check?.(row);
		if (fault) reject(rowNumber, fault);
		rows.push(row);
		rowNumbers.push(rowNumber);
	}
	if (rows.length === 0) {
		throw new ReleaseError({ file: file.name, expected: 'at least one row below the header', found: 'none' });
	}
	return rows;
}

type Located = { key: string; index: number; header: string; column: Column<unknown> };

const plain = (header: string) => header.trim().replace(/\s+/g, ' ').toLowerCase();

function locateColumns(fileName: string, headers: readonly string[], columns: Columns): Located[] {
	const spellings = headers.map(plain);
	return Object.entries(columns).map(([key, role]) => {
		const accepted = role.headers.map(plain).find((header) => spellings.includes(header));
		const index = accepted === undefined ? -1 : spellings.indexOf(accepted);
		if (index >= 0 && spellings.lastIndexOf(accepted ?? '') !== index) {
			const expected = `one column ${quoted(headers[index] ?? '')}`;
			throw new ReleaseError({ file: fileName, row: 1, expected, found: 'more than one' });
		}
		if (index < 0 && role.absent === undefined) {
			const expected = `a column ${role.headers.map((header) => `"${header}"`).join(' or ')}`;
			throw new ReleaseError({ file: fileName, row: 1, expected, found: listed(headers) });
		}
		return { key, index, header: headers[index] ?? role.headers[0] ?? key, column: role };
	});
}

function readRow<C extends Columns>(
	cells: readonly string[],
	located: readonly Located[],
	reject: (fault: RowFault) => never
): Row<C> {
	const row: Record<string, unknown> = {};
	for (const { key, index, column: role } of located) {
		const cell = cells[index];
		const value = cell === undefined ? role.absent : role.parser.parse(cell.trim());
		if (value === undefined)
			reject({ column: key, expected: role.parser.expected, found: quoted(cell ?? '') });
		row[key] = value;
	}
	// Every key of `columns` has just been read by its own parser.
	return row as Row<C>;
}

function rowRejecter(fileName: string, located: readonly Located[]) {
	return (row: number, { column: key, ...fault }: RowFault): never => {
		const header = located.find((candidate) => candidate.key === key)?.header.trim();
		throw new ReleaseError({ file: fileName, row, column: header, ...fault });
	};
}

function isBlank(cells: readonly string[]): boolean {
	return cells.every((cell) => cell.trim() === '');
}

/** The one value that every row must share, such as the date of an extract. */
export function sharedValue<R, K extends keyof R & string>(
	file: ReleaseFile,
	rows: readonly R[],
	key: K
): R[K] {
	const first = rows[0]?.[key];
	const other = rows.find((row) => row[key] !== first);
	if (first !== undefined && !other) return first;
	throw new ReleaseError({
		file: file.name,
		expected: `the same ${key} in every row`,
		found: `${quoted(String(first))} and ${quoted(String(other?.[key]))}`
	});
}
