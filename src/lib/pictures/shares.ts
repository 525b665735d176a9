import type { SharesDrawing } from '../atlas/figure-view.ts';
import { at, el, factAttributes } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import { wrap } from './text.ts';
import type { Block } from './text.ts';

const ROW = 34;
const LINE = 20;
const HEAD = 44;
const NAME_WIDTH = 360;
const TEXT_WIDTH = 170;

/** How networks and places share people, as the profile draws it: a bar each, the filled part those in both. */
export function drawShares({ bars, key }: SharesDrawing, width: number, pen: Pen): Block {
	const { inks, fillOf, measure } = pen;
	const text = { size: 16, weight: 400 as const, fill: inks.ink };
	const left = NAME_WIDTH + 20;
	const across = width - left - TEXT_WIDTH;
	const whole = fillOf('seq-neutral-2');
	let y = HEAD;
	const rows = bars.map(({ key: code, name, whole: all, part, text: words, facts }) => {
		const lines = wrap(name, NAME_WIDTH, text, measure);
		const height = ROW + (lines.length - 1) * LINE;
		const bar = { x: left, y: height / 2 - 7, height: 14 };
		const row = at(0, y, [
			...lines.map((line, index) => label(line, 0, 22 + index * LINE, text)),
			el('rect', { ...bar, width: all * across, fill: whole }),
			el('rect', {
				...bar,
				width: Math.max(2, part * across),
				fill: inks.accent,
				'data-area': code,
				...factAttributes(facts)
			}),
			label(words, width, height / 2 + 6, { ...text, anchor: 'end' })
		]);
		y += height;
		return row;
	});
	const keyed = wrapKey(key, pen);
	return { markup: el('g', {}, [keyed(whole), ...rows]), height: y };
}

/** Both halves of the key on one line. */
const wrapKey = ({ whole, part }: SharesDrawing['key'], { inks, measure }: Pen) => {
	const style = { size: 15, weight: 400 as const };
	const second = 26 + measure(part, style) + 28;
	return (fill: string) =>
		el('g', {}, [
			el('rect', { x: 0, y: 2, width: 18, height: 14, fill: inks.accent }),
			label(part, 26, 14, { ...style, fill: inks.inkQuiet }),
			el('rect', { x: second, y: 2, width: 18, height: 14, fill }),
			label(whole, second + 26, 14, { ...style, fill: inks.inkQuiet })
		]);
};
