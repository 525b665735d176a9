import { el, stretched } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';

/** Levels across the whole width, each with its number: what lines are read against. */
export function drawLevels(levels: readonly { y: number; text: string }[], width: number, { inks }: Pen) {
	return levels.flatMap(({ y, text }) => [
		el('line', { x1: 0, x2: width, y1: y, y2: y, stroke: inks.hairline }),
		label(text, 0, y - 5, { size: 15, weight: 400, fill: inks.inkQuiet })
	]);
}

/** A line laid out in hundredths of the width. */
export const drawLine = (line: string, width: number, { inks }: Pen) =>
	el('path', {
		d: stretched(line, width),
		fill: 'none',
		stroke: inks.accent,
		'stroke-width': 3,
		'stroke-linejoin': 'round'
	});

interface Dot {
	x: number;
	y: number;
	/** Said of it on hover. */
	title: string;
	/** What it carries for programs (factAttributes). */
	facts: Parameters<typeof el>[1];
	/** Written beside it, `dy` below its middle. */
	written: { text: string; dy: number; anchor: 'start' | 'middle' | 'end' } | null;
}

/** A dot of a line, and what is written beside it. */
export function drawDot({ x, y, title, facts, written }: Dot, { inks }: Pen) {
	const circle = { cx: x, cy: y, r: 5, fill: inks.accent, stroke: inks.surface, 'stroke-width': 1.5 };
	const style = { size: 18, weight: 700 as const, fill: inks.ink, casing: inks.surface };
	return [
		el('circle', { ...circle, ...facts }, [el('title', {}, title)]),
		...(written ? [label(written.text, x, y + written.dy, { ...style, anchor: written.anchor })] : [])
	];
}
