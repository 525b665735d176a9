import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

describe('CSV as RFC 4180 has it', () => {
	it('ends every line with CRLF and quotes only what needs it', () => {
		const text = writeCsv(
			['Area', 'Value'],
			[
				['Brent, "West"', 1.5],
				['Acton\r\nPark', null]
			]
		);
		expect(text).toBe('Area,Value\r\n"Brent, ""West""",1.5\r\n"Acton\r\nPark",\r\n');
	});

	it('keeps text from running as a formula, and leaves negative numbers alone', () => {
		const [, ...lines] = writeCsv(
			['A'],
			[['=1+1'], ['+44'], ['-x'], ['@SUM'], ['\tx'], [-2.5], ['a=b']]
		).split('\r\n');
		expect(lines).toEqual(["'=1+1", "'+44", "'-x", "'@SUM", "'\tx", '-2.5', 'a=b', '']);
	});

	it('is read back cell for cell by a reader that knows the rules', () => {
		const cell = fc.oneof(
			fc.string().filter((text) => !/^[=+\-@\t\r\n]/.test(text)),
			fc.double({ noNaN: true, noDefaultInfinity: true })
		);
		const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 });
		fc.assert(
			fc.property(rows, (cells) => {
				const read = parse(writeCsv(['a', 'b', 'c'], cells), { record_delimiter: '\r\n' }).slice(1);
				expect(read).toEqual(cells.map((row) => row.map(String)));
			})
		);
	});
});
