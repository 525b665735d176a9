import { z } from 'zod';
import { kebab } from '../../atlas/names.ts';
import { PICTURE_WIDTH } from '../../pictures/frame.ts';
import { pictureOf } from '../../pictures/picture.ts';
import { plainCard } from '../../pictures/plain-card.ts';
import { isPageCardId, pageCardIds, pageCards } from '../../url/page-cards.ts';
import { ApiError, quoted } from '../api/api-error.ts';
import { readParameters } from '../api/parameters.ts';
import { figureView } from '../figures/registry.ts';
import { partedQuery, pictureParameters, pngParameters } from '../figures/picture-query.ts';
import { settings } from '../settings.ts';
import { measureInter } from './inter.ts';
import { toPng } from './png.ts';

interface Asked {
	url: URL;
	params: Partial<Record<string, string>>;
}

interface Style {
	theme: z.infer<typeof pictureParameters.theme>;
	shape: z.infer<typeof pictureParameters.shape>;
}

/** A figure drawn as asked, with the answer's headers. Rejects with ApiError 400, 404 or 503. */
async function drawn(figure: string, what: URLSearchParams, { theme, shape }: Style) {
	const svg = pictureOf(await figureView(figure, what), {
		scheme: theme,
		shape,
		measure: measureInter,
		site: new URL(settings.origin).host
	});
	const name = [figure, ...what.values()].map(kebab).filter(Boolean).join('_');
	const headers = (type: string, suffix: string) => ({
		'content-type': type,
		'content-disposition': `inline; filename="${name}.${suffix}"`
	});
	return { svg, headers };
}

/** A figure as SVG. Rejects with ApiError 400, 404 or 503. */
export async function svgAnswer({ url, params: { figure = '' } }: Asked): Promise<Response> {
	const { how, what } = partedQuery(url.searchParams, pictureParameters);
	const { svg, headers } = await drawn(figure, what, how);
	return new Response(svg, { headers: headers('image/svg+xml; charset=utf-8', 'svg') });
}

/** The same as PNG, as many pixels wide as asked. Rejects with ApiError 400, 404 or 503. */
export async function pngAnswer({ url, params: { figure = '' } }: Asked): Promise<Response> {
	const { how, what } = partedQuery(url.searchParams, pngParameters);
	const { svg, headers } = await drawn(figure, what, how);
	const png = await toPng(svg, Number(how.width));
	return new Response(new Uint8Array(png), { headers: headers('image/png', 'png') });
}

/** A card takes no choices. */
const noChoices = z.strictObject({});

/** The card of a page that holds no figure. Throws ApiError 404 for a page that has none, 400 for a choice. */
function drawnCard({ url, params: { page = '' } }: Asked): string {
	if (!isPageCardId(page)) {
		throw new ApiError(404, 'unknown-address', `There is no card ${quoted(page)}.`, { allowed: pageCardIds });
	}
	readParameters(noChoices, url.searchParams);
	const { path, title, words } = pageCards[page];
	const address = new URL(settings.origin).host + path;
	return plainCard({ title, words, scheme: 'light', measure: measureInter, address });
}

/** A page's card as SVG. Throws ApiError 400 or 404. */
export const cardSvgAnswer = (asked: Asked): Response =>
	new Response(drawnCard(asked), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });

/** The same as PNG, 1200 × 630. Rejects with ApiError 400 or 404. */
export async function cardPngAnswer(asked: Asked): Promise<Response> {
	const png = await toPng(drawnCard(asked), PICTURE_WIDTH);
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}
