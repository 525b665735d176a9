import { CsvError, parse } from 'csv-parse/sync';
import { ReleaseError } from './release-error.ts';

/**
 * Splits comma-separated text (RFC 4180, either line ending, with or without one at the end) into records, blank
 * lines kept as [''] so that record n is row n of a spreadsheet. One at a time, so that a large file never stands in memory cell by cell. Throws ReleaseError for unclosed or stray quotes.
 * A download cut short shows itself by a row with too few cells, or by fewer rows than data/sources.json records.
 */
export function splitRecords(text: string, fileName: string): Iterable<string[]> {
	return { [Symbol.iterator]: () => records(text, fileName) };
}

/**
 * Most rows quote nothing, or a cell with a comma in it, and splitting those is several times as quick as parsing them.
 * From the first row that is more than that, or that is wrong, the parser has the word.
 */
function* records(text: string, fileName: string): Generator<string[]> {
	let count = 0;
	for (let start = 0; start < text.length; count += 1) {
		const found = text.indexOf('\n', start);
		const end = found < 0 ? text.length : found;
		const cells = cellsOf(text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end));
		if (!cells) return yield* parseQuoted(text, fileName).slice(count);
		yield cells;
		start = end + 1;
	}
}

/** The cells of a line that is a whole record, or undefined where that takes a parser to say. */
function cellsOf(line: string): string[] | undefined {
	if (!line.includes('"')) return line.split(',');
	const cells: string[] = [];
	for (let start = 0; ;) {
		const isQuoted = line[start] === '"';
		const end = isQuoted ? closingQuote(line, start) + 1 : commaOrEnd(line, start);
		const cell = isQuoted ? line.slice(start + 1, end - 1) : line.slice(start, end);
		if (isQuoted ? end === 0 : cell.includes('"')) return undefined;
		cells.push(isQuoted && cell.includes('"') ? cell.replaceAll('""', '"') : cell);
		if (end === line.length) return cells;
		if (line[end] !== ',') return undefined;
		start = end + 1;
	}
}

function commaOrEnd(line: string, start: number): number {
	const at = line.indexOf(',', start);
	return at < 0 ? line.length : at;
}

/** Where the cell that is quoted from here ends; -1 if not in this line. */
function closingQuote(line: string, start: number): number {
	let at = line.indexOf('"', start + 1);
	while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
	return at;
}

function parseQuoted(text: string, fileName: string): string[][] {
	try {
		return parse(text, { record_delimiter: ['\r\n', '\n'], relax_column_count: true });
	} catch (cause) {
		if (!(cause instanceof CsvError)) throw cause;
		const unclosed = cause.code === 'CSV_QUOTE_NOT_CLOSED';
		throw new ReleaseError({
			file: fileName,
			row: typeof cause['records'] === 'number' ? cause['records'] + 1 : undefined,
			expected: unclosed ? 'every quoted cell to be closed' : 'quotes only around whole cells',
			found: unclosed ? 'the end of the file inside quotes' : 'a stray quote'
		});
	}
}
