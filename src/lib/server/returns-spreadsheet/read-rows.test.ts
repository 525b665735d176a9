import { describe, expect, it } from 'vitest';
import { fileKind } from './file-kind.ts';
import { findTable } from './find-table.ts';
import { brent, hackney, inlineRow, kensington, rawWorkbook, TODAY } from './made-up-answers.ts';
import { readCsv } from './read-csv.ts';
import { readRows } from './read-rows.ts';
import { readWorkbook } from './read-workbook.ts';

const boroughs = [hackney, brent, kensington];
const encode = (text: string) => new TextEncoder().encode(text);
const rowsOf = (text: string, mine = boroughs) => readRows(findTable([readCsv(encode(text))]), mine, TODAY);
const noticesOf = (text: string) => findTable([readCsv(encode(text))]).notices;
/** One answer in one cell of a row that is right otherwise. */
const cell = (key: string, value: string) =>
	rowsOf(`borough-code,quarter,${key}\nE09000012,2026-09-30,"${value.replaceAll('"', '""')}"\n`)[0];

describe('habits of spreadsheets and of people', () => {
	it.each([
		['self-referral', 'YES ', 'yes'],
		['self-referral', 'y', 'yes'],
		['self-referral', 'FALSE', 'no'],
		['self-referral', 'Partially', 'partly'],
		['stage', 'whole population', 'whole-population'],
		['stage', 'whole-population', 'whole-population'],
		['referral-routes', 'Libraries, education', ['education', 'libraries']],
		['referral-routes', 'Housing associations;Care homes;', ['care-homes', 'housing-associations']],
		['referral-routes', 'none of these', ['none']],
		['referrals', ' 2,100 ', 2100],
		['referrals', '2 100', 2100],
		['referrals', '2100.0', 2100],
		['referrals', '0', 0],
		['hosted-fte', '1,5', 1.5],
		['hosted-fte', '1,234', undefined],
		['hosted-fte', '.5', 0.5],
		['lead-organisation', ' Made-up charity ', 'Made-up charity'],
		['lead-organisation', "'-Made up-", '-Made up-'],
		['self-referral-evidence', 'www.example.org/page', 'https://www.example.org/page']
	])('%s: "%s" is read as %o', (key, value, answer) => {
		expect(Object.values(cell(key, value)?.answers ?? {})[0]).toEqual(answer);
	});

	it.each([
		['referrals', '50%', /number in figures/],
		['referrals', 'about 20', /number in figures/],
		['referrals', '-3', /0 or more/],
		['referrals', '12.5', /whole number/],
		['referrals', '100001', /no more than 100,000/],
		['hosted-fte', '1.234', /no more than 2 decimals/],
		['self-referral', 'maybe', /“maybe” is not one of the answers: “Yes”, “Partly”, “No”/],
		['stage', 'y', /“y” is not one of the answers: “Whole population”/],
		['referral-routes', 'Education; pubs', /“pubs” is not one of the answers/],
		['referral-routes', 'Education; None of these', /alone/],
		['self-referral-evidence', 'see the website', /web address/],
		['self-referral-evidence', 'javascript:alert(1)', /web address/],
		['lead-organisation', 'x'.repeat(121), /Shorten it to 120/],
		['public-note', '#REF!', /error of the spreadsheet/]
	])('%s: "%s" is said to be wrong, where it stands', (key, value, message) => {
		const row = cell(key, value);
		expect(row?.errors).toMatchObject([
			{ row: 2, column: 'C', found: value.slice(0, 80).replace(/x{80}/, `${'x'.repeat(79)}…`) }
		]);
		expect(row?.errors[0]?.message).toMatch(message);
		expect(row?.answers).toEqual({});
	});

	it.each([
		['2026-09-30', '2026-09-30'],
		['30/09/2026', '2026-09-30'],
		['30.9.26', '2026-09-30'],
		['30-Sep-26', '2026-09-30'],
		['30 September 2026', '2026-09-30'],
		['2026-06-30', '2026-06-30'],
		['2026-12-31', null],
		['2026-03-31', null],
		['2026-09-29', null],
		['31/09/2026', null],
		['Q2', null],
		['', null]
	])('the quarter "%s" is %s', (written, period) => {
		const [row] = rowsOf(`borough-code,quarter,referrals\nE09000012,${written},1\n`);
		expect(row?.period).toBe(period);
		expect(row?.errors.map(({ column, heading }) => [column, heading])).toEqual(
			period ? [] : [['B', 'Quarter ends on']]
		);
	});

	it('knows a borough by its code in any case, or by its name as councils write it', () => {
		const named = (name: string) => rowsOf(`borough,quarter,referrals\n${name},2026-09-30,1\n`)[0]?.borough;
		expect(['hackney', 'London Borough of Hackney', ' HACKNEY '].map(named)).toEqual([
			hackney,
			hackney,
			hackney
		]);
		expect(named('Royal Borough of Kensington & Chelsea')).toEqual(kensington);
		const [coded] = rowsOf('borough-code,quarter,referrals\n e09000005 ,2026-09-30,1\n');
		expect(coded?.borough).toEqual(brent);
	});

	it('passes over a title above the headings, blank rows, columns of one’s own, and keeps the row numbers', () => {
		const text =
			'Our return;;;\n;;;\nQuarter ends on;My notes;REFERRALS in the quarter ;Borough code\n;;;\n2026-09-30;x;12;E09000012\n\n2026-09-30;;13;E09000005\n';
		expect(rowsOf(text).map(({ row, answers }) => [row, answers])).toEqual([
			[5, { referrals: 12 }],
			[7, { referrals: 13 }]
		]);
		expect(noticesOf(text)[0]).toBe('Not a question, and passed over: “B: My notes”.');
		expect(noticesOf(text)[1]).toMatch(
			/^No column for “How far .* and \d+ more: answers to these stay as they are/
		);
	});

	it('reads Windows-1252, Excel’s Unicode text and a first line that names the separator', () => {
		const text = 'sep=;\r\nborough-code;quarter;public-note\r\nE09000012;2026-09-30;Café “x” €5\r\n';
		const latin = Uint8Array.from(
			[...text].map((letter) => ({ '“': 0x93, '”': 0x94, '€': 0x80 })[letter] ?? letter.charCodeAt(0))
		);
		const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text.slice(7).replaceAll(';', '\t')}`, 'utf16le'));
		const swapped = new Uint8Array(Buffer.from(utf16).swap16());
		for (const bytes of [latin, encode(text), encode(`\uFEFF${text.slice(7)}`), utf16, swapped]) {
			expect(fileKind(bytes)).toBe('csv');
			const [row] = readRows(findTable([readCsv(bytes)]), boroughs, TODAY);
			expect(row?.answers).toEqual({ 'public-note': 'Café “x” €5' });
		}
	});
});

describe('rows that cannot be', () => {
	it('word a borough that is another’s exactly as one that does not exist', () => {
		const mine = [hackney];
		const wrong = (code: string) => rowsOf(`borough-code,quarter,referrals\n${code},2026-09-30,1\n`, mine)[0];
		const [other, unknown] = [wrong(brent.code), wrong('E09000099')];
		expect(other?.errors).toEqual([{ ...unknown?.errors[0], found: brent.code }]);
		expect(other?.errors[0]?.message).toContain('Enter E09000012 (Hackney).');
		expect(other?.borough).toBeNull();
		const byName = (name: string) => rowsOf(`borough,quarter,referrals\n${name},2026-09-30,1\n`, mine)[0];
		expect(byName('Brent')?.errors).toEqual([{ ...byName('Atlantis')?.errors[0], found: 'Brent' }]);
	});

	it('say when code and name disagree, and when two rows are for one return', () => {
		const rows = rowsOf(
			'borough,borough-code,quarter,referrals\nBrent,E09000012,2026-09-30,1\nBrent,E09000005,2026-09-30,2\n,E09000005,30/09/2026,3\n'
		);
		expect(rows[0]?.errors[0]).toMatchObject({
			column: 'A',
			message: expect.stringContaining('code of Hackney')
		});
		expect(rows[1]?.errors[0]?.message).toBe('Row 4 is for the same borough and quarter. Leave one of them.');
		expect(rows[2]?.errors[0]?.message).toContain('Row 3 is for the same');
	});

	it('have every error, in the order of the columns', () => {
		const [row] = rowsOf('referrals,stage,borough-code,quarter\nmany,x,E0,then\n');
		expect(row?.errors.map(({ column }) => column)).toEqual(['A', 'B', 'C', 'D']);
	});
});

it.each([
	['quarter,referrals\n2026-09-30,1\n', /No row of headings/],
	['borough-code,referrals\nE09000012,1\n', /no column “Quarter ends on”/],
	[
		'borough-code,quarter,referrals,Referrals in the quarter\nE09000012,2026-09-30,1,2\n',
		/Columns C and D both hold/
	],
	['borough-code,quarter,referrals\nE09000012,2026-09-30,"1\n', /quotation mark/]
])('refuses a table that cannot be understood', (text, message) =>
	expect(() => rowsOf(text)).toThrow(message)
);

describe('cells of a workbook', () => {
	const headings = inlineRow(1, [
		'borough-code',
		'quarter',
		'referrals',
		'lead-organisation',
		'self-referral'
	]);
	const read = async (cells: string, after = '') =>
		readRows(
			findTable(
				await readWorkbook(
					rawWorkbook(
						`<sheetData>${headings}<row r="2"><c r="A2" t="inlineStr"><is><t>E09000012</t></is></c>${cells}</row></sheetData>${after}`,
						{
							'xl/styles.xml':
								'<styleSheet><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs></styleSheet>'
						}
					)
				)
			),
			boroughs,
			TODAY
		)[0];

	it('may be real dates, bare day numbers, booleans, percentages and numbers as text', async () => {
		const row = await read(
			'<c r="B2" s="1"><v>46295</v></c><c r="C2" t="inlineStr"><is><t>1,234</t></is></c><c r="D2"><v>2027</v></c><c r="E2" t="b"><v>1</v></c>'
		);
		expect(row).toMatchObject({ period: '2026-09-30', errors: [] });
		expect(row?.answers).toEqual({ referrals: 1234, 'lead-organisation': '2027', 'self-referral': 'yes' });
		expect((await read('<c r="B2"><v>46295</v></c>'))?.period).toBe('2026-09-30');
		const half = await read('<c r="B2"><v>46295</v></c><c r="C2" s="2"><v>0.5</v></c>');
		expect(half?.errors[0]).toMatchObject({ column: 'C', found: '0.5', message: 'Enter a whole number.' });
	});

	it('are not guessed at when the spreadsheet has made dates or errors of them, or merged them', async () => {
		const row = await read(
			'<c r="B2" s="1"><v>46295</v></c><c r="C2" s="1"><v>46024</v></c><c r="D2" t="e"><v>#REF!</v></c><c r="E2"><f>A9</f></c>'
		);
		expect(row?.errors.map(({ column, found, message }) => [column, found, message.slice(0, 44)])).toEqual([
			['C', '2 January 2026', 'The spreadsheet has made a date of this. Set'],
			['D', '', 'The cell is an error of the spreadsheet’s own'.slice(0, 44)],
			['E', '', 'The cell is a formula without a result. Put '.slice(0, 44)]
		]);
		const merged = await read(
			'<c r="B2"><v>46295</v></c><c r="C2"><v>5</v></c>',
			'<mergeCells><mergeCell ref="C2:D3"/></mergeCells>'
		);
		expect(merged?.errors[0]?.message).toContain('part of the merged cells C2 to D3');
	});
});
