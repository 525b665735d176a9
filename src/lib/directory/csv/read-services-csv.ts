import { parse } from 'csv-parse/sync';
import { plainWords } from '../../atlas/support/everyday-words.ts';
import { composeEntry } from '../compose.ts';
import { ownTerms } from '../taxonomies.ts';
import { feedText, FeedError } from '../read/page.ts';
import { MOST_SERVICES } from '../read/directory.ts';
import type { ReadDirectory, ReadEntry } from '../read/directory.ts';
import { newNotes } from '../read/remarks.ts';
import { templateColumns } from './columns.ts';
import type { ColumnKey, TemplateColumn } from './columns.ts';
import { plainService, RowError } from './row.ts';
import type { Cells } from './row.ts';

const MOST_CELL = 20_000;

/** A file of rows rather than of JSON: by its first characters, whatever its name. */
export function looksLikeCsv({ bytes }: { bytes: Uint8Array }): boolean {
	const start = feedText(bytes.subarray(0, 2_000)).text.trimStart();
	return start !== '' && !/^[[{<]/.test(start) && /[,;\t]/.test(start.split(/\r?\n/)[0] ?? '');
}

/**
 * Services of the plain template, or of a list with columns of the same names in any order. A row that cannot be read
 * is rejected with its number, as a spreadsheet counts, and its column; the others are kept. Throws FeedError for a
 * file that is no such table.
 */
export function readServicesCsv(
	{ name, bytes }: { name: string; bytes: Uint8Array },
	{ feed }: { feed: string }
): ReadDirectory {
	const { text } = feedText(bytes);
	const rows = rowsOf(text, name);
	const headings = rows[0] ?? [];
	const columns = locate(headings);
	for (const [key, column] of Object.entries(templateColumns) as [ColumnKey, TemplateColumn][]) {
		if (column.required && !columns.has(key))
			throw new FeedError(
				`${name} has no column “${column.heading}”. Its first row must hold the headings of the template.`
			);
	}
	const entries = new Map<string, ReadEntry>();
	const rejected: ReadDirectory['rejected'] = [];
	let repeated = 0;
	rows.slice(1).forEach((row, at) => {
		if (row.every((cell) => cell.trim() === '')) return;
		const number = at + 2;
		const cells: Cells = {};
		for (const [key, position] of columns)
			cells[key] = unguarded((row[position] ?? '').slice(0, MOST_CELL)).trim();
		const originalId =
			cells.id ||
			plainWords(`${cells.organisation ?? ''} ${cells.name ?? ''} ${cells.postcode ?? ''}`).replaceAll(
				' ',
				'-'
			);
		const notes = newNotes();
		try {
			const { service } = composeEntry(plainService(cells, { feed, key: originalId, notes }));
			// A row that says nothing of its subjects leaves them to be told from its words.
			if (!cells.subjects) {
				service.attributes = service.attributes?.filter(
					(attribute) =>
						ownTerms([attribute], 'subject').length + ownTerms([attribute], 'activity').length === 0
				);
			}
			if (entries.has(originalId)) repeated += 1;
			entries.set(originalId, { originalId, service, remarks: notes.remarks });
		} catch (error) {
			if (!(error instanceof RowError)) throw error;
			rejected.push({
				originalId: cells.id || null,
				why: `Row ${number}, column “${templateColumns[error.column].heading}”: ${error.message}`
			});
		}
	});
	return { entries: [...entries.values()], rejected, repeated };
}

/** A guard that a spreadsheet's export puts before text that could be taken for a formula is no part of the text. */
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '');

function rowsOf(text: string, name: string): string[][] {
	const [first = ''] = text.split(/\r?\n/, 1);
	const delimiter = [',', ';', '\t'].sort((a, b) => first.split(b).length - first.split(a).length)[0];
	try {
		const rows = parse(text, {
			bom: true,
			delimiter,
			relax_column_count: true,
			relax_quotes: true,
			max_record_size: 200_000,
			to: MOST_SERVICES + 2
		});
		if (rows.length > MOST_SERVICES + 1)
			throw new FeedError(`${name} has more than ${MOST_SERVICES.toLocaleString('en-GB')} rows.`);
		return rows;
	} catch (error) {
		if (error instanceof FeedError) throw error;
		throw new FeedError(`${name} is not a comma-separated table: ${(error as Error).message}.`, {
			cause: error
		});
	}
}

function locate(headings: readonly string[]): Map<ColumnKey, number> {
	const found = new Map<ColumnKey, number>();
	const plain = headings.map(plainWords);
	for (const [key, { heading, also = [] }] of Object.entries(templateColumns) as [
		ColumnKey,
		TemplateColumn
	][]) {
		const position = [heading, key, ...also]
			.map((one) => plain.indexOf(plainWords(one)))
			.find((at) => at >= 0);
		if (position !== undefined) found.set(key, position);
	}
	return found;
}
