import type { LorenzDrawing } from '../atlas/figure-view.ts';
import { at, el, factAttributes, rounded } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import type { Block } from './text.ts';

const SIDE = 480;
const LEFT = 64;
const UNDER = 64;

/** A Lorenz curve as LorenzCurve draws it, in the middle of its width; every tenth of people is a dot. */
export function drawLorenz(
	{ curve, peopleLabel, shareLabel }: LorenzDrawing,
	width: number,
	pen: Pen
): Block {
	const { inks, fillOf } = pen;
	const x = (people: number) => people * SIDE;
	const y = (share: number) => (1 - share) * SIDE;
	const path = `M${curve.map(([people, share]) => `${rounded(x(people))} ${rounded(y(share))}`).join('L')}`;
	const quiet = { size: 15, weight: 400 as const, fill: inks.inkQuiet };
	const words = { ...quiet, fill: inks.ink };
	const grid = [0.25, 0.5, 0.75].flatMap((part) => [
		el('line', { x1: x(part), x2: x(part), y1: 0, y2: SIDE, stroke: inks.hairline }),
		el('line', { x1: 0, x2: SIDE, y1: y(part), y2: y(part), stroke: inks.hairline })
	]);
	const marks = [0, 0.5, 1].flatMap((part) => {
		const text = part === 0 ? '0' : `${part * 100}%`;
		return [
			label(text, x(part), SIDE + 22, { ...quiet, anchor: 'middle' as const }),
			...(part > 0 ? [label(text, -10, y(part) + 5, { ...quiet, anchor: 'end' as const })] : [])
		];
	});
	const dots = curve
		.filter((_, step) => step % 10 === 0)
		.map(([people, share]) =>
			el('circle', {
				cx: x(people),
				cy: y(share),
				r: 4,
				fill: inks.accent,
				stroke: inks.surface,
				...factAttributes({ people, share })
			})
		);
	const markup = at((width - SIDE) / 2 + LEFT / 2, 8, [
		...grid,
		el('path', { d: `${path}Z`, fill: fillOf('seq-provision-1') }),
		el('line', { x1: 0, y1: SIDE, x2: SIDE, y2: 0, stroke: inks.line, 'stroke-dasharray': '7 5' }),
		el('path', { d: path, fill: 'none', stroke: inks.accent, 'stroke-width': 4, 'stroke-linejoin': 'round' }),
		el('path', { d: `M0 0V${SIDE}H${SIDE}`, fill: 'none', stroke: inks.line }),
		...dots,
		...marks,
		label(peopleLabel, SIDE / 2, SIDE + 50, { ...words, anchor: 'middle' }),
		label(shareLabel, 12, 20, words),
		label('all the same', SIDE / 2 - 14, SIDE / 2 - 14, { ...quiet, anchor: 'end' })
	]);
	return { markup, height: SIDE + UNDER };
}
