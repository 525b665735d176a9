import { zipSync } from 'fflate';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { hackney, inlineRow, rawWorkbook, TODAY } from './made-up-answers.ts';
import { readSheets } from './read-sheets.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readSpreadsheet({ name: 'any name.xlsx', bytes }, [hackney], TODAY);
const headings = inlineRow(1, ['borough-code', 'quarter', 'referrals']);
const refusal = async (bytes: Uint8Array): Promise<string> => {
	const error = await read(bytes).then(
		() => new Error('it was read'),
		(thrown: unknown) => thrown
	);
	expect(error).toBeInstanceOf(SpreadsheetError);
	return (error as Error).message;
};

/** Writes a number into a zip's only central directory entry or, with `local`, its first header. */
function patched(zip: Uint8Array, field: number, value: number): Uint8Array {
	const copy = zip.slice();
	const view = new DataView(copy.buffer);
	for (let at = 0; at < copy.length - 4; at += 1) {
		if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + field, value, true);
	}
	return copy;
}
const UNPACKED = 24;

describe('a file that is not what it is named', () => {
	const oldWorkbook = Uint8Array.from([
		0xd0,
		0xcf,
		0x11,
		0xe0,
		0xa1,
		0xb1,
		0x1a,
		0xe1,
		...Array(600).fill(0)
	]);
	const locked = new Uint8Array([...oldWorkbook, ...bytesOf([...'EncryptedPackage'].join('\0'))]);
	const zipOf = (name: string, text = 'x') => zipSync({ [name]: bytesOf(text) });
	it.each<[what: string, bytes: Uint8Array, message: RegExp]>([
		['nothing', new Uint8Array(), /empty/],
		['an old Excel workbook', oldWorkbook, /before 2007/],
		['a workbook with a password', locked, /password/],
		['a web page called .xls', bytesOf('\n<html><table><tr><td>1</table>'), /web page/],
		['an XML spreadsheet', bytesOf('<?xml version="1.0"?><Workbook/>'), /XML/],
		['a PDF', bytesOf('%PDF-1.7'), /PDF/],
		['an image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /neither/],
		['a zip of something else', zipOf('holiday.jpg'), /zip archive of something else/],
		['a Word document', zipOf('word/document.xml'), /Word/],
		['a binary workbook', zipOf('xl/workbook.bin'), /xlsb/],
		[
			'an OpenDocument spreadsheet',
			zipOf('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
			/OpenDocument/
		],
		[
			'a workbook cut short',
			rawWorkbook(`<sheetData>${headings}</sheetData>`).slice(0, -40),
			/damaged or cut short/
		],
		['a shopping list', bytesOf('milk,1\neggs,6\n'), /No row of headings/],
		['headings alone', bytesOf('borough-code,quarter,referrals\n'), /no rows below/]
	])('%s is refused in words', async (_, bytes, message) => expect(await refusal(bytes)).toMatch(message));
});

describe('a file made to harm', () => {
	let bomb: Uint8Array;
	beforeAll(() => {
		bomb = rawWorkbook(`<sheetData>${' '.repeat(60_000_000)}</sheetData>`);
	});

	it('is refused when it unpacks to a hundred times what a return can be, before it is unpacked', async () => {
		expect(bomb.length).toBeLessThan(limits.fileBytes);
		expect(await refusal(bomb)).toMatch(/far larger unpacked/);
	});

	it('is refused when it says it is small and is not', async () => {
		expect(await refusal(patched(bomb, UNPACKED, 1000))).toMatch(/damaged/);
	});

	it('is refused when small parts add up', async () => {
		const parts = Object.fromEntries(
			Array.from({ length: 40 }, (_, at) => [`xl/media/${at}.bin`, ' '.repeat(990_000)])
		);
		expect(await refusal(rawWorkbook('<sheetData/>', parts))).toMatch(/far larger unpacked/);
	});

	it('is refused when it has thousands of parts', async () => {
		const parts = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`xl/media/${at}.bin`, '']));
		expect(await refusal(rawWorkbook('<sheetData/>', parts))).toMatch(/2004 parts/);
	});

	it('is refused when it declares entities (a billion laughs, a file of this machine)', async () => {
		const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "${'&lol;'.repeat(10)}">]><sst><si><t>&lol2;</t></si></sst>`;
		expect(await refusal(rawWorkbook('<sheetData/>', { 'xl/sharedStrings.xml': laughs }))).toMatch(
			/entities/
		);
		const outside = '<!doctype x [<!entity y SYSTEM "file:///etc/passwd">]><sst/>';
		expect(await refusal(rawWorkbook('<sheetData/>', { 'xl/sharedStrings.xml': outside }))).toMatch(
			/entities/
		);
	});

	it('is refused when its XML hides in another encoding', async () => {
		const file = zipSync({
			'xl/workbook.xml': bytesOf('<workbook/>'),
			'xl/_rels/workbook.xml.rels': bytesOf('<Relationships/>'),
			'xl/sharedStrings.xml': Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x21, 0])
		});
		expect(await refusal(file)).toMatch(/UTF-8/);
	});

	it('is refused with a million columns or rows', async () => {
		expect(await refusal(bytesOf(`borough-code,quarter,referrals${',x'.repeat(900_000)}\n`))).toMatch(
			/900,003 columns/
		);
		const row = 'E09000012,2026-09-30,1\n';
		expect(await refusal(bytesOf(`borough-code,quarter,referrals\n${row.repeat(501)}`))).toMatch(/500 rows/);
		const wide = `<sheetData>${headings}<row r="2"><c r="XFD2"><v>1</v></c></row></sheetData>`;
		expect(await refusal(rawWorkbook(wide))).toMatch(/“Mine” goes out to column XFD; 200 columns/);
		const deep = `<sheetData>${headings}<row r="1000000"><c r="A1000000"><v>1</v></c></row></sheetData>`;
		expect(await refusal(rawWorkbook(deep))).toMatch(/down to row 1000000; 500 rows/);
		const impossible = `<sheetData>${headings}<row r="999999999"/></sheetData>`;
		expect(await refusal(rawWorkbook(impossible))).toMatch(/no spreadsheet can have/);
	});

	it('is refused above 2 MB without being opened', async () => {
		expect(await refusal(new Uint8Array(limits.fileBytes + 1))).toMatch(/larger than 2 MB/);
	});

	const worker = (source: string) => {
		const workerFile = join(mkdtempSync(join(tmpdir(), 'atlas-worker-')), 'worker.mjs');
		writeFileSync(workerFile, source);
		return workerFile;
	};
	it('is given up when it takes too long', async () => {
		const workerFile = worker('for (;;);');
		await expect(readSheets(bytesOf('x'), { workerFile, seconds: 0.2 })).rejects.toThrow(
			/more time or memory/
		);
	});

	it('is given up when it takes too much memory, and the server goes on', async () => {
		const workerFile = worker('const all = []; for (;;) all.push(new Array(10_000).fill(Math.random()));');
		await expect(readSheets(bytesOf('x'), { workerFile, heapMegabytes: 24 })).rejects.toThrow(
			/more time or memory/
		);
	});

	it('does not keep others from their turn for ever', async () => {
		const workerFile = worker('for (;;);');
		const stuck = Array.from({ length: 12 }, () => readSheets(bytesOf('x'), { workerFile, seconds: 0.1 }));
		await expect(readSheets(bytesOf('x'))).rejects.toThrow(/Try again in a minute/);
		await Promise.allSettled(stuck);
		await expect(readSheets(bytesOf('a,b\n1,2\n'))).resolves.toMatchObject([
			{
				rows: [
					['a', 'b'],
					['1', '2']
				]
			}
		]);
	});
});

describe('formulas', () => {
	it('are read by the value they gave, and an injected one comes back as text', async () => {
		const cells = `<row r="2"><c r="A2" t="str"><f>CONCATENATE("E0","9000012")</f><v>E09000012</v></c><c r="B2" t="inlineStr"><is><t>2026-09-30</t></is></c><c r="C2"><f>200+10</f><v>210</v></c></row>`;
		const { rows } = await read(rawWorkbook(`<sheetData>${headings}${cells}</sheetData>`));
		expect(rows).toMatchObject([{ borough: hackney, answers: { referrals: 210 }, errors: [] }]);
		const csv = `borough-code,quarter,public-note\nE09000012,2026-09-30,"'=HYPERLINK(""https://x.example"")"\n`;
		const injected = await read(bytesOf(csv));
		expect(injected.rows[0]?.answers).toEqual({ 'public-note': '=HYPERLINK("https://x.example")' });
	});
});
