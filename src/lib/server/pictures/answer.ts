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
