import { z } from 'zod';
import { statuses } from '../../../atlas/absence.ts';
import { areaTypeIds } from '../../../atlas/area-types.ts';
import { measureIds } from '../../../atlas/measures.ts';
import { returnsSource, sourceIds } from '../../../atlas/sources.ts';
import { apiErrorCodes } from '../api-error.ts';
import { named } from './named.ts';

export const code = z.string().min(3).meta({
	description: 'GSS code of a borough or small area; NHS code of a network, sub-ICB location or board.'
});
export const sourceId = z.enum([...sourceIds, returnsSource]);
export const measureId = z.enum(measureIds);
export const areaTypeId = z.enum(areaTypeIds);
export const day = z.iso.date();
export const share = z.number().min(0).max(1).meta({ description: 'Share of the whole, 0 to 1.' });
export const version = z
	.string()
	.meta({ description: 'Changes whenever a table, or the way it is compiled, changes.' });

export const status = named(
	'Status',
	z.enum(statuses).meta({
		description:
			'Why there is or is not a number. Only “value” and “zero” have one. “no-return” is not nought: a return was due and none was made.'
	})
);

export const source = named(
	'Source',
	z.strictObject({
		id: sourceId,
		title: z.string(),
		publisher: z.string(),
		url: z.string().meta({ description: 'Where the publisher keeps it.' }),
		vintage: z.string().meta({ description: 'What it stands for, in words: “30 June 2026”.' }),
		published: z.string().nullable().meta({ description: 'When it came out; null where that is not said.' }),
		licence: z.string(),
		licenceUrl: z.string(),
		attribution: z.string().meta({ description: 'Words that must go wherever the figures go.' }),
		note: z.string().meta({ description: 'What it is and what we do with it.' })
	})
);
export const sources = z.array(source);

export const refusal = named(
	'Error',
	z
		.strictObject({
			error: z.strictObject({
				code: z.enum(apiErrorCodes).meta({ description: 'Stable: programs may rely on it.' }),
				message: z.string().meta({ description: 'For the person who wrote the request.' }),
				parameter: z.string().optional().meta({ description: 'The parameter at fault.' }),
				allowed: z
					.array(z.string())
					.optional()
					.meta({ description: 'What would have been accepted, where it can be listed.' })
			})
		})
		.meta({ description: 'The one way the API refuses.' })
);
