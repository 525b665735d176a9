import type { HistoryDrawing } from '../atlas/figure-view.ts';
import { shortPeriod } from '../atlas/periods.ts';
import { gapWords, layoutHistory } from '../components/chart/history.ts';
import { drawDot, drawLevels, drawLine } from './line-chart.ts';
import { at, el, factAttributes } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import type { Block } from './text.ts';

const UNDER = 36;

/** Posts quarter by quarter, as HistoryChart draws them: the same places, at a fixed width. */
export function drawHistory({ points }: HistoryDrawing, width: number, pen: Pen, height = 380): Block {
	const { inks } = pen;
	const layout = layoutHistory(points, height);
	const x = (percent: number) => (percent / 100) * width;
	const factsOf = new Map(points.map(({ period, facts }) => [period, factAttributes(facts)]));
	const middle = { size: 15, weight: 400 as const, fill: inks.inkQuiet, anchor: 'middle' as const };
	const marks = [
		...layout.gaps.flatMap(({ fromPercent, widthPercent, words, wordsY }) => [
			el('rect', { x: x(fromPercent), width: x(widthPercent), height, fill: inks.surfaceQuiet }, [
				el('title', {}, words)
			]),
			...(wordsY === null ? [] : [label(gapWords, x(fromPercent + widthPercent / 2), wordsY, middle)])
		]),
		...drawLevels(layout.levels, width, pen),
		...layout.years.flatMap(({ year, xPercent }) => [
			el('line', { x1: x(xPercent), x2: x(xPercent), y1: height, y2: height + 7, stroke: inks.line }),
			label(String(year), x(xPercent), height + 25, middle)
		]),
		...layout.lines.map((line) => drawLine(line, width, pen)),
		...layout.silent.map(({ period, xPercent, text }) =>
			at(x(xPercent), height - 14, [
				el('title', {}, `${shortPeriod(period)}: ${text}`),
				el('path', {
					d: 'M-5-5L5 5M5-5L-5 5',
					stroke: inks.inkQuiet,
					'stroke-width': 2.25,
					fill: 'none',
					...factsOf.get(period)
				})
			])
		),
		...layout.dots.flatMap(({ period, xPercent, y, text, label: written }) =>
			drawDot(
				{
					x: x(xPercent),
					y,
					title: `${shortPeriod(period)}: ${text}`,
					facts: factsOf.get(period) ?? {},
					written: written && { ...written, dy: -13 }
				},
				pen
			)
		)
	];
	return { markup: el('g', {}, marks), height: height + UNDER };
}
