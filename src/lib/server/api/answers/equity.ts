import { z } from 'zod';
import { areaTypeId, code, day, measureId, sources, status, version } from './common.ts';

const DECILES = 10;

export const equityAnswer = z.strictObject({
	measure: measureId,
	unit: z.string(),
	areas: areaTypeId.meta({ description: 'What the measure was averaged over.' }),
	within: code.nullable(),
	period: day.or(z.literal('')).meta({ description: 'Empty where no figure is held here.' }),
	people: z.enum(['patients', 'residents']),
	counted: z.int().meta({ description: 'Areas that took part.' }),
	leftOut: z.array(z.strictObject({ status, count: z.int() })),
	deciles: z
		.array(
			z.strictObject({
				decile: z.int().min(1).max(DECILES),
				people: z.number(),
				value: z.number().nullable()
			})
		)
		.meta({ description: 'By deprivation decile of England, 1 the most deprived.' }),
	mean: z.number().nullable(),
	sii: z.number().nullable().meta({ description: 'Slope index of inequality.' }),
	rii: z.number().nullable().meta({ description: 'Relative index of inequality.' }),
	concentration: z.number().nullable().meta({ description: 'Concentration index, −1 to 1.' }),
	verdict: z
		.enum(['rises-with-need', 'flat', 'falls-as-need-rises'])
		.nullable()
		.meta({ description: 'Null where too few areas or deciles have a figure for a slope to say anything.' }),
	words: z.strictObject({
		verdict: z.string(),
		ends: z.string().nullable(),
		elsewhere: z.string().nullable().meta({
			description: 'Tenths in which no resident of the area lives, and whose figures they are then.'
		}),
		sii: z.string().optional(),
		rii: z.string().optional(),
		concentration: z.string().optional()
	}),
	gini: z.number().nullable(),
	lorenz: z
		.array(z.tuple([z.number(), z.number()]))
		.meta({ description: 'Share of people, share of the whole they have between them.' }),
	sources,
	version
});
