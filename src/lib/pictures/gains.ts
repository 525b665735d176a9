import type { GainsDrawing } from '../atlas/figure-view.ts';
import { layoutGainCurve } from '../components/chart/gain-curve.ts';
import { drawDot, drawLevels, drawLine } from './line-chart.ts';
import { el, factAttributes } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import type { Block } from './text.ts';

const UNDER = 56;

/** What each further session reaches, as GainCurve draws it: the same places, at a fixed width. */
export function drawGains({ reached }: GainsDrawing, width: number, pen: Pen, height = 360): Block {
	const { inks } = pen;
	const curve = layoutGainCurve(reached, height);
	const x = (percent: number) => (percent / 100) * width;
	const middle = { size: 15, weight: 400 as const, fill: inks.inkQuiet, anchor: 'middle' as const };
	const marks = [
		...drawLevels(curve.levels, width, pen),
		el('line', { x1: 0, x2: width, y1: height, y2: height, stroke: inks.line }),
		...curve.ticks.map(({ sessions, xPercent }) => label(String(sessions), x(xPercent), height + 23, middle)),
		drawLine(curve.line, width, pen),
		...curve.dots.flatMap(({ sessions, xPercent, y, label: text, isUnder, words }, index) =>
			drawDot(
				{
					x: x(xPercent),
					y,
					title: words,
					facts: factAttributes({ sessions, reached: reached[index] ?? null }),
					written: text ? { text, dy: isUnder ? 25 : -13, anchor: isUnder ? 'start' : 'end' } : null
				},
				pen
			)
		),
		label('sessions', width / 2, height + 46, middle)
	];
	return { markup: el('g', {}, marks), height: height + UNDER };
}
