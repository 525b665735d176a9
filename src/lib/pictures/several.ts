import type { DecileColumnsDrawing, HistoryLinesDrawing } from '../atlas/figure-view.ts';
import { drawHistory } from './history.ts';
import { at, el, factAttributes } from './svg.ts';
import type { Markup } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import { stacked } from './key.ts';
import { noNarrower, textBlock } from './text.ts';
import type { Block } from './text.ts';

const GAP = 48;
const LEAST_WIDTH = 820;

/** Drawings side by side, so many in a row, their tops level. */
function sideBySide(blocks: readonly Block[], inRow: number, across: number): Block {
	let y = 0;
	const drawn: Markup[] = [];
	for (let first = 0; first < blocks.length; first += inRow) {
		const row = blocks.slice(first, first + inRow);
		drawn.push(...row.map(({ markup }, column) => at(column * (across + GAP), y, [markup])));
		y += Math.max(...row.map(({ height }) => height)) + GAP * 0.75;
	}
	return { markup: el('g', {}, drawn), height: Math.max(0, y - GAP * 0.75) };
}

/** Posts of several areas over time, as HistoryLines has them: each on its own scale. */
export const drawHistoryLines = ({ lines }: HistoryLinesDrawing, width: number, pen: Pen): Block =>
	noNarrower(LEAST_WIDTH, width, (wide) => {
		const inRow = Math.min(2, lines.length);
		const across = (wide - GAP * (inRow - 1)) / inRow;
		const style = { width: across, size: 17, fill: pen.inks.ink };
		const heads = lines.map(({ name, finding }) =>
			stacked(
				[
					textBlock(name, { ...style, weight: 600 }, pen.measure),
					textBlock(finding, { ...style, weight: 400 }, pen.measure)
				],
				4
			)
		);
		// Charts of a row stand level, whatever is said over them.
		const head = Math.max(...heads.map(({ height }) => height)) + 12;
		const blocks = lines.map(({ points }, index): Block => {
			const chart = drawHistory({ kind: 'history', points }, across, pen, 220);
			const words = heads[index]?.markup;
			return {
				markup: el('g', {}, [...(words ? [words] : []), at(0, head, [chart.markup])]),
				height: head + chart.height
			};
		});
		return sideBySide(blocks, inRow, across);
	});

const BARS = 190;

/** People by tenth of England in several areas, as DecileColumns has them: a small chart each, on one scale. */
export const drawDecileColumns = (
	{ columns, highest }: DecileColumnsDrawing,
	width: number,
	pen: Pen
): Block =>
	noNarrower(LEAST_WIDTH, width, (wide) => {
		const inRow = Math.max(2, columns.length);
		const across = (wide - GAP * (inRow - 1)) / inRow;
		const { inks, fillOf, measure } = pen;
		const quiet = { size: 14, weight: 400 as const, fill: inks.inkQuiet };
		const heads = columns.map(({ name, people }) =>
			stacked([
				textBlock(name, { width: across, size: 17, weight: 600, fill: inks.ink }, measure),
				textBlock(people ?? '', { width: across, ...quiet, size: 15 }, measure)
			])
		);
		const head = Math.max(...heads.map(({ height }) => height)) + 10;
		const blocks = columns.map(({ code, people, shares, counts }, index): Block => {
			const step = across / 10;
			const bars = shares.map((share, at) => {
				const height = (share / highest) * BARS;
				return el('rect', {
					x: at * step + step * 0.075,
					y: BARS - height,
					width: step * 0.85,
					height,
					fill: at < 2 ? inks.priority : fillOf('seq-neutral-3'),
					...factAttributes({ in: code, decile: at + 1, people: counts[at] ?? null })
				});
			});
			const chart = people
				? [
						...bars,
						el('line', { x1: 0, x2: across, y1: BARS, y2: BARS, stroke: inks.line }),
						label('most deprived', 0, BARS + 20, quiet),
						label('least', across, BARS + 20, { ...quiet, anchor: 'end' })
					]
				: [textBlock('A small area lies in one tenth.', { width: across, ...quiet }, measure).markup];
			const words = heads[index]?.markup;
			return {
				markup: el('g', {}, [...(words ? [words] : []), at(0, head, chart)]),
				height: head + BARS + 26
			};
		});
		const bottom = sideBySide(blocks, inRow, across);
		const key = el('g', {}, [
			el('rect', { x: 0, y: 4, width: 18, height: 14, fill: inks.priority }),
			label('most deprived fifth (Core20)', 26, 16, { ...quiet, size: 15 })
		]);
		return stacked([bottom, { markup: key, height: 22 }], 16);
	});
