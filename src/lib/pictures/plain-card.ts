import type { Scheme } from '../atlas/palette.ts';
import { at, el } from './svg.ts';
import { CARD_HEIGHT, cardFoot, INNER, MARGIN, wholePicture } from './frame.ts';
import { stacked } from './key.ts';
import { pen } from './pen.ts';
import { textBlock } from './text.ts';
import type { TextMeasure } from './text.ts';

interface PlainCard {
	title: string;
	words: string;
	scheme: Scheme;
	measure: TextMeasure;
	/** Public address of the page: "provision.london.gov.uk/data". */
	address: string;
}

/** The card of a page that holds no figure, 1200 × 630: its title and what it is, set large. */
export function plainCard({ title, words, scheme, measure, address }: PlainCard): string {
	const drawnWith = pen(scheme, measure);
	const { inks } = drawnWith;
	const text = stacked(
		[
			textBlock(title, { width: INNER - 120, size: 64, weight: 700, fill: inks.ink, most: 3 }, measure),
			textBlock(words, { width: INNER - 220, size: 27, weight: 400, fill: inks.inkSoft, most: 5 }, measure)
		],
		26
	);
	const markup = el('g', {}, [
		el('rect', { x: MARGIN, y: MARGIN + 12, width: 96, height: 8, fill: inks.accent }),
		at(MARGIN, MARGIN + 56, [text.markup]),
		cardFoot(address, drawnWith)
	]);
	return wholePicture({ markup, height: CARD_HEIGHT }, title, words, drawnWith);
}
