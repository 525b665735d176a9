import { at, el } from './svg.ts';
import type { Markup } from './svg.ts';

export type Weight = 400 | 600 | 700;
export interface TextStyle {
	size: number;
	weight: Weight;
}
/** How wide text is when set, in the unit of its size. */
export type TextMeasure = (text: string, style: TextStyle) => number;

/** What is drawn: colours resolved, text measured. */
export const FONT_FAMILY = "Inter, 'Helvetica Neue', Arial, sans-serif";
/** From one line to the next, as a multiple of the size. */
const LEADING = 1.32;

/**
 * Lines no wider than `width`. Breaks between words, and inside a word only when it alone is too wide, so that nothing
 * is ever cut off.
 */
export function wrap(text: string, width: number, style: TextStyle, measure: TextMeasure): string[] {
	const lines: string[] = [];
	let line = '';
	const fits = (words: string) => measure(words, style) <= width;
	for (let word of text.split(/\s+/).filter(Boolean)) {
		if (line && !fits(`${line} ${word}`)) {
			lines.push(line);
			line = '';
		}
		while (!fits(word) && word.length > 1) {
			const part = longestStart(word, fits);
			lines.push(part);
			word = word.slice(part.length);
		}
		line = line ? `${line} ${word}` : word;
	}
	return line ? [...lines, line] : lines;
}

function longestStart(word: string, fits: (part: string) => boolean): string {
	const letters = [...word];
	let count = letters.length - 1;
	while (count > 1 && !fits(letters.slice(0, count).join(''))) count--;
	return letters.slice(0, count).join('');
}

export interface Block {
	markup: Markup;
	height: number;
}

/** A drawing that needs more room than there is, drawn as wide as it needs and made smaller. */
export function noNarrower(least: number, width: number, drawing: (width: number) => Block): Block {
	if (width >= least) return drawing(width);
	const { markup, height } = drawing(least);
	const scale = width / least;
	return { markup: at(0, 0, [markup], scale), height: height * scale };
}

export const nothing: Block = { markup: '' as Markup, height: 0 };

interface BlockOptions extends TextStyle {
	width: number;
	fill: string;
	/** No more lines than this; the last ends with an ellipsis where there was more. */
	most?: number;
}

/** A paragraph, its top at nought. */
export function textBlock(
	text: string,
	{ width, fill, most = Infinity, ...style }: BlockOptions,
	measure: TextMeasure
): Block {
	const all = wrap(text, width, style, measure);
	const lines =
		all.length > most
			? [...all.slice(0, most - 1), shortened(all.slice(most - 1), width, style, measure)]
			: all;
	if (lines.length === 0) return nothing;
	const step = style.size * LEADING;
	const markup = el(
		'text',
		{ 'font-size': style.size, 'font-weight': style.weight, fill },
		lines.map((line, index) => el('tspan', { x: 0, y: style.size + index * step }, line))
	);
	return { markup, height: lines.length * step };
}

function shortened(lines: readonly string[], width: number, style: TextStyle, measure: TextMeasure): string {
	const words = lines.join(' ').split(' ');
	while (words.length > 1 && measure(`${words.join(' ')} …`, style) > width) words.pop();
	return `${words.join(' ')} …`;
}
