import { columnLetters } from '../../atlas/returns/sheet-columns.ts';
import { limits } from './limits.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';

/** What the reader of workbooks does not say about a sheet, taken from its XML in one pass over the tags. */
export interface SheetScan {
	/** By address: cells with an error, a formula nobody has worked out, or hidden under a merged one. */
	troubles: Record<string, string>;
	/** A sentence, when it holds more rows or columns than are read. */
	tooLarge?: string;
}

/** The last row a spreadsheet can have. */
const LAST_ROW = 1_048_576;
const MERGED_CELLS_LISTED = 5_000;

const TAG = /<(\/?)(?:\w+:)?(row|c|f|v|is|mergeCell)(?=[\s/>])([^<>]*)>/g;
const attribute = (attributes: string, name: string): string | undefined =>
	new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];

interface Position {
	row: number;
	/** From 0. */
	column: number;
}

function positionOf(address: string | undefined): Position {
	const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address ?? '') ?? [];
	if (!letters || !digits)
		throw new SpreadsheetError('The workbook is damaged: a cell has no place in its sheet.');
	const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
	return { row: Number(digits), column };
}

/**
 * Reads which cells of a worksheet have no value that could be read, and how far it goes. Empty cells that only have a
 * colour or a border count for nothing. Throws SpreadsheetError for rows no spreadsheet can have.
 */
export function scanSheet(xml: string): SheetScan {
	const scan: SheetScan = { troubles: {} };
	const furthest: Position = { row: 0, column: 0 };
	let cell: { address?: string; type?: string; hasFormula: boolean; hasValue: boolean } | undefined;
	const finishCell = () => {
		if (!cell) return;
		const { address, type, hasFormula, hasValue } = cell;
		cell = undefined;
		if (!hasFormula && !hasValue) return;
		const { row, column } = positionOf(address);
		furthest.row = Math.max(furthest.row, row);
		furthest.column = Math.max(furthest.column, column);
		if (type === 'e') scan.troubles[address ?? ''] = 'an error of the spreadsheet’s own, such as #REF!';
		else if (!hasValue) scan.troubles[address ?? ''] = 'a formula without a result';
	};
	for (const [, closing, tag, attributes = ''] of xml.matchAll(TAG)) {
		const isEmpty = attributes.endsWith('/');
		if (tag === 'row' && !closing && Number(attribute(attributes, 'r') ?? 1) > LAST_ROW) {
			throw new SpreadsheetError('The workbook is damaged: it has a row that no spreadsheet can have.');
		} else if (tag === 'c') {
			finishCell();
			if (!closing) {
				cell = {
					address: attribute(attributes, 'r'),
					type: attribute(attributes, 't'),
					hasFormula: false,
					hasValue: false
				};
				if (isEmpty) finishCell();
			}
		} else if (cell && !closing) {
			if (tag === 'f') cell.hasFormula = true;
			if ((tag === 'v' || tag === 'is') && !isEmpty) cell.hasValue = true;
		} else if (tag === 'mergeCell' && !closing) addMerged(scan.troubles, attribute(attributes, 'ref'));
	}
	finishCell();
	if (furthest.row > limits.rows) {
		scan.tooLarge = `goes down to row ${furthest.row}; ${limits.rows} rows are the most that are read.`;
	} else if (furthest.column >= limits.columns) {
		scan.tooLarge = `goes out to column ${columnLetters(furthest.column)}; ${limits.columns} columns are the most that are read.`;
	}
	return scan;
}

/** A merged cell has one value, at its top left: what the others stand for is not for us to guess. */
function addMerged(troubles: Record<string, string>, range: string | undefined): void {
	const [from, to] = (range ?? '').split(':');
	if (!from || !to) return;
	const [start, end] = [positionOf(from), positionOf(to)];
	let listed = 0;
	for (let row = start.row; row <= Math.min(end.row, limits.rows); row += 1) {
		for (let column = start.column; column <= Math.min(end.column, limits.columns); column += 1) {
			if ((listed += 1) > MERGED_CELLS_LISTED) return;
			const isFirst = row === start.row && column === start.column;
			if (!isFirst) troubles[`${columnLetters(column)}${row}`] = `part of the merged cells ${from} to ${to}`;
		}
	}
}
