import { CsvError, parse } from 'csv-parse/sync';
import { ReleaseError } from './release-error.ts';

/**
 * Splits comma-separated text (RFC 4180, either line ending, with or without one at the end) into records, blank
 * lines kept as [''] so that record n is row n of a spreadsheet. Throws ReleaseError for unclosed or stray quotes.
 * A download cut short shows itself by a row with too few cells, or by fewer rows than data/sources.json records.
 */
export function splitRecords(text: string, fileName: string): string[][] {
	return text.includes('"') ? parseQuoted(text, fileName) : splitUnquoted(text);
}

/** Most releases quote nothing, and splitting the largest is three times as quick as parsing it. */
function splitUnquoted(text: string): string[][] {
	const lines = text.split('\n');
	if (lines.at(-1) === '') lines.pop();
	return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line).split(','));
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
