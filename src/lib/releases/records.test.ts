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
