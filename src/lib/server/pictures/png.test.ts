import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import type { DrawnShape, FigureView } from '../../atlas/figure-view.ts';
import { pictureOf, pictureShapes } from '../../pictures/picture.ts';
import type { PictureShape } from '../../pictures/picture.ts';
import { interFiles, measureInter } from './inter.ts';
import { toPng } from './png.ts';

/** Made up: two squares, one with no figure, whose names try what names may try. */
const square = (code: string, name: string, at: number, rest: Partial<DrawnShape>): DrawnShape => ({
	code,
	name,
	path: `M${at} 0h90v100h-90z`,
	fill: 'seq-need-5',
	words: '12',
	...rest
});
const figure: FigureView = {
	title: 'Hammersmith & Fulham <script>alert(1)</script>: from 1 to 12',
	subtitle: 'A made-up measure, 30 June 2026',
	sentence: '1 made no return.',
	note: '',
	sources: [
		{
			title: 'Made up',
			publisher: 'Nobody & Sons',
			vintage: '2026',
			licence: 'Open Licence',
			href: '/data#x'
		}
	],
	drawing: {
		kind: 'map',
		viewBox: '0 0 200 100',
		panels: [
			{
				name: '',
				shapes: [
					square('A1', 'Left & right', 0, { facts: { status: 'value', value: 12 } }),
					square('B2', '<b>', 100, { fill: 'absent', facts: { status: 'no-return', value: null } })
				]
			}
		],
		overLine: '',
		key: {
			kind: 'scale',
			unit: 'things',
			nouns: 'squares',
			classes: [{ fill: 'seq-need-5', words: '12', count: 1 }],
			absences: [{ words: 'made no return', count: 1 }]
		}
	},
	table: { caption: '', nameLabel: '', columns: [], rows: [] },
	pageHref: '/gaps',
	data: null
};
const picture = (shape: PictureShape, scheme: 'light' | 'dark' = 'light') =>
	pictureOf(figure, { shape, scheme, measure: measureInter, site: 'atlas.example' });

/** Width and height of a PNG, from its first chunk. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** How many pixels there are of each colour, "r,g,b". */
function coloursIn(svg: string): Map<string, number> {
	const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: interFiles() } }).render();
	const found = new Map<string, number>();
	for (let at = 0; at < pixels.length; at += 4) {
		const colour = `${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`;
		found.set(colour, (found.get(colour) ?? 0) + 1);
	}
	return found;
}

it('text is text, whatever it says', () => {
	const svg = picture('sheet');
	expect(svg).toContain('Hammersmith &amp; Fulham &lt;script&gt;alert(1)&lt;/script&gt;');
	expect(svg).toContain('<title>&lt;b&gt;: 12</title>');
	expect(svg).not.toContain('<script');
});

it('absence is hatched, and carries its status and no number', () => {
	expect(picture('sheet')).toContain(
		'fill="url(#no-figure)" data-area="B2" data-status="no-return" data-value=""'
	);
});

describe.each(pictureShapes)('a %s', (shape) => {
	it('is as many pixels wide as asked, and drawn', async () => {
		const png = await toPng(picture(shape), 800);
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		const [width, height] = sizeOf(png);
		expect(width).toBe(800);
		if (shape === 'card') expect(height).toBe(420);
	});

	it.each(['light', 'dark'] as const)('shows its squares, its hatch and its words, %s', (scheme) => {
		const colours = coloursIn(picture(shape, scheme));
		const need = scheme === 'light' ? '148,37,14' : '251,189,159';
		const ground = scheme === 'light' ? '255,255,255' : '14,19,22';
		const hatch = scheme === 'light' ? '140,146,149' : '126,132,136';
		const ink = scheme === 'light' ? '19,24,28' : '249,249,249';
		expect(colours.get(need)).toBeGreaterThan(10_000);
		expect(colours.get(hatch)).toBeGreaterThan(300);
		expect(colours.get(ink)).toBeGreaterThan(1_000);
		expect(colours.get(ground)).toBeGreaterThan(100_000);
	});
});

it.each([400, 600, 700] as const)('text is measured as it is set, weight %i', (weight) => {
	const text = 'Walthamstow, “Leyton” and Chingford – 0.35 per 10,000: £9½';
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="60" font-family="Inter"><text y="40" font-size="30" font-weight="${weight}">${text}</text></svg>`;
	const set =
		new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: interFiles() } }).getBBox()?.width ?? 0;
	const measured = measureInter(text, { size: 30, weight });
	expect(measured / set).toBeGreaterThan(0.995);
	expect(measured / set).toBeLessThan(1.03);
});
