import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TextMeasure, Weight } from '../../pictures/text.ts';
import { advanceWidths } from './advance-widths.ts';

/** The typeface of the site as files that a picture can be set in: resvg reads neither woff2 nor variable fonts. */
const files: Record<Weight, string> = {
	400: '400Regular/Inter_400Regular.ttf',
	600: '600SemiBold/Inter_600SemiBold.ttf',
	700: '700Bold/Inter_700Bold.ttf'
};
const weights = [400, 600, 700] as const satisfies Weight[];

const { resolve } = createRequire(import.meta.url);
const fontFile = (weight: Weight) => resolve(`@expo-google-fonts/inter/${files[weight]}`);

export const interFiles = (): string[] => weights.map(fontFile);

const widths = new Map<Weight, (letter: number) => number>();

function widthsOf(weight: Weight): (letter: number) => number {
	const known = widths.get(weight);
	if (known) return known;
	const read = advanceWidths(readFileSync(fontFile(weight)));
	widths.set(weight, read);
	return read;
}

/** Kerning is left out: it only ever makes the text of a page narrower, so nothing that fits here is cut off. */
export const measureInter: TextMeasure = (text, { size, weight }) => {
	const widthOf = widthsOf(weight);
	let width = 0;
	for (const letter of text) width += widthOf(letter.codePointAt(0) ?? 0);
	return width * size;
};
