import { gunzipSync } from 'node:zlib';
import { textIn } from './encoding.ts';
import { ReleaseError } from './release-error.ts';
import type { ReleaseFile } from './release-error.ts';

/** No release the site reads is near this; a small file that unpacks to more is not one of them. */
export const largestUnpackedBytes = 200_000_000;

/** The file's bytes, gunzipped if they begin as a gzip does. Throws ReleaseError if that fails. */
export function unpackedBytes(file: ReleaseFile, largest = largestUnpackedBytes): Uint8Array {
	if (file.bytes[0] !== 0x1f || file.bytes[1] !== 0x8b) return file.bytes;
	try {
		return gunzipSync(file.bytes, { maxOutputLength: largest });
	} catch (cause) {
		const tooLarge = (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
		throw new ReleaseError({
			file: file.name,
			expected: tooLarge ? `at most ${largest} bytes when unpacked` : 'a whole gzip file',
			found: tooLarge ? 'more' : 'one that is damaged or cut short'
		});
	}
}

/**
 * The file's text without a byte order mark, each line ended by a line feed at least; a file that declares itself UTF-8
 * by its mark must be so. Throws ReleaseError for that, for a damaged gzip, and for bytes that are no text.
 */
export function decodedText(file: ReleaseFile): string {
	const text = decoded(file);
	const at = text.search(controlCharacter);
	// A table of nothing but such bytes is better named for what it is, by `notATable`.
	if (at < 0 || notATable(text) !== undefined) return text;
	throw new ReleaseError({
		file: file.name,
		row: text.slice(0, at).split('\n').length,
		expected: 'text',
		found: 'bytes that belong to none, so the file may have been damaged'
	});
}

/**
 * No publisher writes these, and most damage does. Tabs and the ends of lines are not among them, nor the odd bytes
 * above 127 that some names really carry, which are cleaned away from cells.
 */
// eslint-disable-next-line no-control-regex -- it is what is looked for
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

function decoded(file: ReleaseFile): string {
	const bytes = unpackedBytes(file);
	const { text, encoding } = textIn(bytes);
	if (encoding === 'windows-1252' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
		throw new ReleaseError({
			file: file.name,
			expected: 'UTF-8 text, as its byte order mark says',
			found: 'bytes that are not UTF-8'
		});
	}
	// "CSV (Macintosh)" of Excel ends its lines with a carriage return alone.
	return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}

/** What the text is if it is plainly no table, as a noun phrase. */
export function notATable(text: string): string | undefined {
	const start = text.slice(0, 4096).trimStart();
	if (start === '') return 'an empty file';
	if (start.startsWith('PK\u0003\u0004')) return 'a zip archive or an .xlsx workbook';
	if (start.startsWith('%PDF')) return 'a PDF';
	if (start.includes('\u0000')) return 'binary bytes';
	if (/^<[!?a-z]/i.test(start)) return 'an HTML or XML page';
	if (/^[{[]/.test(start)) return 'JSON';
	return undefined;
}
