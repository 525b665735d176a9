import type { BeforeAfterDrawing } from '../atlas/figure-view.ts';
import { formatNumber } from '../atlas/format.ts';
import { at, el, factAttributes } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import type { Block } from './text.ts';

const ROW = 34;
const HEAD = 34;
const UNDER = 40;
/** Right edges of the two columns of figures, where the bars begin, and what the change takes at the right. */
const TODAY_RIGHT = 236;
const AFTER_RIGHT = 320;
const BAR_LEFT = 350;
const CHANGE_WIDTH = 90;

const ends: Readonly<Record<number, string>> = { 1: 'most deprived', 10: 'least deprived' };
const rate = (value: number | null) => (value === null ? 'nobody' : formatNumber(value, 'rate'));

/** What each tenth has today and after a plan, as the plan's own table draws it: what is gained ends each bar. */
export function drawBeforeAfter({ before, after }: BeforeAfterDrawing, width: number, pen: Pen): Block {
	const { inks, fillOf } = pen;
	const values = [...before.deciles, ...after.deciles].map(({ value }) => value ?? 0);
	const scale = (width - BAR_LEFT - CHANGE_WIDTH) / Math.max(...values, 0.0001);
	const text = { size: 17, weight: 400 as const, fill: inks.ink };
	const quiet = { size: 15, weight: 400 as const, fill: inks.inkQuiet };
	const head = { size: 15, weight: 600 as const, fill: inks.ink };
	const end = { anchor: 'end' as const };
	const rows = after.deciles.map(({ decile, value }, index) => {
		const today = before.deciles[index]?.value ?? null;
		const bar = { x: BAR_LEFT, y: 6, height: ROW - 12 };
		const facts = { decile, before: today, after: value };
		return at(0, HEAD + index * ROW, [
			label(String(decile), 0, 23, text),
			label(ends[decile] ?? '', 26, 23, quiet),
			label(rate(today), TODAY_RIGHT, 23, { ...text, ...end }),
			label(rate(value), AFTER_RIGHT, 23, { ...text, weight: 600, ...end }),
			el('rect', { ...bar, width: (value ?? 0) * scale, fill: inks.priority, ...factAttributes(facts) }),
			el('rect', { ...bar, width: (today ?? 0) * scale, fill: fillOf('seq-provision-4') }),
			label(`+${rate((value ?? 0) - (today ?? 0))}`, width, 23, { ...text, ...end }),
			el('line', { x1: 0, x2: width, y1: ROW, y2: ROW, stroke: inks.hairline })
		]);
	});
	const bottom = HEAD + ROW * rows.length;
	const key = [
		{ x: BAR_LEFT, fill: fillOf('seq-provision-4'), words: 'today' },
		{ x: BAR_LEFT + 110, fill: inks.priority, words: 'gained' }
	].flatMap(({ x, fill, words }) => [
		el('rect', { x, y: bottom + 16, width: 18, height: 14, fill }),
		label(words, x + 26, bottom + 28, quiet)
	]);
	const markup = el('g', {}, [
		label('Tenth of England', 0, HEAD - 12, head),
		label('Today', TODAY_RIGHT, HEAD - 12, { ...head, ...end }),
		label('After', AFTER_RIGHT, HEAD - 12, { ...head, ...end }),
		label('Change', width, HEAD - 12, { ...head, ...end }),
		el('line', { x1: 0, x2: width, y1: HEAD, y2: HEAD, stroke: inks.ink }),
		...rows,
		...key
	]);
	return { markup, height: bottom + UNDER };
}
