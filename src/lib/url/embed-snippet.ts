import type { Drawing } from '../atlas/figure-view.ts';

export interface EmbedSize {
	id: string;
	label: string;
	/** As the width of the frame says it. */
	width: string;
	/** Pixels, so that the frame of a usual figure need not scroll. */
	heights: Readonly<Record<Drawing['kind'], number>>;
}

/** How large a frame may be asked for; each takes less width where there is less. */
export const embedSizes = [
	{
		id: 'full',
		label: 'As wide as the page',
		width: '100%',
		heights: {
			map: 800,
			place: 1080,
			tiles: 800,
			history: 600,
			deciles: 620,
			received: 720,
			lorenz: 640,
			'before-after': 720,
			shares: 760,
			reach: 1090,
			gains: 600,
			benchmarks: 960,
			table: 500,
			steps: 520,
			'decile-columns': 500,
			'history-lines': 900
		}
	},
	{
		id: 'medium',
		label: '560 pixels wide',
		width: '560',
		heights: {
			map: 1040,
			place: 1060,
			tiles: 800,
			history: 640,
			deciles: 640,
			received: 760,
			lorenz: 680,
			'before-after': 780,
			shares: 840,
			reach: 940,
			gains: 640,
			benchmarks: 1430,
			table: 640,
			steps: 590,
			'decile-columns': 700,
			'history-lines': 920
		}
	},
	{
		id: 'small',
		label: '320 pixels wide',
		width: '320',
		heights: {
			map: 1020,
			place: 1220,
			tiles: 920,
			history: 820,
			deciles: 800,
			received: 960,
			lorenz: 760,
			'before-after': 960,
			shares: 1180,
			reach: 980,
			gains: 760,
			benchmarks: 1810,
			table: 760,
			steps: 930,
			'decile-columns': 1140,
			'history-lines': 1100
		}
	}
] as const satisfies EmbedSize[];

const attribute = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The few words of HTML a partner puts in a page. */
export function snippetOf({
	src,
	title,
	size,
	kind
}: {
	src: string;
	title: string;
	size: EmbedSize;
	kind: Drawing['kind'];
}): string {
	return `<iframe src="${attribute(src)}" title="${attribute(title)}" width="${size.width}" height="${size.heights[kind]}" style="border: 0; max-width: 100%" loading="lazy"></iframe>`;
}
