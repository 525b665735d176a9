import type { DrawnShape, MapDrawing } from '../atlas/figure-view.ts';
import { at, el, factAttributes } from './svg.ts';
import type { Markup } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import type { Block } from './text.ts';

const PANEL_GAP = 32;
const NAME_HEIGHT = 34;

/** One area, with the figure it stands for and its name and figure in words, as the page's map has them. */
export function drawShape({ code, name, path, fill, words, facts }: DrawnShape, { fillOf }: Pen): Markup {
	return el('path', { d: path, fill: fillOf(fill), 'data-area': code, ...factAttributes(facts) }, [
		el('title', {}, `${name}: ${words}`)
	]);
}

export const boxOf = (viewBox: string) => {
	const [x = 0, y = 0, width = 1, height = 1] = viewBox.split(' ').map(Number);
	return { x, y, width, height };
};

/** Maps side by side, each as wide as its part of the width. */
export function drawMap({ viewBox, panels, overLine }: MapDrawing, width: number, pen: Pen): Block {
	const box = boxOf(viewBox);
	const panelWidth = (width - PANEL_GAP * (panels.length - 1)) / panels.length;
	const scale = panelWidth / box.width;
	const named = panels.some(({ name }) => name !== '');
	const top = named ? NAME_HEIGHT : 0;
	const markup = panels.map(({ name, shapes }, index) =>
		at(index * (panelWidth + PANEL_GAP), 0, [
			...(named ? [label(name, 0, 20, { size: 19, weight: 600, fill: pen.inks.ink })] : []),
			at(-box.x * scale, top - box.y * scale, [mapShapes(shapes, overLine, pen)], scale)
		])
	);
	return { markup: el('g', {}, markup), height: top + box.height * scale };
}

function mapShapes(shapes: readonly DrawnShape[], overLine: string, pen: Pen): Markup {
	return el('g', { 'stroke-linejoin': 'round' }, [
		el(
			'g',
			{ stroke: pen.areaLine, 'stroke-width': 0.75 },
			shapes.map((shape) => drawShape(shape, pen))
		),
		el('path', {
			d: overLine,
			fill: 'none',
			stroke: pen.overLine,
			'stroke-width': 0.7,
			'stroke-opacity': 0.55
		})
	]);
}
