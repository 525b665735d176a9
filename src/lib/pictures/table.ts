import type { TableDrawing } from '../atlas/figure-view.ts';
import { at, el, factAttributes } from './svg.ts';
import type { Markup } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import { noNarrower, wrap } from './text.ts';
import type { Block } from './text.ts';

/** Narrower than this, words of a heading would break: it is drawn as wide and made smaller. */
const LEAST_WIDTH = 820;
const LINE = 20;
const PADDING = 18;
const GAP = 16;
const NAME_SHARE = 0.3;
/** Of a column of figures where there are few, and names have the rest. */
const NARROW = 116;

/** A table as DataTable shows it: names on the left, figures on the right, the area it is about picked out. */
export function drawTable(table: TableDrawing, width: number, pen: Pen): Block {
	const least = table.onCard ? 0 : LEAST_WIDTH;
	return noNarrower(least, width, (wide) => drawnTable(table, wide, pen));
}

function drawnTable({ nameLabel, columns, rows }: TableDrawing, width: number, pen: Pen): Block {
	const { inks, measure } = pen;
	const head = { size: 15, weight: 600 as const, fill: inks.inkSoft };
	const text = { size: 16, weight: 400 as const, fill: inks.ink };
	/** Names stand clear of the bar at the row picked out. */
	const inset = rows.some(({ selected }) => selected) ? 14 : 0;
	const measured = (words: string) => measure(words, text);
	const nameWidth =
		width < LEAST_WIDTH
			? width - inset - columns.reduce((sum, column) => sum + narrowWidth(column, rows, measured), 0)
			: width * NAME_SHARE;
	const widths = columnWidths({ columns, rows }, width - nameWidth - inset, measured);
	const left = (column: number) => nameWidth + widths.slice(0, column).reduce((sum, one) => sum + one, 0);
	/** Figures end at the right of their column; words begin at its left. */
	const placed = (column: number) =>
		columns[column]?.numeric
			? ([left(column + 1), 'end'] as const)
			: ([left(column) + GAP, 'start'] as const);
	const roomOf = (column: number) => (widths[column] ?? 0) - GAP;

	const headings = columns.map(({ label: words }, column) => wrap(words, roomOf(column), head, measure));
	const headLines = Math.max(1, ...headings.map((lines) => lines.length));
	let y = headLines * LINE + 8;
	const drawn: Markup[] = [
		label(nameLabel, inset, headLines * LINE - 4, head),
		...headings.flatMap((lines, column) =>
			lines.map((line, index) => {
				const [x, anchor] = placed(column);
				return label(line, x, (headLines - lines.length + index + 1) * LINE - 4, { ...head, anchor });
			})
		),
		el('line', { x1: 0, x2: width, y1: y, y2: y, stroke: inks.ink })
	];
	for (const { name, selected = false, cells } of rows) {
		const bold = { ...text, weight: 600 as const };
		const nameLines = wrap(name, nameWidth - GAP - inset, bold, measure);
		const inCells = columns.map(({ key }, column) => {
			const { text: words = '', isAbsent = false, facts } = cells[key] ?? {};
			return { lines: wrap(words, roomOf(column), text, measure), isAbsent, facts };
		});
		const most = Math.max(nameLines.length, ...inCells.map(({ lines }) => lines.length));
		const height = most * LINE + PADDING;
		const inRow = (lines: readonly string[], x: number, style: Parameters<typeof label>[3]) =>
			lines.map((line, index) => label(line, x, PADDING / 2 + 15 + index * LINE, style));
		drawn.push(
			at(0, y, [
				...(selected
					? [
							el('rect', { width, height, fill: inks.selectedRow }),
							el('rect', { width: 4, height, fill: inks.ink })
						]
					: []),
				...inRow(nameLines, inset, bold),
				...inCells.map(({ lines, isAbsent, facts }, column) => {
					const [x, anchor] = placed(column);
					const style = { ...text, fill: isAbsent ? inks.inkQuiet : inks.ink, anchor };
					return el('g', factAttributes(facts), inRow(lines, x, style));
				}),
				el('line', { x1: 0, x2: width, y1: height, y2: height, stroke: inks.hairline })
			])
		);
		y += height;
	}
	return { markup: el('g', {}, drawn), height: y + 2 };
}

/**
 * How wide each column is: words take what their longest needs, up to half of the room; figures share the rest; and where
 * there are none, the last column of words has it.
 */
function columnWidths(
	{ columns, rows }: Pick<TableDrawing, 'columns' | 'rows'>,
	room: number,
	measure: (words: string) => number
): number[] {
	const wordy = columns.map((column) =>
		column.numeric ? 0 : Math.min(longest(column, rows, measure), columns.length > 1 ? room / 2 : room)
	);
	const left = room - wordy.reduce((sum, one) => sum + one, 0);
	const figures = columns.filter(({ numeric }) => numeric).length;
	return columns.map(({ numeric }, at) => {
		if (numeric) return left / figures;
		return (wordy[at] ?? 0) + (figures === 0 && at === columns.length - 1 ? left : 0);
	});
}

type Column = TableDrawing['columns'][number];

/** What the longest words of a column need. */
function longest({ key }: Column, rows: TableDrawing['rows'], measure: (words: string) => number): number {
	return Math.max(...rows.map(({ cells }) => measure(cells[key]?.text ?? '')), 0) + 2 * GAP;
}

const narrowWidth = (
	column: Column,
	rows: TableDrawing['rows'],
	measure: (words: string) => number
): number => (column.numeric ? NARROW : longest(column, rows, measure));
