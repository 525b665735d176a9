import type { Drawing, Key } from '../atlas/figure-view.ts';
import { needLevels, priorityClass, provisionLevels } from '../atlas/need-provision.ts';
import type { ClassId } from '../atlas/need-provision.ts';
import { at, el } from './svg.ts';
import type { Markup } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import { drawMark } from './place.ts';
import { reachKey } from './reach.ts';
import { nothing, textBlock } from './text.ts';
import type { Block } from './text.ts';

const SIZE = 15;

/** A key, and what its numbers count, which a card has no room for. */
export interface KeyParts {
	colours: Block;
	counts: Block;
}

/** What the colours mean; nothing for charts, which say it themselves. */
export function drawKey(drawing: Drawing, width: number, pen: Pen): KeyParts {
	switch (drawing.kind) {
		case 'map':
			return colourKey(drawing.key, width, pen);
		case 'tiles':
			return drawing.key ? colourKey(drawing.key, width, pen) : noKey;
		case 'place':
			return placeKey(drawing, width, pen);
		case 'reach': {
			const lines = reachKey(drawing.minutes, pen).map(({ swatch, words }) =>
				swatchLine(swatch, words, '', width, pen)
			);
			return { colours: stacked(lines, 4), counts: nothing };
		}
		default:
			return noKey;
	}
}

const noKey: KeyParts = { colours: nothing, counts: nothing };

const colourKey = (key: Key, width: number, pen: Pen): KeyParts =>
	key.kind === 'scale' ? scaleKey(key, width, pen) : nineClasses(key, width, pen);

/** Blocks under each other. */
export function stacked(blocks: readonly Block[], gap = 0): Block {
	let y = 0;
	const markup = blocks
		.filter(({ height }) => height > 0)
		.map((block) => {
			const placed = at(0, y, [block.markup]);
			y += block.height + gap;
			return placed;
		});
	return { markup: el('g', {}, markup), height: Math.max(0, y - gap) };
}

function swatchLine(swatch: Markup, words: string, count: string, width: number, pen: Pen): Block {
	const left = 36;
	const text = textBlock(
		words,
		{ width: width - left - 44, size: SIZE, weight: 400, fill: pen.inks.ink },
		pen.measure
	);
	const markup = el('g', {}, [
		swatch,
		at(left, 0, [text.markup]),
		label(count, width, SIZE, { size: SIZE, weight: 400, fill: pen.inks.inkQuiet, anchor: 'end' })
	]);
	return { markup, height: Math.max(24, text.height + 4) };
}

const square = (fill: string, { fillOf, inks }: Pen): Markup =>
	el('rect', { x: 0.5, y: 1.5, width: 25, height: 17, fill: fillOf(fill), stroke: inks.line });

const quietText = (text: string, width: number, { inks, measure }: Pen): Block =>
	textBlock(text, { width, size: 14, weight: 400, fill: inks.inkQuiet }, measure);

function scaleKey(key: Extract<Key, { kind: 'scale' }>, width: number, pen: Pen): KeyParts {
	const number = (count: number) => count.toLocaleString('en-GB');
	const colours = stacked(
		[
			textBlock(key.unit, { width, size: SIZE, weight: 600, fill: pen.inks.ink }, pen.measure),
			...key.classes.map(({ fill, words, count }) =>
				swatchLine(square(fill, pen), words, number(count), width, pen)
			),
			...key.absences.map(({ words, count }) =>
				swatchLine(square('absent', pen), words, number(count), width, pen)
			)
		],
		4
	);
	return { colours, counts: quietText(`Number at the end = ${key.nouns} in the class`, width, pen) };
}

const needNames = { high: 'High need', mid: '', low: 'Low need' };
const CELL = { width: 60, height: 36, gap: 3, left: 84 };

/** The ink on a class, as NeedProvisionLegend has it. */
function inkOn(id: ClassId, { scheme }: Pen): string {
	const light = id === 'high-mid' || id === 'high-many';
	if (scheme === 'light') return light ? '#ffffff' : '#000000';
	return id.startsWith('high') ? '#000000' : '#ffffff';
}

function nineClasses(key: Extract<Key, { kind: 'need-provision' }>, width: number, pen: Pen): KeyParts {
	const { inks, fillOf } = pen;
	const quiet = { size: 14, weight: 400 as const, fill: inks.ink };
	const cells = needLevels.flatMap((need, row) => [
		label(needNames[need], CELL.left - 10, row * (CELL.height + CELL.gap) + 23, { ...quiet, anchor: 'end' }),
		...provisionLevels.map((provision, column) => {
			const id: ClassId = `${need}-${provision}`;
			return at(CELL.left + column * (CELL.width + CELL.gap), row * (CELL.height + CELL.gap), [
				el('rect', {
					width: CELL.width,
					height: CELL.height,
					fill: fillOf(`np-${id}`),
					...(id === priorityClass && { stroke: inks.ink, 'stroke-width': 2.5 })
				}),
				label(String(key.counts[id]), CELL.width / 2, 24, {
					size: 17,
					weight: 700,
					fill: inkOn(id, pen),
					anchor: 'middle'
				})
			]);
		})
	]);
	const bottom = needLevels.length * (CELL.height + CELL.gap);
	const right = CELL.left + 3 * CELL.width + 2 * CELL.gap;
	const grid: Block = {
		markup: el('g', {}, [
			...cells,
			label('Few link workers', CELL.left, bottom + 17, quiet),
			label('Many', right, bottom + 17, { ...quiet, anchor: 'end' })
		]),
		height: bottom + 26
	};
	const silent =
		key.noReturn > 0
			? [
					swatchLine(
						square('absent', pen),
						'made no return',
						String(key.noReturn),
						Math.min(width, right),
						pen
					)
				]
			: [];
	return {
		colours: stacked([grid, ...silent], 6),
		counts: quietText(`Number = ${key.nouns} in the class`, width, pen)
	};
}

function placeKey(
	{ key, marks, counted }: Extract<Drawing, { kind: 'place' }>,
	width: number,
	pen: Pen
): KeyParts {
	const mark = (kind: 'advice' | 'practice') => at(13, 10, [drawMark(kind, pen)]);
	const has = (kind: string) => marks.some((one) => one.kind === kind);
	const line = (swatch: Markup, words: string, count = '') => swatchLine(swatch, words, count, width, pen);
	const colours = stacked(
		[
			...key.map(({ fill, words, networks }) =>
				line(square(fill, pen), words, counted ? String(networks) : '')
			),
			...(has('advice') ? [line(mark('advice'), 'Face-to-face debt advice')] : []),
			...(has('practice') ? [line(mark('practice'), 'GP practice')] : [])
		],
		4
	);
	return { colours, counts: quietText(counted ? `Number at the end = ${counted}` : '', width, pen) };
}
