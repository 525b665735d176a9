import type { PlaceDrawing } from '../atlas/figure-view.ts';
import { pointColours } from '../atlas/palette.ts';
import { at, el } from './svg.ts';
import type { Markup } from './svg.ts';
import { boxOf, drawShape } from './map.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import type { Block } from './text.ts';

/** Marks as the page's maps draw them: shape and letter tell them apart as well as colour. */
const markShapes = {
	advice: { path: 'M-7-7h14v14h-14z', letter: 'A', size: 17 },
	practice: { path: 'M0-8a8 8 0 1 1 0 16a8 8 0 0 1 0-16z', letter: 'P', size: 12 },
	library: { path: 'M0-9l9 9-9 9-9-9z', letter: 'L', size: 12 }
} as const;

export function drawMark(kind: keyof typeof markShapes, { scheme, inks }: Pen): Markup {
	const { path, letter } = markShapes[kind];
	return el('g', {}, [
		el('path', {
			d: path,
			fill: pointColours[scheme][kind],
			stroke: inks.surface,
			'stroke-width': 1.5,
			'paint-order': 'stroke'
		}),
		label(letter, 0, 3.6, { size: 10, weight: 700, fill: inks.surface, anchor: 'middle' })
	]);
}

/** One area among its neighbours, which stand back. */
export function drawPlace(drawing: PlaceDrawing, width: number, pen: Pen): Block {
	const box = boxOf(drawing.viewBox);
	const scale = width / box.width;
	const pixel = drawing.unit;
	const lineOf = (strokeWidth: number, opacity?: number) => ({
		fill: 'none',
		stroke: pen.overLine,
		'stroke-width': strokeWidth * pixel,
		'stroke-opacity': opacity,
		'stroke-linejoin': 'round'
	});
	const inside = [
		el(
			'g',
			{ stroke: pen.areaLine, 'stroke-width': 0.75 * pixel },
			drawing.shapes.map((shape) => drawShape(shape, pen))
		),
		el('path', { d: drawing.veil, fill: pen.inks.surface, 'fill-opacity': 0.68, 'fill-rule': 'evenodd' }),
		el('path', { d: drawing.overLine, ...lineOf(0.8, 0.5) }),
		el('path', { d: drawing.outline, ...lineOf(2.25) }),
		...drawing.marks.map(({ kind, name, x, y }) =>
			at(x, y, [el('title', {}, name), drawMark(kind, pen)], (drawing.markScale * markShapes[kind].size) / 18)
		),
		...drawing.labels.map(({ text, x, y }) =>
			label(text, x, y + 4 * pixel, {
				size: 12 * pixel,
				weight: 400,
				fill: pen.inks.ink,
				anchor: 'middle',
				casing: pen.inks.surface
			})
		)
	];
	const height = box.height * scale;
	// What sticks out of the box is cut, as the edge of the page's picture cuts it.
	const cut = el('svg', { width, height, viewBox: drawing.viewBox }, inside);
	return { markup: cut, height };
}
