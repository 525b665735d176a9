import { ReleaseError } from '../../releases/table.ts';
import { uploadLimits } from './limits.ts';

/** What no publisher writes into a name: unknown characters, invisible ones, and UTF-8 read as Windows-1252. */
const strayText = /[\uFFFD\u0080-\u009F\u200B-\u200F\u2060\u00AD]|[ÃÂ][\u0080-\u00BF]|â€|â„/u;

const [COMMA, QUOTE, NEWLINE] = [0x2c, 0x22, 0x0a];

/**
 * Goes once over a table before anything is made of it: refuses more rows, columns, cells or text in one cell than any
 * release has, and gives the rows with stray bytes (the header is row 1). Throws ReleaseError.
 */
export function scanTable(name: string, text: string): { strayRows: number[] } {
	const { rows: mostRows, columns: mostColumns, cells: mostCells, cellCharacters } = uploadLimits;
	const strayRows: number[] = [];
	const looksForStrays = strayText.test(text);
	let [row, rowStart, cellStart, columns, cells] = [1, 0, 0, 1, 0];
	let quoted = false;
	const refuse = (expected: string, found: string): never => {
		throw new ReleaseError({ file: name, row, expected, found });
	};
	const endCell = (at: number) => {
		cells += 1;
		if (at - cellStart > cellCharacters)
			refuse(`cells of at most ${words(cellCharacters)} characters`, `one of ${words(at - cellStart)}`);
		if (columns > mostColumns) refuse(`at most ${words(mostColumns)} columns`, 'more');
		if (cells > mostCells) refuse(`at most ${words(mostCells)} cells`, 'more');
		cellStart = at + 1;
	};
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) quoted = !quoted;
		else if (quoted) continue;
		else if (code === COMMA) {
			endCell(at);
			columns += 1;
		} else if (code === NEWLINE) {
			endCell(at);
			if (looksForStrays && strayText.test(text.slice(rowStart, at))) strayRows.push(row);
			row += 1;
			if (row > mostRows + 1) refuse(`at most ${words(mostRows)} rows`, 'more');
			columns = 1;
			rowStart = at + 1;
		}
	}
	endCell(text.length);
	if (looksForStrays && strayText.test(text.slice(rowStart))) strayRows.push(row);
	return { strayRows };
}

const words = (count: number) => count.toLocaleString('en-GB');
