import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { MadeUpTable } from './made-up-tables.ts';
import { ReleaseError } from './release-error.ts';
import type { ReleaseFile } from './release-error.ts';

// For tests only: what must hold of every reader of a comma-separated release.

type Reader = (file: ReleaseFile) => unknown;

const name = 'made-up.csv';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const fileOf = (content: string | Uint8Array): ReleaseFile => ({
	name,
	bytes: typeof content === 'string' ? bytesOf(content) : content
});

function cell(text: string): string {
	return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csv(records: string[][], lineEnding = '\n'): string {
	return records.map((record) => record.map(cell).join(',') + lineEnding).join('');
}

/** The error, which must be a ReleaseError that names the file, or undefined if the file was read. */
function refusal(read: Reader, file: ReleaseFile): ReleaseError | undefined {
	try {
		read(file);
		return undefined;
	} catch (error) {
		expect(error).toBeInstanceOf(ReleaseError);
		expect((error as ReleaseError).message).toContain(name);
		return error as ReleaseError;
	}
}

/** Asserts that a reader gives the same rows however the made-up table is written, and refuses it broken. */
export function describeReaderLaws(title: string, read: Reader, table: MadeUpTable): void {
	const { headers, rows, optional = [] } = table;
	const records = [headers, ...rows];
	const written = csv(records);
	const column = (record: string[], order: number[]) => order.map((index) => record[index] ?? '');

	describe(title, () => {
		const expected = read(fileOf(written));

		it('reads the same rows with columns in any order', () => {
			const order = fc.shuffledSubarray([...headers.keys()], { minLength: headers.length });
			fc.assert(
				fc.property(order, (shuffled) => {
					expect(read(fileOf(csv(records.map((record) => column(record, shuffled)))))).toEqual(expected);
				}),
				{ numRuns: 20 }
			);
		});

		it('reads the same rows with other columns, a mark, other line endings, blank rows, or gzipped', () => {
			const wider = records.map((record, index) => [
				`Remark ${index}`,
				...record,
				index ? 'Café, "x"' : 'Other'
			]);
			expect(read(fileOf(csv(wider)))).toEqual(expected);
			expect(read(fileOf(`\uFEFF${written}`))).toEqual(expected);
			expect(read(fileOf(csv(records, '\r\n')))).toEqual(expected);
			expect(read(fileOf(`${written}\n${','.repeat(headers.length - 1)}\n`))).toEqual(expected);
			expect(read(fileOf(gzipSync(bytesOf(written))))).toEqual(expected);
			const loud = [headers.map((header) => ` ${header.toUpperCase()} `), ...rows];
			expect(read(fileOf(csv(loud)))).toEqual(expected);
		});

		it('reads Windows-1252 as it reads UTF-8', () => {
			const accented = csv(records.map((record, index) => [...record, index ? 'Café – Zoë’s' : 'Remark']));
			expect(read(fileOf(iconv.encode(accented, 'win1252')))).toEqual(expected);
			const named = table.accented && csv([headers, ...rows.map((row) => row.map(table.accented ?? String))]);
			if (named) expect(read(fileOf(iconv.encode(named, 'win1252')))).toEqual(read(fileOf(named)));
		});

		it.each(headers.filter((header) => !optional.includes(header)))(
			'refuses a file without %s',
			(missing) => {
				const kept = [...headers.keys()].filter((index) => headers[index] !== missing);
				const error = refusal(read, fileOf(csv(records.map((record) => column(record, kept)))));
				expect(error?.message).toContain(missing.replace(/\s+/g, ' '));
			}
		);

		it('refuses the same column twice', () => {
			const twice = records.map((record) => [...record, record[0] ?? '']);
			expect(refusal(read, fileOf(csv(twice)))?.found).toBe('more than one');
		});

		it.each([
			['an empty file', ''],
			['a header and no rows', csv([headers])],
			['an HTML page', '<!doctype html><html><body>Not found</body></html>\n'],
			['JSON', '{"error":"not found"}\n'],
			['a row that is too short', `${written}${cell(rows[0]?.[0] ?? '')}\n`],
			['a quote left open', `${written}"${rows[0]?.[0] ?? ''}`]
		])('refuses %s', (_, content) => {
			expect(refusal(read, fileOf(content))).toBeDefined();
		});

		it('refuses a file cut short before the last cell of a row', () => {
			const bytes = bytesOf(written);
			// Lengths that end inside a record, before the comma that opens its last cell. What is left must hold
			// something: a row of commas alone is a blank row, and what it lost is for the count of rows to notice.
			const cuts = records.flatMap((record, at) => {
				const start = bytesOf(csv(records.slice(0, at))).length;
				const kept = bytesOf(record.slice(0, -1).map(cell).join(','));
				const blank = kept.findIndex((byte) => byte !== 0x2c);
				return Array.from({ length: kept.length - blank }, (_, step) => start + blank + step + 1);
			});
			fc.assert(
				fc.property(fc.constantFrom(...cuts), (length) => {
					expect(refusal(read, fileOf(bytes.subarray(0, length)))).toBeDefined();
				})
			);
		});

		// tests/unit/fuzz spoils the bytes of every reader's file in every other way.
		it('refuses bytes that were never a file', () => {
			fc.assert(
				fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
					expect(refusal(read, fileOf(noise))).toBeDefined();
				})
			);
		});
	});
}
