/** One file of an official release, as downloaded: plain, gzipped, or a zip archive. */
export type ReleaseFile = { name: string; bytes: Uint8Array };

export type Fault = {
	file: string;
	/** As a spreadsheet numbers it: the header is row 1. */
	row?: number;
	/** The header as the file spells it. */
	column?: string;
	/** A noun phrase: "a number from 0 to 10". */
	expected: string;
	/** A noun phrase, or a cell's text from `quoted`. */
	found?: string;
};

/** A release that cannot be trusted. The message is one sentence that says where and why. */
export class ReleaseError extends Error {
	override readonly name = 'ReleaseError';
	readonly file: string;
	readonly row: number | undefined;
	readonly column: string | undefined;
	readonly expected: string;
	readonly found: string | undefined;

	constructor({ file, row, column, expected, found }: Fault) {
		const place = [file, row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(', ');
		super(`${place}: expected ${expected}${found === undefined ? '' : `, found ${found}`}.`);
		this.file = file;
		this.row = row;
		this.column = column;
		this.expected = expected;
		this.found = found;
	}
}

/** A cell's text for an error message: quoted, on one line, and short enough to read. */
export function quoted(cell: string): string {
	if (cell.trim() === '') return 'an empty cell';
	const oneLine = cell.replace(/[\s\p{Cc}]+/gu, ' ');
	return `"${oneLine.length > 60 ? `${oneLine.slice(0, 60)}…` : oneLine}"`;
}

/** "first, second, third and 12 more": a list of names for an error message. */
export function listed(names: readonly string[], most = 12): string {
	const shown = names.slice(0, most).map(quoted).join(', ');
	return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
