import { CsvError, parse } from 'csv-parse/sync';
import { textIn } from '../../releases/encoding.ts';
import { columnKey } from './column-keys.ts';
import { limits } from './limits.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';
import type { RawSheet } from './spreadsheet-error.ts';

const DELIMITERS = [',', ';', '\t'] as const;

function records(text: string, delimiter: string, most?: number): string[][] {
	let filled = 0;
	const options = {
		delimiter,
		record_delimiter: ['\r\n', '\n', '\r'],
		relax_column_count: true,
		max_record_size: limits.fileBytes,
		...(most && { to: most }),
		on_record: (record: string[]) => {
			while (record.length > 0 && !record.at(-1)?.trim()) record.pop();
			if (record.length > limits.columns) {
				throw new SpreadsheetError(
					`A row has ${record.length.toLocaleString('en-GB')} columns; ${limits.columns} are the most that are read.`
				);
			}
			if (record.length > 0) filled += 1;
			if (filled > limits.rows) {
				throw new SpreadsheetError(
					`The file has more than ${limits.rows} rows, which is the most that is read.`
				);
			}
			return record;
		}
	};
	return parse(text, options) as unknown as string[][];
}

/** How many of the first rows' cells are headings the template knows, were the text cut at this delimiter. */
function headingsFound(text: string, delimiter: string): number {
	try {
		const counts = records(text, delimiter, 20).map((cells) => cells.filter(columnKey).length);
		return Math.max(0, ...counts);
	} catch {
		return 0;
	}
}

/**
 * The rows of a CSV file, cut at commas, semicolons or tabs, whichever gives the headings of the template. Rows keep
 * the numbers a spreadsheet shows. Throws SpreadsheetError.
 */
export function readCsv(bytes: Uint8Array): RawSheet {
	// Some programs say in a first line of its own what the file is cut at.
	const text = textIn(bytes).text.replace(/^sep=.(?=\r|\n)/i, '');
	const found = DELIMITERS.map((delimiter) => ({ delimiter, headings: headingsFound(text, delimiter) }));
	const { delimiter } = found.reduce((best, each) => (each.headings > best.headings ? each : best));
	try {
		const rows = records(text, delimiter).map((cells) => cells.map((cell) => cell || null));
		return { name: 'The file', rows, troubles: {} };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error.lines === 'number' ? ` near line ${error.lines}` : '';
		throw new SpreadsheetError(
			`The file cannot be cut into cells${line}: a quotation mark is missing or stands where none may. Save it again as CSV.`
		);
	}
}
