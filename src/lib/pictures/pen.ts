import { lines, absence } from '../atlas/palette.ts';
import type { Scheme } from '../atlas/palette.ts';
import { el } from './svg.ts';
import type { Markup } from './svg.ts';
import type { TextMeasure, TextStyle } from './text.ts';
import { HATCH, inks, shapeFill } from './theme.ts';
import type { Inks } from './theme.ts';

/** What a drawing is drawn with: colours resolved for one scheme, and text that can be measured. */
export interface Pen {
	scheme: Scheme;
	inks: Inks;
	areaLine: string;
	overLine: string;
	measure: TextMeasure;
	fillOf: (fill: string) => string;
}

export function pen(scheme: Scheme, measure: TextMeasure): Pen {
	return {
		scheme,
		inks: inks[scheme],
		areaLine: lines[scheme].area,
		overLine: lines[scheme].over,
		measure,
		fillOf: (fill) => shapeFill(scheme, fill)
	};
}

interface LabelStyle extends TextStyle {
	fill: string;
	anchor?: 'start' | 'middle' | 'end';
	/** A line around the letters, so that they stand clear of what they lie on. */
	casing?: string;
}

/** One line of text with its base line at (x, y). */
export function label(
	text: string,
	x: number,
	y: number,
	{ size, weight, fill, anchor, casing }: LabelStyle
): Markup {
	return el(
		'text',
		{
			x,
			y,
			'font-size': size,
			'font-weight': weight,
			fill,
			'text-anchor': anchor === 'start' ? undefined : anchor,
			...(casing && {
				stroke: casing,
				'stroke-width': size / 4,
				'stroke-linejoin': 'round',
				'paint-order': 'stroke'
			})
		},
		text
	);
}

/** The hatch of absence, in units of what it fills. */
export function hatch(scheme: Scheme, id = HATCH, unit = 1): Markup {
	const { fill, hatch: line } = absence[scheme];
	const step = 6 * unit;
	return el(
		'pattern',
		{
			id,
			width: step,
			height: step,
			patternUnits: 'userSpaceOnUse',
			patternTransform: 'rotate(45)'
		},
		[
			el('rect', { width: step, height: step, fill }),
			el('line', { x1: 0, y1: 0, x2: 0, y2: step, stroke: line, 'stroke-width': 2 * unit })
		]
	);
}
