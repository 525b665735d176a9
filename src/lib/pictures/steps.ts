import { absence } from '../atlas/palette.ts';
import type { ChangeStep, StepsDrawing } from '../atlas/figure-view.ts';
import { at, el, factAttributes } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import type { Block } from './text.ts';

/** Narrower than this, the bars take the room of how many networks there are. */
const WIDE = 860;
const ROW = 42;
/** Where the columns stand, in units: the figure (its right edge), how many networks, the bar. */
const FIGURE_RIGHT = 300;
const NOTE_LEFT = 322;
const BAR_LEFT = 450;
/** A bar of next to nothing can still be seen. */
const LEAST_BAR = 2;

/** From one total to another in steps that add up, as ChangeSteps has them. */
export function drawSteps({ steps }: StepsDrawing, width: number, pen: Pen): Block {
	const rows = steps.map((step, index) => at(0, index * ROW, [drawStep(step, width, pen)]));
	return { markup: el('g', {}, rows), height: steps.length * ROW };
}

function drawStep(
	{ label: name, note, text, isTotal, from, to, tone, facts }: ChangeStep,
	width: number,
	pen: Pen
) {
	const { inks, fillOf, scheme } = pen;
	const fills = {
		total: inks.inkSoft,
		real: fillOf('seq-provision-4'),
		reporting: absence[scheme].hatch
	};
	const style = { size: 17, weight: isTotal ? (700 as const) : (400 as const), fill: inks.ink };
	const isWide = width >= WIDE;
	const barLeft = isWide ? BAR_LEFT : NOTE_LEFT;
	const across = width - barLeft;
	return el('g', {}, [
		label(name, 0, 27, style),
		label(text, FIGURE_RIGHT, 27, { ...style, anchor: 'end' }),
		...(isWide ? [label(note, NOTE_LEFT, 27, { size: 15, weight: 400, fill: inks.inkQuiet })] : []),
		el('rect', {
			x: barLeft + from * across,
			y: 9,
			width: Math.max(LEAST_BAR, (to - from) * across),
			height: ROW - 18,
			fill: fills[tone],
			...factAttributes(facts)
		}),
		el('line', { x1: 0, x2: width, y1: ROW, y2: ROW, stroke: inks.hairline })
	]);
}
