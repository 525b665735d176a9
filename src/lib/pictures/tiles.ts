import type { DrawnTile, TilesDrawing } from '../atlas/figure-view.ts';
import type { Scheme } from '../atlas/palette.ts';
import { at, el, factAttributes } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import { wrap } from './text.ts';
import type { Block } from './text.ts';

const COLUMNS = 8;
const GAP = 4;
/** Of the width of a square, its height: squat, as on the page. */
const ASPECT = 0.66;

/** The ink on a class of the palette, as the page's squares have it (TileMap.svelte). */
const darkOn: Record<Scheme, (depth: number) => boolean> = {
	light: (depth) => depth !== 5,
	dark: (depth) => depth === 4 || depth === 5
};

function inkOn({ fill }: DrawnTile, { scheme, inks }: Pen): string {
	const depth = Number(/-(\d)$/.exec(fill)?.[1] ?? 0);
	if (depth === 0) return inks.ink;
	return darkOn[scheme](depth) ? '#000000' : '#ffffff';
}

/** One square a borough, roughly in place. */
export function drawTiles({ tiles }: TilesDrawing, width: number, pen: Pen): Block {
	const side = (width - GAP * (COLUMNS - 1)) / COLUMNS;
	const height = side * ASPECT;
	const rows = 1 + Math.max(...tiles.map(({ row }) => row));
	const squares = tiles.map((tile) =>
		at(tile.column * (side + GAP), tile.row * (height + GAP), [
			el('rect', {
				width: side,
				height,
				fill: pen.fillOf(tile.fill),
				stroke: tile.fill === 'absent' ? pen.inks.line : undefined,
				'data-area': tile.code,
				...factAttributes(tile.facts)
			}),
			el('title', {}, tile.words ? `${tile.name}: ${tile.words}` : tile.name),
			tileText(tile, side, height, pen)
		])
	);
	return { markup: el('g', {}, squares), height: rows * (height + GAP) - GAP };
}

function tileText(tile: DrawnTile, side: number, height: number, pen: Pen) {
	const fill = inkOn(tile, pen);
	const casing = tile.fill === 'absent' ? pen.fillOf('plain-area') && pen.inks.surface : undefined;
	const size = side / 8.4;
	const names = wrap(tile.shortName, side - 6, { size, weight: 400 }, pen.measure);
	const figureSize = /\d/.test(tile.figure) ? side / 5.2 : side / 7.4;
	const whole = names.length * size * 1.1 + (tile.figure ? figureSize * 1.15 : 0);
	const top = (height - whole) / 2;
	const style = { fill, anchor: 'middle' as const, ...(casing && { casing }) };
	return el('g', {}, [
		...names.map((line, index) =>
			label(line, side / 2, top + size * 0.9 + index * size * 1.1, { size, weight: 400, ...style })
		),
		...(tile.figure
			? [
					label(tile.figure, side / 2, top + names.length * size * 1.1 + figureSize * 0.95, {
						size: figureSize,
						weight: 700,
						...style
					})
				]
			: [])
	]);
}
