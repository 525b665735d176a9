import { z } from 'zod';
import { areaTypeId, code, day, measureId, sourceId, sources, status, version } from './common.ts';
import { named } from './named.ts';

const figure = {
	measure: measureId,
	area: code,
	name: z.string(),
	period: day,
	status,
	value: z
		.number()
		.nullable()
		.meta({ description: 'In the measure’s unit. Null unless status is “value” or “zero”.' }),
	numerator: z
		.number()
		.nullable()
		.meta({ description: 'What was counted; null where the figure is not a ratio of counts.' }),
	denominator: z
		.number()
		.nullable()
		.meta({ description: 'Out of how many; null where the figure is not a ratio of counts.' }),
	lower: z
		.number()
		.nullable()
		.optional()
		.meta({ description: 'Lower 95% limit, for measures that have limits.' }),
	upper: z
		.number()
		.nullable()
		.optional()
		.meta({ description: 'Upper 95% limit, for measures that have limits.' }),
	returned: z
		.int()
		.nullable()
		.meta({ description: 'How many networks made a return, for a figure summed over them.' }),
	members: z.int().nullable().meta({ description: 'Out of how many networks.' }),
	source: sourceId
};

export const figureRecord = named('Figure', z.strictObject(figure));
export const figuresAnswer = z.strictObject({ figures: z.array(figureRecord), sources, version });

const geometry = named(
	'Boundary',
	z.looseObject({
		type: z.enum(['Polygon', 'MultiPolygon']),
		coordinates: z.array(z.unknown()).meta({ description: 'Longitude, latitude (WGS 84), RFC 7946.' })
	})
);

export const figuresMapAnswer = z.strictObject({
	type: z.literal('FeatureCollection'),
	features: z.array(
		z.strictObject({
			type: z.literal('Feature'),
			id: code,
			geometry: geometry.nullable(),
			properties: z.strictObject({ ...figure, areaType: areaTypeId, geographyVintage: z.string() })
		})
	),
	note: z.string().optional().meta({ description: 'Said where the boundaries are illustrative.' }),
	sources,
	version
});
