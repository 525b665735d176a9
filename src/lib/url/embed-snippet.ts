import type { Drawing } from '../atlas/figure-view.ts';
import type { FigureId } from './pictures.ts';

/** Pixels of height that a figure needs: in frames from 320 to 680 wide, in one of 560, and in those of 700 and more. */
type Heights = readonly [narrow: number, middle: number, wide: number];

/**
 * Room for the fullest of each figure, so that its frame need not scroll: measured on every borough, board and measure,
 * and on networks. Maps and charts that fill their width are tallest where they are widest.
 */
const room: Readonly<Record<FigureId, Heights>> = {
	need: [1090, 1040, 860],
	map: [1090, 1040, 860],
	coverage: [960, 880, 900],
	changes: [960, 600, 560],
	history: [840, 690, 630],
	equity: [970, 770, 690],
	lorenz: [955, 800, 765],
	deciles: [725, 600, 580],
	place: [1335, 1170, 1225],
	shares: [800, 495, 455],
	benchmarks: [1810, 1460, 1400],
	similar: [1050, 810, 680],
	standard: [2240, 1170, 1000],
	'compare-deciles': [390, 390, 360],
	'compare-history': [380, 265, 265],
	plan: [1340, 850, 840],
	'plan-equity': [1060, 790, 730],
	advice: [970, 940, 1095],
	'advice-gain': [740, 610, 570]
};

/** And for each bar, or each area side by side, where a figure has few or many. */
const roomEach: Partial<Record<FigureId, Heights>> = {
	shares: [42, 41, 29],
	'compare-deciles': [185, 85, 90],
	'compare-history': [350, 332, 332]
};

function countedIn(drawing: Drawing): number {
	if (drawing.kind === 'shares') return drawing.bars.length;
	if (drawing.kind === 'decile-columns') return drawing.columns.length;
	return drawing.kind === 'history-lines' ? drawing.lines.length : 0;
}

interface EmbedSize {
	id: string;
	label: string;
	/** As the width of the frame says it. */
	width: string;
	/** Which of the heights it has where there is that much width. */
	height: 0 | 1 | 2;
	/** Pixels across the reader’s screen below which it must be narrower than asked for; undefined where it never is. */
	squeezedBelow?: number;
}

/** How large a frame may be asked for; each takes less width where there is less, and is then as tall as that needs. */
export const embedSizes: readonly EmbedSize[] = [
	{ id: 'full', label: 'As wide as the page', width: '100%', height: 2, squeezedBelow: 740 },
	{ id: 'medium', label: '560 pixels wide', width: '560', height: 1, squeezedBelow: 620 },
	{ id: 'small', label: '320 pixels wide', width: '320', height: 0 }
];

export interface Frame {
	width: string;
	/** Pixels, where there is the width asked for. */
	height: number;
	/** The same as a style sheet has it, and more on a screen too narrow for that. */
	cssHeight: string;
}

/** The frame for a figure in one of the sizes; the first size for none there is. */
export function frameOf(figure: FigureId, drawing: Drawing, size: string): Frame & { size: string } {
	const asked = embedSizes.find(({ id }) => id === size) ?? embedSizes[0];
	if (!asked) throw new Error('there are no sizes of frames');
	const count = countedIn(drawing);
	const heightAt = (at: 0 | 1 | 2) => room[figure][at] + count * (roomEach[figure]?.[at] ?? 0);
	const [height, squeezed] = [heightAt(asked.height), heightAt(0)];
	// A step and no slope: the difference of the widths is blown up past any height.
	const cssHeight =
		asked.squeezedBelow && squeezed > height
			? `clamp(${height}px, (${asked.squeezedBelow}px - 100vw) * 9999, ${squeezed}px)`
			: `${height}px`;
	return { size: asked.id, width: asked.width, height, cssHeight };
}

const attribute = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The few words of HTML a partner puts in a page. */
export function snippetOf({ src, title, frame }: { src: string; title: string; frame: Frame }): string {
	const { width, height, cssHeight } = frame;
	return `<iframe src="${attribute(src)}" title="${attribute(title)}" width="${width}" height="${height}" style="border: 0; max-width: 100%; height: ${cssHeight}" loading="lazy"></iframe>`;
}
