import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { limits } from './limits.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';
import type { CellValue, RawSheet } from './spreadsheet-error.ts';
import { openArchive } from './workbook-archive.ts';
import type { WorkbookArchive } from './workbook-archive.ts';
import { scanSheet } from './workbook-scan.ts';
import type { SheetScan } from './workbook-scan.ts';

const WORKBOOK = 'xl/workbook.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';
/** The parts that hold words, numbers and their formats; pictures, charts and macros are left packed. */
const NEEDED = /^xl\/(?:[^/]+\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;
const EMPTY_SHEET = '<worksheet><sheetData/></worksheet>';

/**
 * The sheets of a workbook (xlsx). Its parts are unpacked here, within the limits, and looked at before they are given
 * to the library that understands them, so that it reads these bytes and no others. Throws SpreadsheetError.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<RawSheet[]> {
	const archive = openArchive(bytes);
	requireWorkbook(archive);
	const parts: Record<string, string> = {};
	for (const name of archive.names.filter((each) => NEEDED.test(each))) {
		parts[name] = safeXml(archive.read(name) ?? new Uint8Array());
	}
	const sheets = sheetParts(parts[WORKBOOK] ?? '', parts[LINKS] ?? '').slice(0, limits.sheets);
	const scans = new Map<string, SheetScan>();
	for (const part of sheets) {
		const scan = scanSheet(parts[part] ?? '');
		scans.set(part, scan);
		if (scan.tooLarge) parts[part] = EMPTY_SHEET;
	}
	return (await understood(parts)).slice(0, limits.sheets).map(({ sheet, data }, at) => {
		const { troubles = {}, tooLarge } = scans.get(sheets[at] ?? '') ?? {};
		return { name: sheet, rows: data ?? [], troubles, tooLarge };
	});
}

function requireWorkbook({ names, read }: WorkbookArchive): void {
	if (names.includes(WORKBOOK) && names.includes(LINKS)) return;
	const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
	const kind = new TextDecoder().decode(read('mimetype')?.subarray(0, 100));
	const found = has(/^xl\/workbook\.bin$/)
		? 'a binary Excel workbook (.xlsb)'
		: kind.includes('opendocument')
			? 'an OpenDocument file'
			: has(/^word\//)
				? 'a Word document'
				: 'a zip archive of something else';
	throw new SpreadsheetError(
		`This is ${found}, not an Excel workbook (.xlsx). Save it as one, or as CSV, and choose that file.`
	);
}

/** Text of a part that declares nothing: an entity could stand for anything, a file on this machine included. */
function safeXml(bytes: Uint8Array): string {
	let xml: string;
	try {
		xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new SpreadsheetError('The workbook is damaged: part of it is not text in UTF-8.');
	}
	if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
		throw new SpreadsheetError(
			'The workbook declares XML entities, which no spreadsheet program does. It was not read.'
		);
	}
	return xml;
}

const attribute = (tag: string, name: string) =>
	new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];

/** Which part holds each sheet, in the order of the workbook. */
function sheetParts(workbook: string, links: string): string[] {
	const targets = new Map<string | undefined, string>();
	for (const [tag] of links.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)) {
		const target = attribute(tag, 'Target') ?? '';
		targets.set(attribute(tag, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
	}
	// "sheetId" and "r:id" both end in id, and only the second stands behind a space or a colon.
	return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)].map(
		([tag]) => targets.get(/\s\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1]) ?? ''
	);
}

async function understood(parts: Record<string, string>): Promise<{ sheet: string; data?: CellValue[][] }[]> {
	const encoder = new TextEncoder();
	const members = Object.entries(parts).map(([name, xml]) => [name, encoder.encode(xml)] as const);
	const { buffer } = zipSync(Object.fromEntries(members), { level: 0 });
	try {
		// The library's own type of a cell says the class Date where it gives a date.
		return (await readXlsxFile(buffer as ArrayBuffer, { trim: false })) as unknown as {
			sheet: string;
			data?: CellValue[][];
		}[];
	} catch {
		throw new SpreadsheetError(
			'The workbook is damaged. Open it in Excel, save it again and choose that file.'
		);
	}
}
