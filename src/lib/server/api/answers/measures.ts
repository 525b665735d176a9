import { z } from 'zod';
import { themes } from '../../../atlas/measure-type.ts';
import { areaTypeId, day, measureId, sourceId, version } from './common.ts';
import { named } from './named.ts';

export const measureRecord = named(
	'Measure',
	z.strictObject({
		id: measureId,
		name: z.string(),
		shortName: z.string(),
		question: z.string().meta({ description: 'The question a figure of it answers.' }),
		unit: z.string(),
		denominator: z
			.string()
			.nullable()
			.meta({ description: 'Who or what a figure is out of; null for a plain count.' }),
		networkDenominator: z.string().nullable().meta({
			description:
				'Who or what the figure of a primary care network is out of: where others have residents, it has patients.'
		}),
		direction: z
			.enum(['more-provision', 'more-need', 'less-provision', 'neutral'])
			.meta({ description: 'What a larger number means.' }),
		theme: z.enum(themes),
		periods: z.array(day).meta({ description: 'Dates it is held for, earliest first.' }),
		latest: day.nullable(),
		areaTypes: z.array(areaTypeId),
		sources: z.array(sourceId),
		caveats: z.array(z.string()),
		confidence: z
			.literal(95)
			.nullable()
			.meta({ description: 'Per cent: its figures carry “lower” and “upper”. Null: they do not.' }),
		listed: z.boolean().meta({ description: 'Offered in choosers; the rest are parts of other figures.' })
	})
);
export const measuresAnswer = z.strictObject({ measures: z.array(measureRecord), version });
