/** What is written at a place of a chart: its box across in per cent, and how far down it stands. */
export interface WordsBox {
	left: number;
	right: number;
	y: number;
}

export type Anchor = 'start' | 'middle' | 'end';

/** The narrowest a chart is drawn, and a letter of its labels at most, in pixels: words clear there are clear anywhere. */
const NARROWEST = 280;
const LETTER = 7;
/** Words nearer than this, one above the other, touch. */
const LINE = 22;

/** How wide some words are at most, in per cent of the chart. */
export const widthPercent = (words: string): number => (words.length * LETTER * 100) / NARROWEST;

/** The box of words anchored at a place. */
export function boxOf(words: string, xPercent: number, anchor: Anchor, y: number): WordsBox {
	const width = widthPercent(words);
	const left = { start: xPercent, middle: xPercent - width / 2, end: xPercent - width }[anchor];
	return { left, right: left + width, y };
}

/** Would these two be printed over one another? */
export const collide = (a: WordsBox, b: WordsBox): boolean =>
	a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < LINE;

/** Of labels in order of importance, those that can be read: one that would cover a more important one is left out. */
export function clearLabels<Label extends { box: WordsBox }>(labels: readonly Label[]): Label[] {
	const kept: Label[] = [];
	for (const label of labels) if (!kept.some(({ box }) => collide(box, label.box))) kept.push(label);
	return kept;
}

/**
 * How far down words about a stretch of the chart can stand without covering a label: as low as they can, in steps of a
 * line. Null where the stretch is too narrow for them or every line is taken.
 */
export function clearLine(
	words: string,
	stretch: { fromPercent: number; widthPercent: number },
	labels: readonly WordsBox[],
	{ lowest, highest }: { lowest: number; highest: number }
): number | null {
	if (stretch.widthPercent < widthPercent(words)) return null;
	const middle = stretch.fromPercent + stretch.widthPercent / 2;
	for (let y = lowest; y >= highest; y -= LINE) {
		const box = boxOf(words, middle, 'middle', y);
		if (!labels.some((label) => collide(label, box))) return y;
	}
	return null;
}
