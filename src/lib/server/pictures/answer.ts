import type { z } from 'zod';
import { kebab } from '../../atlas/names.ts';
import { pictureOf } from '../../pictures/picture.ts';
import { figureView } from '../figures/registry.ts';
import { partedQuery, pictureParameters, pngParameters } from '../figures/picture-query.ts';
import { settings } from '../settings.ts';
import { measureInter } from './inter.ts';
import { toPng } from './png.ts';

interface Asked {
	url: URL;
	params: Partial<Record<string, string>>;
}

/** The picture an address asks for, and the rest of how it was asked. Throws ApiError 400 or 404. */
function drawn<Shape extends typeof pictureParameters & z.ZodRawShape>(
	{ url, params: { figure = '' } }: Asked,
	parameters: Shape
) {
	const { how, what } = partedQuery(url.searchParams, parameters);
	const svg = pictureOf(figureView(figure, what), {
		scheme: how.theme as z.infer<typeof pictureParameters.theme>,
		shape: how.shape as z.infer<typeof pictureParameters.shape>,
		measure: measureInter,
		site: new URL(settings.origin).host
	});
	return { svg, how, name: [figure, ...what.values()].map(kebab).filter(Boolean).join('_') };
}

const headers = (type: string, name: string) => ({
	'content-type': type,
	'content-disposition': `inline; filename="${name}"`
});

/** A figure as SVG. Throws ApiError 400 or 404. */
export function svgAnswer(asked: Asked): Response {
	const { svg, name } = drawn(asked, pictureParameters);
	return new Response(svg, { headers: headers('image/svg+xml; charset=utf-8', `${name}.svg`) });
}

/** The same as PNG, as many pixels wide as asked. Throws ApiError 400 or 404. */
export async function pngAnswer(asked: Asked): Promise<Response> {
	const { svg, how, name } = drawn(asked, pngParameters);
	const png = await toPng(svg, Number(how.width));
	return new Response(new Uint8Array(png), { headers: headers('image/png', `${name}.png`) });
}
