import type { DecilesDrawing } from '../atlas/figure-view.ts';
import { layoutDeciles } from '../components/chart/deciles.ts';
import { el, factAttributes } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import type { Block } from './text.ts';

const UNDER = 92;

/** People by tenth of England, as DecileBars draws them: the same places, at a fixed width. */
export function drawDeciles(
	{ rows, withLondon }: DecilesDrawing,
	width: number,
	pen: Pen,
	height = 340
): Block {
	const { inks, fillOf } = pen;
	const x = (percent: number) => (percent / 100) * width;
	const quiet = { size: 15, weight: 400 as const, fill: inks.inkQuiet };
	const marks = layoutDeciles(rows, height).flatMap((bar, index) => [
		el('rect', {
			x: x(bar.xPercent),
			y: bar.y,
			width: x(bar.widthPercent),
			height: bar.height,
			fill: bar.decile <= 2 ? inks.priority : fillOf('seq-neutral-3'),
			'data-decile': bar.decile,
			...factAttributes(rows[index]?.facts)
		}),
		...(withLondon
			? [
					el('line', {
						x1: x(bar.middlePercent - 4.6),
						x2: x(bar.middlePercent + 4.6),
						y1: bar.londonY,
						y2: bar.londonY,
						stroke: inks.ink,
						'stroke-width': 2.5
					})
				]
			: []),
		label(bar.text, x(bar.middlePercent), bar.textY - 2, {
			size: 17,
			weight: 600,
			fill: inks.ink,
			anchor: 'middle',
			casing: inks.surface
		}),
		label(String(bar.decile), x(bar.middlePercent), height + 24, { ...quiet, anchor: 'middle' })
	]);
	const key = [
		el('rect', { x: 0, y: height + 70, width: 18, height: 14, fill: inks.priority }),
		label('most deprived fifth (Core20)', 26, height + 82, quiet),
		...(withLondon
			? [
					el('line', {
						x1: 262,
						x2: 284,
						y1: height + 77,
						y2: height + 77,
						stroke: inks.ink,
						'stroke-width': 2.5
					}),
					label('London’s share', 292, height + 82, quiet)
				]
			: [])
	];
	const markup = el('g', {}, [
		...marks,
		el('line', { x1: 0, x2: width, y1: height, y2: height, stroke: inks.line }),
		label('1: most deprived tenth of England', 0, height + 50, quiet),
		label('10: least deprived', width, height + 50, { ...quiet, anchor: 'end' }),
		...key
	]);
	return { markup, height: height + UNDER };
}
