import { at, el } from './svg.ts';
import type { Markup } from './svg.ts';
import { hatch, label } from './pen.ts';
import type { Pen } from './pen.ts';
import { FONT_FAMILY } from './text.ts';
import type { Block } from './text.ts';

/** Units across, of every picture. */
export const PICTURE_WIDTH = 1200;
export const CARD_HEIGHT = 630;
export const MARGIN = 48;
export const INNER = PICTURE_WIDTH - 2 * MARGIN;
/** Where the foot of a card begins. */
export const CARD_FOOT = CARD_HEIGHT - 62;

/** What is drawn as a file of its own: on the ground of the page, with what someone hears who does not see it. */
export function wholePicture(
	drawn: Block,
	title: string,
	description: string,
	{ scheme, inks }: Pen
): Markup {
	const height = Math.ceil(drawn.height);
	return el(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width: PICTURE_WIDTH,
			height,
			viewBox: `0 0 ${PICTURE_WIDTH} ${height}`,
			'font-family': FONT_FAMILY,
			role: 'img',
			'aria-labelledby': 'picture-title picture-description',
			lang: 'en-GB'
		},
		[
			el('title', { id: 'picture-title' }, title),
			el('desc', { id: 'picture-description' }, description),
			el('defs', {}, [hatch(scheme)]),
			el('rect', { width: PICTURE_WIDTH, height, fill: inks.surface }),
			drawn.markup
		]
	);
}

/** Who made a card, and who says so. */
export const cardFoot = (says: string, { inks }: Pen): Markup =>
	el('g', {}, [
		el('line', { x1: MARGIN, x2: PICTURE_WIDTH - MARGIN, y1: CARD_FOOT, y2: CARD_FOOT, stroke: inks.ink }),
		at(MARGIN, CARD_FOOT + 12, [
			label('London Provision Atlas', 0, 20, { size: 19, weight: 700, fill: inks.ink }),
			label(says, INNER, 20, { size: 16, weight: 400, fill: inks.inkQuiet, anchor: 'end' })
		])
	]);
