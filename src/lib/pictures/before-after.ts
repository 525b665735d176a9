import type { BeforeAfterDrawing } from '../atlas/figure-view.ts';
import { formatNumber } from '../atlas/format.ts';
import { el } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import { tenthBar, tenthFigure, tenthKey, tenthStyles, tenthsTable } from './tenths.ts';
import type { Block } from './text.ts';

const TOP = 34;
const UNDER = 40;
/** Right edges of the two columns of figures, where the bars begin, and what the change takes at the right. */
const TODAY_RIGHT = 236;
const AFTER_RIGHT = 320;
const BAR_LEFT = 350;
const CHANGE_WIDTH = 90;

const rate = (value: number | null) => (value === null ? 'nobody' : formatNumber(value, 'rate'));

/** What each tenth has today and after a plan, as the plan's own table draws it: what is gained ends each bar. */
export function drawBeforeAfter({ before, after }: BeforeAfterDrawing, width: number, pen: Pen): Block {
	const { inks, fillOf } = pen;
	const style = tenthStyles(pen);
	const values = [...before.deciles, ...after.deciles].map(({ value }) => value ?? 0);
	const scale = (width - BAR_LEFT - CHANGE_WIDTH) / Math.max(...values, 0.0001);
	const heading = (words: string, x: number) => label(words, x, TOP - 14, { ...style.head, anchor: 'end' });
	const { markup, bottom } = tenthsTable(
		{
			top: TOP,
			width,
			head: [heading('Today', TODAY_RIGHT), heading('After', AFTER_RIGHT), heading('Change', width)],
			rows: after.deciles.map(({ decile, value }, index) => {
				const today = before.deciles[index]?.value ?? null;
				const facts = { decile, before: today, after: value };
				return {
					decile,
					marks: [
						tenthFigure(rate(today), TODAY_RIGHT, style.text),
						tenthFigure(rate(value), AFTER_RIGHT, style.strong),
						tenthBar(BAR_LEFT, (value ?? 0) * scale, inks.priority, facts),
						tenthBar(BAR_LEFT, (today ?? 0) * scale, fillOf('seq-provision-4')),
						tenthFigure(`+${rate((value ?? 0) - (today ?? 0))}`, width, style.text)
					]
				};
			})
		},
		pen
	);
	return {
		markup: el('g', {}, [
			...markup,
			...tenthKey(BAR_LEFT, bottom + 28, fillOf('seq-provision-4'), 'today', pen),
			...tenthKey(BAR_LEFT + 110, bottom + 28, inks.priority, 'gained', pen)
		]),
		height: bottom + UNDER
	};
}
