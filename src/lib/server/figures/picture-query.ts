import { z } from 'zod';
import { acceptedBy } from '../api/accepted.ts';
import { ApiError } from '../api/api-error.ts';
import { pictureShapes } from '../../pictures/picture.ts';

/** Pixels across that a PNG comes in: each is drawn and kept once, and nobody can ask for a billboard. */
export const pngWidths = ['800', '1200', '1600', '2400'] as const;

export const pictureParameters = {
	theme: z
		.enum(['light', 'dark'], '“theme” is light or dark.')
		.default('light')
		.meta({ description: 'The page’s light or dark colours.' }),
	shape: z
		.enum(pictureShapes, `“shape” is one of ${pictureShapes.join(', ')}.`)
		.default('sheet')
		.meta({
			description: '“sheet” is as tall as it needs; “card” is 1200 × 630, for links shared elsewhere.'
		})
};

export const pngParameters = {
	...pictureParameters,
	width: z
		.enum(pngWidths, `“width” is one of ${pngWidths.join(', ')}.`)
		.default('1200')
		.meta({ description: 'Pixels across.' })
};

/** A query parted in two: what says how to draw, checked, and what is the figure's own. */
export function partedQuery<Shape extends z.ZodRawShape>(query: URLSearchParams, parameters: Shape) {
	const names = Object.keys(parameters);
	const how = new URLSearchParams([...query].filter(([name]) => names.includes(name)));
	const what = new URLSearchParams([...query].filter(([name]) => !names.includes(name)));
	for (const name of names) {
		if (how.getAll(name).length > 1) {
			throw new ApiError(400, 'repeated-parameter', `Give “${name}” once.`, {
				parameter: name,
				allowed: names
			});
		}
	}
	const read = z.object(parameters).safeParse(Object.fromEntries(how));
	if (read.success) return { how: read.data, what };
	const [issue] = read.error.issues;
	const parameter = String(issue?.path[0] ?? '');
	const allowed = acceptedBy(parameters[parameter] as z.ZodType | undefined);
	throw new ApiError(400, 'invalid-parameter', issue?.message ?? 'The request is not valid.', {
		parameter,
		...(allowed && { allowed })
	});
}
