import type { GainsDrawing } from '../atlas/figure-view.ts';
import { layoutGainCurve } from '../components/chart/gain-curve.ts';
import { el, factAttributes, stretched } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import type { Block } from './text.ts';

const UNDER = 56;

/** What each further session reaches, as GainCurve draws it: the same places, at a fixed width. */
export function drawGains({ reached }: GainsDrawing, width: number, pen: Pen, height = 360): Block {
	const { inks } = pen;
	const curve = layoutGainCurve(reached, height);
	const x = (percent: number) => (percent / 100) * width;
	const quiet = { size: 15, weight: 400 as const, fill: inks.inkQuiet };
	const middle = { ...quiet, anchor: 'middle' as const };
	const marks = [
		...curve.levels.flatMap(({ y, text }) => [
			el('line', { x1: 0, x2: width, y1: y, y2: y, stroke: inks.hairline }),
			label(text, 0, y - 5, quiet)
		]),
		el('line', { x1: 0, x2: width, y1: height, y2: height, stroke: inks.line }),
		...curve.ticks.map(({ sessions, xPercent }) => label(String(sessions), x(xPercent), height + 23, middle)),
		el('path', {
			d: stretched(curve.line, width),
			fill: 'none',
			stroke: inks.accent,
			'stroke-width': 3,
			'stroke-linejoin': 'round'
		}),
		...curve.dots.flatMap(({ sessions, xPercent, y, label: words, isUnder, words: said }, index) => [
			el(
				'circle',
				{
					cx: x(xPercent),
					cy: y,
					r: 5,
					fill: inks.accent,
					stroke: inks.surface,
					'stroke-width': 1.5,
					...factAttributes({ sessions, reached: reached[index] ?? null })
				},
				[el('title', {}, said)]
			),
			...(words
				? [
						label(words, x(xPercent), isUnder ? y + 25 : y - 13, {
							size: 18,
							weight: 700,
							fill: inks.ink,
							anchor: isUnder ? 'start' : 'end',
							casing: inks.surface
						})
					]
				: [])
		]),
		label('sessions', width / 2, height + 46, middle)
	];
	return { markup: el('g', {}, marks), height: height + UNDER };
}
