import type { FigureView } from '../atlas/figure-view.ts';
import type { Scheme } from '../atlas/palette.ts';
import { at, el } from './svg.ts';
import type { Markup } from './svg.ts';
import { forCard } from './card-drawing.ts';
import { draw } from './draw.ts';
import { drawKey, stacked } from './key.ts';
import { CARD_FOOT, CARD_HEIGHT, cardFoot, INNER, MARGIN, wholePicture } from './frame.ts';
import { label, pen } from './pen.ts';
import type { Pen } from './pen.ts';
import { textBlock } from './text.ts';
import type { Block, TextMeasure } from './text.ts';

/** "sheet": as tall as it needs, for a report or a slide. "card": 1200 × 630, for a link shared elsewhere. */
export const pictureShapes = ['sheet', 'card'] as const;
export type PictureShape = (typeof pictureShapes)[number];

export interface PictureOptions {
	scheme: Scheme;
	shape: PictureShape;
	measure: TextMeasure;
	/** Public address of the site, drawn at the foot: "provision.london.gov.uk". */
	site: string;
}

const KEY_WIDTH = 300;
const GAP = 40;

/** A figure as a whole picture: title, subtitle, sentence, drawing, key, sources with their dates and licence. */
export function pictureOf(figure: FigureView, { scheme, shape, measure, site }: PictureOptions): string {
	const drawnWith = pen(scheme, measure);
	const drawn = shape === 'card' ? card(figure, drawnWith) : sheet(figure, drawnWith, site);
	return wholePicture(drawn, figure.title, description(figure), drawnWith);
}

/** What someone hears who does not see the picture. */
const description = ({ subtitle, sentence, note, sources }: FigureView): string =>
	[`${subtitle}.`, sentence, note, sourceWords(sources)].filter(Boolean).join(' ');

/** "Source: NHS England, Primary Care Network Workforce, 30 June 2026. Open Government Licence v3.0." */
export function sourceWords(sources: FigureView['sources']): string {
	if (sources.length === 0) return '';
	const named = sources.map(({ publisher, title, vintage }) => `${publisher}, ${title}, ${vintage}`);
	const licences = [...new Set(sources.map(({ licence }) => licence))];
	return `Source${sources.length > 1 ? 's' : ''}: ${named.join('; ')}. ${licences.join('; ')}.`;
}

function sheet(figure: FigureView, pen: Pen, site: string): Block {
	const { inks, measure } = pen;
	const heading = stacked(
		[
			textBlock(figure.title, { width: INNER, size: 34, weight: 700, fill: inks.ink }, measure),
			textBlock(figure.subtitle, { width: INNER, size: 18, weight: 400, fill: inks.inkQuiet }, measure),
			textBlock(figure.sentence, { width: INNER, size: 19, weight: 400, fill: inks.ink }, measure)
		],
		8
	);
	const { colours, counts } = drawKey(figure.drawing, KEY_WIDTH, pen);
	const key = stacked([colours, counts], 6);
	const drawnWidth = key.height > 0 ? INNER - KEY_WIDTH - GAP : INNER;
	const drawn = draw(figure.drawing, drawnWidth, pen);
	const top = MARGIN + heading.height + 28;
	// The key stands level with the foot of the drawing, where a map of London leaves room.
	const keyTop = top + Math.max(0, drawn.height - key.height);
	const bottom = top + Math.max(drawn.height, key.height) + 24;
	const foot = footOf(figure, pen, site);
	return {
		markup: el('g', {}, [
			at(MARGIN, MARGIN, [heading.markup]),
			at(MARGIN, top, [drawn.markup]),
			at(MARGIN + drawnWidth + GAP, keyTop, [key.markup]),
			at(MARGIN, bottom, [foot.markup])
		]),
		height: bottom + foot.height + MARGIN * 0.75
	};
}

function footOf(figure: FigureView, pen: Pen, site: string): Block {
	const { inks, measure } = pen;
	const quiet = { width: INNER, size: 14, weight: 400 as const, fill: inks.inkQuiet };
	return stacked(
		[
			textBlock(figure.note, quiet, measure),
			{ markup: el('line', { x1: 0, x2: INNER, y1: 2, y2: 2, stroke: inks.ink }), height: 4 },
			textBlock(sourceWords(figure.sources), quiet, measure),
			{ markup: signature(figure, pen, site, INNER), height: 22 }
		],
		8
	);
}

/** Who made it, and where the figure stands. */
function signature({ pageHref }: FigureView, { inks }: Pen, site: string, width: number): Markup {
	return el('g', {}, [
		label('London Provision Atlas', 0, 17, { size: 15, weight: 700, fill: inks.ink }),
		label(shortAddress(site, pageHref), width, 17, {
			size: 14,
			weight: 400,
			fill: inks.inkQuiet,
			anchor: 'end'
		})
	]);
}

const LONGEST_ADDRESS = 90;
/** The page's address; without its choices where it would run into the name of the site. */
const shortAddress = (site: string, href: string): string => {
	const whole = `${site}${href.replace(/#.*$/, '')}`;
	return whole.length <= LONGEST_ADDRESS ? whole : `${site}${href.replace(/[?#].*$/, '')}`;
};

const CARD_LEFT = 500;
/** Wide enough for the longest class on one line. */
const CARD_KEY_WIDTH = 450;
const firstSentence = (text: string): string => text.replace(/\. .*$/s, '');

/** Title and key on the left, the drawing on the right as large as it goes. */
function card(figure: FigureView, pen: Pen): Block {
	const { inks, measure } = pen;
	const footTop = CARD_FOOT;
	const room = { width: INNER - CARD_LEFT - GAP, height: footTop - MARGIN - 24 };
	const { drawing, enlarged } = forCard(figure.drawing);
	const drawn = draw(drawing, room.width / enlarged, pen);
	const scale = Math.min(enlarged, room.height / drawn.height);
	const { colours: key } = drawKey(figure.drawing, CARD_KEY_WIDTH, pen);
	/** Without a key there is room for the figures in words. */
	const isChart = key.height === 0;
	const words = stacked(
		[
			textBlock(figure.title, { width: CARD_LEFT, size: 36, weight: 700, fill: inks.ink, most: 6 }, measure),
			textBlock(
				isChart ? figure.sentence : '',
				{ width: CARD_LEFT, size: 20, weight: 400, fill: inks.ink, most: 4 },
				measure
			),
			textBlock(
				firstSentence(figure.subtitle),
				{ width: CARD_LEFT, size: 17, weight: 400, fill: inks.inkQuiet, most: 3 },
				measure
			)
		],
		14
	);
	const keyTop = footTop - 24 - key.height;
	const hasRoom = keyTop > MARGIN + words.height + 16;
	return {
		markup: el('g', {}, [
			at(MARGIN, MARGIN, [words.markup]),
			...(hasRoom ? [at(MARGIN, keyTop, [key.markup])] : []),
			at(
				MARGIN + CARD_LEFT + GAP + (room.width - (room.width / enlarged) * scale) / 2,
				MARGIN + (room.height - drawn.height * scale) / 2,
				[drawn.markup],
				scale
			),
			cardFoot(publishers(figure), pen)
		]),
		height: CARD_HEIGHT
	};
}

/** A card has room for who says so and when; the page it leads to has the rest. */
function publishers({ sources }: FigureView): string {
	const [first] = sources;
	if (!first) return '';
	const others = sources.length > 1 ? ' and others' : '';
	return `Source: ${first.publisher}${others}, ${first.vintage}. ${first.licence}`;
}
