import { isMarkedUtf16 } from '../../releases/encoding.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';

const startsWith = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte);
const latin = (bytes: Uint8Array) =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const SAVE_AS = 'Open it and save it as an Excel workbook (.xlsx) or as CSV, then choose that file.';

/**
 * Whether a file is a workbook (xlsx) or text (CSV), by what is in it: a name proves nothing. Throws SpreadsheetError,
 * saying what the file is and what to do, for anything else.
 */
export function fileKind(bytes: Uint8Array): 'xlsx' | 'csv' {
	if (bytes.length === 0) throw new SpreadsheetError('The file is empty.');
	if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return 'xlsx';
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
		// "EncryptedPackage", in the two-byte letters such files name their parts with.
		const isLocked = latin(bytes).includes([...'EncryptedPackage'].join('\0'));
		throw new SpreadsheetError(
			isLocked
				? 'The workbook is protected by a password. Take the password off (File, Info, Protect Workbook in Excel), save it and choose it again.'
				: `This is a workbook in the format Excel used before 2007 (.xls). ${SAVE_AS}`
		);
	}
	if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
		throw new SpreadsheetError('This is a PDF, not a spreadsheet.');
	if (isMarkedUtf16(bytes)) return 'csv';
	const opening = latin(bytes.subarray(0, 1024))
		.replace(/^\xef\xbb\xbf/, '')
		.trimStart()
		.toLowerCase();
	if (/^<(!doctype html|html|head|body|table|!--|script)/.test(opening)) {
		throw new SpreadsheetError(`This is a web page, whatever its name says. ${SAVE_AS}`);
	}
	if (opening.startsWith('<')) throw new SpreadsheetError(`This is an XML file. ${SAVE_AS}`);
	if (bytes.includes(0)) {
		throw new SpreadsheetError('This is neither an Excel workbook (.xlsx) nor a CSV file.');
	}
	return 'csv';
}
