import { zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tableIds } from '../../atlas/tables.ts';
import type { TableRows } from '../../atlas/tables.ts';
import type { ReleaseKind } from '../../releases/upload-kinds.ts';
import { examine } from './examine.ts';

// Files that are no release, or mean harm. Each must be refused, in a sentence, before any table of data/ is read.

const encode = (text: string) => new TextEncoder().encode(text);
const zip = (members: Record<string, string | Uint8Array>, level: 0 | 9 = 9) =>
	zipSync(
		Object.fromEntries(
			Object.entries(members).map(([name, content]) => [
				name,
				typeof content === 'string' ? encode(content) : content
			])
		),
		{ level }
	);

function refusal(bytes: Uint8Array, kind: ReleaseKind | null = 'workforce', fileName = 'x.csv'): string {
	try {
		examine({ file: { kind, fileName, bytes }, published: [], today: '2026-11-21' }, () => {
			throw new Error('the tables were asked for');
		});
	} catch (error) {
		return (error as Error).message;
	}
	return 'read';
}

const mapHeader =
	'EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ICB_CODE,ICB_NAME,ONS_ICB_CODE,COMM_REGION_CODE,COMM_REGION_NAME';
const megabytes = (count: number, of = ' ') => of.repeat(count * 1e6);

describe('a file that is no release', () => {
	it.each<[string, () => Uint8Array, RegExp]>([
		['an HTML error page', () => encode('<!doctype html><title>404</title>'), /found an HTML or XML page\.$/],
		['JSON', () => encode('{"error":404}'), /found JSON\.$/],
		['a PDF', () => encode('%PDF-1.7\n'), /found a PDF\.$/],
		['bytes of nothing', () => new Uint8Array(1000), /found binary bytes\.$/],
		[
			'another table',
			() => encode('a,b\n1,2\n'),
			/^x\.csv, row 1: expected a column "Data_source", found "a", "b"\.$/
		],
		['a damaged gzip', () => gzipSync(encode('a,b\n')).subarray(0, 12), /damaged or cut short/],
		['a zip cut short', () => zip({ '1.a.csv': 'a,b' }).subarray(0, -20), /expected a whole zip archive/],
		[
			'a workbook',
			() => zip({ '[Content_Types].xml': '<x/>', 'xl/a.xml': '' }),
			/an Excel workbook \(open it/
		],
		[
			'a zip in a zip',
			() => zip({ 'inner.zip': zip({ '1.a.csv': 'a,b' }) }),
			/"inner\.zip", which has to be unpacked first/
		],
		['a zip of pictures', () => zip({ 'a.png': 'x' }), /expected a CSV file in the archive, found "a\.png"/],
		['an empty zip', () => zip({}), /expected a comma-separated table, found binary bytes/]
	])('%s is refused', (_, bytes, message) => expect(refusal(bytes())).toMatch(message));

	it('of another kind is said to be so', () => {
		expect(refusal(encode(`${mapHeader}\n`))).toBe(
			'x.csv: this looks like “Practices and their networks”; you chose “Primary care network workforce”.'
		);
		expect(refusal(encode('a,b\n1,2\n'), null)).toBe(
			'x.csv: expected the columns of a release that the site reads, found none of them.'
		);
	});

	it('of the right kind says which row and column is wrong', () => {
		const row = '2026-07-01,E83003,A,N20 0DH,U3339,B,93C,C,Z9B2Z,D,E54000071,Y56,London';
		expect(refusal(encode(`${mapHeader}\n${row}\n`), 'practice-map')).toBe(
			'x.csv, row 2, column PCN_CODE: expected a PCN code such as U33392 or "U", found "U3339".'
		);
	});

	it('with two tables that could be meant is not guessed at', () => {
		const table = `${mapHeader}\n`;
		expect(refusal(zip({ 'a.csv': table, 'b.csv': table }), 'practice-map')).toMatch(
			/found 2, so it is not plain/
		);
	});
});

describe('a list of services that is dated by its name', () => {
	const columns =
		'id,name,address_street_address,address_locality,address_region,address_postcode,lat,lng,email_address,website_address,telephone_en,provides_face_to_face,provides_telephone,provides_web,notes';
	const service =
		'1,Made-up Advice,1 Made Up Road,London,London,SE1 7PB,51.5,-0.11,,,020 7946 0000,TRUE,FALSE,FALSE,';
	const noTables = Object.fromEntries(tableIds.map((id) => [id, []])) as unknown as TableRows;
	const read = (fileName: string, period?: string) => {
		const bytes = encode(`${columns}\n${service}\n`);
		const file = { kind: null, fileName, bytes, ...(period && { period }) };
		const found = examine({ file, published: [], today: '2026-11-21' }, () => noTables);
		expect(found.changeLog.period).toBe(found.period);
		return [found.period, found.changeLog.blockers.filter((blocker) => blocker.includes('still to come'))];
	};

	it.each([
		['advice.csv', '2026-11-21'],
		['debt-advice-2026-04.csv', '2026-04-30'],
		['debt-advice-2026-04-09.csv', '2026-04-09'],
		['of the month that is not over, debt-advice-2026-11.csv', '2026-11-21']
	])('%s is of %s', (fileName, period) => expect(read(fileName)).toEqual([period, []]));

	it.each(['advice.csv', 'debt-advice-2026-11.csv'])(
		'%s keeps the date it was given when it is checked on a later day',
		(fileName) => expect(read(fileName, '2026-11-10')).toEqual(['2026-11-10', []])
	);

	it.each([
		['debt-advice-2062-04.csv', '2062-04-30', '30 April 2062'],
		['debt-advice-2026-11-22.csv', '2026-11-22', '22 November 2026']
	])('%s is of a day to come, and cannot be published', (fileName, period, words) =>
		expect(read(fileName)).toEqual([
			period,
			[
				`It is dated ${words}, which is still to come. Put the date in the file or in its name right, and upload it again.`
			]
		])
	);
});

describe('a file that means harm', () => {
	it.each<[string, () => Uint8Array, RegExp]>([
		['a zip bomb', () => zip({ '1.a.csv': megabytes(50) }), /unpacks to [\d,]+ times its size/],
		[
			'a larger zip bomb',
			() => zip({ '1.a.csv': megabytes(61) }),
			/at most 60 MB when unpacked, found 61 MB/
		],
		['a gzip bomb', () => gzipSync(megabytes(61)), /at most 60000000 bytes when unpacked, found more/],
		['a claim of 2 GB', () => claiming(2_000_000_000), /at most 60 MB when unpacked, found 2,000 MB/],
		['a claim of less than there is', () => claiming(10), /to be whole, found damaged bytes/],
		[
			'a thousand members',
			() => zip(Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`${n}.csv`, 'a,b']))),
			/at most 100 files, found 1000/
		],
		['members over one another', overlapping, /whose files lie over one another/],
		[
			'ten million commas',
			() => encode(megabytes(10, ',')),
			/row 1: expected at most 200 columns, found more/
		],
		[
			'a million columns',
			() => encode(`${megabytes(1, 'a,')}\n`),
			/row 1: expected at most 200 columns, found more/
		],
		[
			'a million rows',
			() => encode(`Data_source,CENSUS_MONTH,STAFF_ROLE\n${megabytes(1, 'a\n')}`),
			/expected at most 400,000 rows, found more/
		],
		[
			'fifteen million cells in quotes',
			() => encode(`"a"\n${`${'"",'.repeat(150)}\n`.repeat(100_000)}`),
			/expected at most 8,000,000 cells, found more/
		],
		[
			'one cell of ten megabytes',
			() => encode(`Data_source\n${megabytes(10, 'a')}\n`),
			/row 2: expected cells of at most 20,000 characters/
		],
		[
			'a quote never closed',
			() => encode(`Data_source\n"${megabytes(10, 'a')}`),
			/expected cells of at most 20,000 characters/
		]
	])('%s is refused', (_, bytes, message) => expect(refusal(bytes())).toMatch(message));
});

/** A sound archive whose directory tells another size of its one member. */
function claiming(unpacked: number): Uint8Array {
	const bytes = zip({ '1.a.csv': `a,b\n${'1,2\n'.repeat(100)}` });
	const view = new DataView(bytes.buffer);
	view.setUint32(view.getUint32(bytes.length - 22 + 16, true) + 24, unpacked, true);
	return bytes;
}

/** Two members that share the same packed bytes. */
function overlapping(): Uint8Array {
	const bytes = zip({ '1.a.csv': 'a,b\n1,2\n', '2.b.csv': 'a,b\n1,2\n' });
	const view = new DataView(bytes.buffer);
	const first = view.getUint32(bytes.length - 22 + 16, true);
	const second = first + 46 + view.getUint16(first + 28, true) + view.getUint16(first + 30, true);
	view.setUint32(second + 42, view.getUint32(first + 42, true), true);
	return bytes;
}
