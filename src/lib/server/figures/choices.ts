import { z } from 'zod';
import { mappedAreaTypes } from '../../atlas/area-types.ts';
import { region } from '../../atlas/region.ts';
import { ApiError, quoted } from '../api/api-error.ts';
import { areaNamed } from '../api/areas.ts';
import { listAreas } from '../queries/areas.ts';
import type { Area } from '../queries/areas.ts';

/** Small areas are too many and too small to be told apart on a picture of London. */
export const drawnAreaTypes = mappedAreaTypes.filter((type) => type !== 'lsoa');

export const drawnAreas = z
	.enum(drawnAreaTypes, {
		error: ({ input }) => `${quoted(String(input))} is not drawn. There are ${drawnAreaTypes.join(', ')}.`
	})
	.default('pcn')
	.meta({ description: 'Which kind of area is coloured.' });

export const oneArea = z
	.string()
	.default(region.code)
	.meta({ description: 'An area’s code or slug.', example: 'E09000012' });

export const oneLocalArea = z.string().optional().meta({
	description: 'A borough, network or small area, by code or slug; the first borough without it.',
	example: 'E09000012'
});

export const oneBorough = z.string().optional().meta({
	description: 'A borough, by code or slug; the first without it.',
	example: 'E09000012'
});

/** The local area asked for. Throws ApiError 404 for one unknown. */
export const localAreaNamed = (asked: string | undefined): Area =>
	areaNamed(asked ?? listAreas('borough')[0]?.code ?? '', 'area');

/** The part of London asked for. Throws ApiError 404 for an area unknown, 400 for one nothing lies inside. */
export function withinNamed(code: string | undefined): Area | undefined {
	if (code === undefined) return undefined;
	const area = areaNamed(code, 'within');
	if (['borough', 'sub-icb', 'icb'].includes(area.type)) return area;
	throw new ApiError(400, 'invalid-parameter', '“within” is a borough, a sub-ICB location or a board.', {
		parameter: 'within'
	});
}

/** Says of what part of London a title speaks: ", within Hackney". */
export const withinWords = (within: Area | undefined): string => (within ? `, within ${within.name}` : '');
