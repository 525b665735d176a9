import type { ReceivedDrawing } from '../atlas/figure-view.ts';
import { layoutReceived } from '../components/chart/received.ts';
import { at, el, factAttributes } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import { wrap } from './text.ts';
import type { Block } from './text.ts';

const ROW = 34;
/** A heading of one line, and what each further line adds. */
const HEAD = 36;
const HEAD_LINE = 18;
const UNDER = 34;
/** Where the columns stand, in units: tenth, figure (its right edge), bar; people end at the right edge. */
const VALUE_RIGHT = 236;
const BAR_LEFT = 260;
const PEOPLE_WIDTH = 120;

/** What each tenth receives, as DecileReceived shows it: ten bars from nought, and the mean across them. */
export function drawReceived(drawing: ReceivedDrawing, width: number, pen: Pen): Block {
	const { inks, fillOf } = pen;
	const { rows, meanPercent } = layoutReceived(drawing.measure, drawing.deciles, drawing.mean);
	const barWidth = width - BAR_LEFT - PEOPLE_WIDTH;
	const text = { size: 17, weight: 400 as const, fill: inks.ink };
	const quiet = { ...text, fill: inks.inkQuiet };
	const head = { size: 15, weight: 600 as const, fill: inks.ink };
	const valueLines = wrap(drawing.valueLabel, barWidth - 12, head, pen.measure);
	const top = HEAD + HEAD_LINE * (valueLines.length - 1);
	const bottom = top + ROW * rows.length;
	const lines = rows.map(({ decile, end, text: figure, isAbsent, people, barPercent }, index) =>
		at(0, top + index * ROW, [
			label(`${decile}`, 0, 23, text),
			label(end, 26, 23, { ...quiet, size: 15 }),
			label(figure, VALUE_RIGHT, 23, {
				...(isAbsent ? quiet : { ...text, weight: 600 as const }),
				anchor: 'end'
			}),
			el('rect', {
				x: BAR_LEFT,
				y: 6,
				width: (barPercent / 100) * barWidth,
				height: ROW - 12,
				fill: decile <= 2 ? inks.priority : fillOf('seq-provision-4'),
				'data-decile': decile,
				...factAttributes({ value: drawing.deciles[index]?.value ?? null })
			}),
			label(people, width, 23, { ...quiet, anchor: 'end' }),
			el('line', { x1: 0, x2: width, y1: ROW, y2: ROW, stroke: inks.hairline })
		])
	);
	const meanX = BAR_LEFT + ((meanPercent ?? 0) / 100) * barWidth;
	const markup = el('g', {}, [
		label('Tenth of England', 0, top - 14, head),
		...valueLines.map((line, index) => label(line, BAR_LEFT, 22 + index * HEAD_LINE, head)),
		label(drawing.peopleLabel, width, top - 14, { ...head, anchor: 'end' }),
		el('line', { x1: 0, x2: width, y1: top, y2: top, stroke: inks.ink }),
		...lines,
		...(meanPercent === null
			? []
			: [
					el('line', {
						x1: meanX,
						x2: meanX,
						y1: top,
						y2: bottom,
						stroke: inks.ink,
						'stroke-width': 2
					})
				]),
		el('rect', { x: 0, y: bottom + 14, width: 18, height: 14, fill: inks.priority }),
		label('most deprived fifth (Core20)', 26, bottom + 26, { ...quiet, size: 15 }),
		...(drawing.meanText
			? [
					el('line', {
						x1: 268,
						x2: 268,
						y1: bottom + 12,
						y2: bottom + 30,
						stroke: inks.ink,
						'stroke-width': 2
					}),
					label(`mean, ${drawing.meanText}`, 278, bottom + 26, { ...quiet, size: 15 })
				]
			: [])
	]);
	return { markup, height: bottom + UNDER };
}
