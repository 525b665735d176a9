export type Cell = string | number | null;

/** What a spreadsheet takes for the start of a formula. */
const STARTS_FORMULA = /^[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;

function written(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	const text = STARTS_FORMULA.test(cell) ? `'${cell}` : cell;
	return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV (RFC 4180: comma, CRLF, quotes doubled). Nothing is written for null. Text that a spreadsheet would
 * run as a formula is given an apostrophe; numbers are left as they are, minus sign and all. UTF-8 without a byte order
 * mark: RFC 4180 and CSV on the Web know none, and many readers would take it for part of the first heading. Who opens
 * tables in Excel is offered the spreadsheet.
 */
export function writeCsv(heading: readonly string[], rows: Iterable<readonly Cell[]>): string {
	// Names, words and sources repeat from row to row: each is looked through once.
	const known = new Map<string, string>();
	const once = (cell: Cell): string => {
		if (typeof cell !== 'string') return written(cell);
		let text = known.get(cell);
		if (text === undefined) known.set(cell, (text = written(cell)));
		return text;
	};
	const lines = [heading.map(once).join(',')];
	for (const row of rows) lines.push(row.map(once).join(','));
	return lines.join('\r\n') + '\r\n';
}
