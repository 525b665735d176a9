import { describe, expect, it } from 'vitest';
import { integer, number, orMissing, text } from './parsers.ts';
import { ReleaseError, column, optionalColumn, readTable, sharedValue } from './table.ts';

const columns = {
	area: column(['area_code', 'Area Code'], text),
	fte: column('FTE', orMissing(number({ min: 0, max: 3 }), 'NA')),
	posts: column('posts', integer({ min: 0 }))
};
const fileOf = (content: string) => ({ name: 'staff.csv', bytes: new TextEncoder().encode(content) });
const read = (content: string) => readTable(fileOf(content), columns, { unique: [['area']] });

describe('readTable', () => {
	it('reads typed rows, by the first spelling of a header that the file has', () => {
		expect(read('posts,Area Code,FTE\n2,A1,0.5\n0,A2,NA\n')).toEqual([
			{ area: 'A1', fte: 0.5, posts: 2 },
			{ area: 'A2', fte: null, posts: 0 }
		]);
	});

	it('reads cells with commas, quotes and line breaks in them', () => {
		const [row] = read('area_code,FTE,posts\r\n"A, ""one""\r\nand more",1,2\r\n');
		expect(row?.area).toBe('A, "one" and more');
	});

	it.each([
		[
			'area_code,FTE,posts\nA1,1,2\n\nA2,abc,2\n',
			'staff.csv, row 4, column FTE: expected a number from 0 to 3 or "NA", found "abc".'
		],
		[
			'area_code,FTE,posts\nA1,4,2\n',
			'staff.csv, row 2, column FTE: expected a number from 0 to 3 or "NA", found "4".'
		],
		[
			'area_code,FTE,posts\nA1,1,\n',
			'staff.csv, row 2, column posts: expected a whole number of at least 0, found an empty cell.'
		],
		['area_code,FTE,posts\nA1,1\n', 'staff.csv, row 2: expected 3 cells, found 2.'],
		['area_code,FTE,posts\nA1,1,2,3\n', 'staff.csv, row 2: expected 3 cells, found 4.'],
		[
			'area_code,FTE,posts\nA1,1,2\nA1,1,2\n',
			'staff.csv, row 3, column area_code: expected a different value in every row (row 2 has the same), found "A1".'
		],
		[
			'FTE,posts\n1,2\n',
			'staff.csv, row 1: expected a column "area_code" or "Area Code", found "FTE", "posts".'
		],
		[
			'area_code,FTE,fte ,posts\nA1,1,1,2\n',
			'staff.csv, row 1: expected one column "FTE", found more than one.'
		],
		['area_code,FTE,posts\n', 'staff.csv: expected at least one row below the header, found none.'],
		['', 'staff.csv: expected a comma-separated table, found an empty file.'],
		['<html></html>\n', 'staff.csv: expected a comma-separated table, found an HTML or XML page.'],
		[
			'PK\u0003\u0004',
			'staff.csv: expected a comma-separated table, found a zip archive or an .xlsx workbook.'
		],
		['area_code,FTE,posts\nA1,1,2\nA2,1', 'staff.csv, row 3: expected 3 cells, found 2.'],
		[
			'area_code,FTE,posts\nA1,1,2\n"A2,1,2\n',
			'staff.csv, row 3: expected every quoted cell to be closed, found the end of the file inside quotes.'
		],
		[
			'area_code,FTE,posts\nA"1",1,2\n',
			'staff.csv, row 2: expected quotes only around whole cells, found a stray quote.'
		]
	])('refuses %j in one precise sentence', (content, message) => {
		expect(() => read(content)).toThrow(ReleaseError);
		expect(() => read(content)).toThrow(message);
	});

	it('says where in fields as well as in words', () => {
		try {
			read('area_code,FTE,posts\nA1,1,2\nA2,abc,2\n');
			expect.unreachable();
		} catch (error) {
			expect(error).toMatchObject({ file: 'staff.csv', row: 3, column: 'FTE', found: '"abc"' });
		}
	});

	it('gives null for an optional column that the file lacks, and still refuses its bad cells', () => {
		const optional = { area: columns.area, weeks: optionalColumn('weeks', integer()) };
		expect(readTable(fileOf('area_code\nA1\n'), optional)).toEqual([{ area: 'A1', weeks: null }]);
		expect(() => readTable(fileOf('area_code,weeks\nA1,x\n'), optional)).toThrow('row 2, column weeks');
	});

	it('reads a file without a header by the headers it is given, numbering rows from 1', () => {
		const headerless = { firstCell: /^A\d$/, headers: ['area_code', 'FTE', 'posts'] };
		const readBare = (content: string) => readTable(fileOf(content), columns, { headerless });
		expect(readBare('A1,1,2\n')).toEqual(readBare('area_code,FTE,posts\nA1,1,2\n'));
		expect(() => readBare('A1,1,2\nA2,1,x\n')).toThrow('row 2, column posts');
	});

	it('refuses bytes that are not the UTF-8 their mark promises', () => {
		const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xe9, 0x0a]);
		expect(() => readTable({ name: 'staff.csv', bytes }, columns)).toThrow('expected UTF-8 text');
	});

	it('refuses a gzip that is damaged', () => {
		const bytes = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]);
		expect(() => readTable({ name: 'staff.csv.gz', bytes }, columns)).toThrow(
			'staff.csv.gz: expected a whole gzip file, found one that is damaged or cut short.'
		);
	});
});

describe('sharedValue', () => {
	it('is the value of every row, and refuses two', () => {
		const rows = [{ year: 2026 }, { year: 2026 }];
		expect(sharedValue(fileOf(''), rows, 'year')).toBe(2026);
		expect(() => sharedValue(fileOf(''), [...rows, { year: 2025 }], 'year')).toThrow(
			'staff.csv: expected the same year in every row, found "2026" and "2025".'
		);
	});
});
