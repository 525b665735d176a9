import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRecords } from './records.ts';

const cells = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', ' ', '1', '-') }), {
	minLength: 2,
	maxLength: 4
});

describe('splitRecords', () => {
	it('gives the same records whether or not any cell is quoted, and for either line ending', () => {
		fc.assert(
			fc.property(fc.array(cells, { minLength: 1 }), fc.constantFrom('\n', '\r\n'), (records, ending) => {
				const plain = records.map((record) => record.join(',') + ending).join('');
				const quoted = records.map((record) => record.map((cell) => `"${cell}"`).join(',') + ending).join('');
				expect([...splitRecords(plain, 'x.csv')]).toEqual(records);
				expect([...splitRecords(quoted, 'x.csv')]).toEqual(records);
			})
		);
	});

	it('gives what a parser of the whole text gives, and nothing where that refuses it', () => {
		const text = fc.string({
			unit: fc.constantFrom('"', '"', ',', '\n', '\r\n', '\r', 'a', 'é', ' '),
			maxLength: 24
		});
		const parsed = (all: string): unknown => {
			try {
				return parse(all, { record_delimiter: ['\r\n', '\n'], relax_column_count: true });
			} catch {
				return 'refused';
			}
		};
		const split = (all: string): unknown => {
			try {
				return [...splitRecords(all, 'x.csv')];
			} catch {
				return 'refused';
			}
		};
		fc.assert(
			fc.property(text, (lines) => {
				const all = `${lines}\n`;
				expect(split(all)).toEqual(parsed(all));
			}),
			{ numRuns: 1_000 }
		);
	});

	it('numbers a row that is wrong as it stands among all, after rows that needed no parser', () => {
		expect(() => [...splitRecords('a,b\n1,"2"\n\n"3,4\n', 'x.csv')]).toThrow(
			'x.csv, row 4: expected every quoted cell to be closed'
		);
	});

	it('takes a return at the end of a text for part of the end of its line', () => {
		expect([...splitRecords('a,b\r', 'x.csv')]).toEqual([['a', 'b']]);
		expect([...splitRecords('"a","b"\r', 'x.csv')]).toEqual([['a', 'b']]);
	});

	it('does not mind whether the last row ends with a line break', () => {
		expect([...splitRecords('a,b\n1,2', 'x.csv')]).toEqual([
			['a', 'b'],
			['1', '2']
		]);
		expect([...splitRecords('"a",b\r\n1,2', 'x.csv')]).toEqual([
			['a', 'b'],
			['1', '2']
		]);
	});

	it('keeps blank lines, so that records count as a spreadsheet counts rows', () => {
		expect([...splitRecords('a,b\n\n1,2\n', 'x.csv')]).toEqual([['a', 'b'], [''], ['1', '2']]);
		expect([...splitRecords('a,b\n\n"1",2\n', 'x.csv')]).toEqual([['a', 'b'], [''], ['1', '2']]);
	});
});
