import { tenthEnd } from '../atlas/tenths.ts';
import { at, el, factAttributes } from './svg.ts';
import type { Markup } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';

export const TENTH_ROW = 34;

/** How the words of a table of tenths are set: figures, what stands back, and what is under the bars. */
export const tenthStyles = ({ inks }: Pen) => ({
	text: { size: 17, weight: 400 as const, fill: inks.ink },
	strong: { size: 17, weight: 600 as const, fill: inks.ink },
	quiet: { size: 17, weight: 400 as const, fill: inks.inkQuiet },
	small: { size: 15, weight: 400 as const, fill: inks.inkQuiet },
	head: { size: 15, weight: 600 as const, fill: inks.ink }
});

export type TenthStyle = ReturnType<typeof tenthStyles>[keyof ReturnType<typeof tenthStyles>];

/** A figure of a row, its right edge at x. */
export const tenthFigure = (words: string, x: number, style: TenthStyle): Markup =>
	label(words, x, 23, { ...style, anchor: 'end' });

/** A bar of a row. */
export const tenthBar = (
	x: number,
	width: number,
	fill: string,
	facts: Readonly<Record<string, string | number | null>> = {}
): Markup => el('rect', { x, y: 6, width, height: TENTH_ROW - 12, fill, ...factAttributes(facts) });

/** A square of the key under a table of tenths, its foot at y, and what it means. */
export const tenthKey = (x: number, y: number, fill: string, words: string, pen: Pen): Markup[] => [
	el('rect', { x, y: y - 12, width: 18, height: 14, fill }),
	label(words, x + 26, y, tenthStyles(pen).small)
];

interface TenthsTable {
	/** Where the head ends and the rows begin. */
	top: number;
	width: number;
	/** Further headings, their base line at `top` - 14 or above. */
	head: readonly Markup[];
	/** What stands on each row, besides which tenth it is. */
	rows: readonly { decile: number; marks: readonly Markup[] }[];
}

/** People by tenth of England as the pages' own tables have them: a row each, under one head, with a rule between. */
export function tenthsTable(
	{ top, width, head, rows }: TenthsTable,
	pen: Pen
): { markup: Markup[]; bottom: number } {
	const { inks } = pen;
	const style = tenthStyles(pen);
	return {
		markup: [
			label('Tenth of England', 0, top - 14, style.head),
			...head,
			el('line', { x1: 0, x2: width, y1: top, y2: top, stroke: inks.ink }),
			...rows.map(({ decile, marks }, index) =>
				at(0, top + index * TENTH_ROW, [
					label(String(decile), 0, 23, style.text),
					label(tenthEnd(decile), 26, 23, style.small),
					...marks,
					el('line', { x1: 0, x2: width, y1: TENTH_ROW, y2: TENTH_ROW, stroke: inks.hairline })
				])
			)
		],
		bottom: top + TENTH_ROW * rows.length
	};
}
