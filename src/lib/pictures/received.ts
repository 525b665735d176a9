import type { ReceivedDrawing } from '../atlas/figure-view.ts';
import { layoutReceived } from '../components/chart/received.ts';
import { el } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import { tenthBar, tenthFigure, tenthKey, tenthStyles, tenthsTable } from './tenths.ts';
import { wrap } from './text.ts';
import type { Block } from './text.ts';

/** A heading of one line, and what each further line adds. */
const HEAD = 36;
const HEAD_LINE = 18;
const UNDER = 34;
/** Where the columns stand, in units: figure (its right edge), bar; people end at the right edge. */
const VALUE_RIGHT = 236;
const BAR_LEFT = 260;
const PEOPLE_WIDTH = 120;

/** What each tenth receives, as DecileReceived shows it: ten bars from nought, and the mean across them. */
export function drawReceived(drawing: ReceivedDrawing, width: number, pen: Pen): Block {
	const { inks, fillOf } = pen;
	const style = tenthStyles(pen);
	const { rows, meanPercent } = layoutReceived(drawing.measure, drawing.deciles, drawing.mean);
	const barWidth = width - BAR_LEFT - PEOPLE_WIDTH;
	const valueLines = wrap(drawing.valueLabel, barWidth - 12, style.head, pen.measure);
	const top = HEAD + HEAD_LINE * (valueLines.length - 1);
	const { markup, bottom } = tenthsTable(
		{
			top,
			width,
			head: [
				...valueLines.map((line, index) => label(line, BAR_LEFT, 22 + index * HEAD_LINE, style.head)),
				label(drawing.peopleLabel, width, top - 14, { ...style.head, anchor: 'end' })
			],
			rows: rows.map(({ decile, text, isAbsent, people, barPercent }, index) => ({
				decile,
				marks: [
					tenthFigure(text, VALUE_RIGHT, isAbsent ? style.quiet : style.strong),
					tenthBar(
						BAR_LEFT,
						(barPercent / 100) * barWidth,
						decile <= 2 ? inks.priority : fillOf('seq-provision-4'),
						{ decile, value: drawing.deciles[index]?.value ?? null }
					),
					tenthFigure(people, width, style.quiet)
				]
			}))
		},
		pen
	);
	const meanLine = (x: number, y1: number, y2: number) =>
		el('line', { x1: x, x2: x, y1, y2, stroke: inks.ink, 'stroke-width': 2 });
	return {
		markup: el('g', {}, [
			...markup,
			...(meanPercent === null ? [] : [meanLine(BAR_LEFT + (meanPercent / 100) * barWidth, top, bottom)]),
			...tenthKey(0, bottom + 26, inks.priority, 'most deprived fifth (Core20)', pen),
			...(drawing.meanText
				? [
						meanLine(268, bottom + 12, bottom + 30),
						label(`mean, ${drawing.meanText}`, 278, bottom + 26, style.small)
					]
				: [])
		]),
		height: bottom + UNDER
	};
}
