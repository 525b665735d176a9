import { z } from 'zod';
import { pointKinds } from '../../queries/points.ts';
import { code, share, sourceId, sources, version } from './common.ts';
import { named } from './named.ts';

const text = z.string().nullable();

export const place = named(
	'Place',
	z.strictObject({
		type: z.literal('Feature'),
		id: z.string(),
		geometry: z.strictObject({
			type: z.literal('Point'),
			coordinates: z.tuple([z.number(), z.number()]).meta({ description: 'Longitude, latitude (WGS 84).' })
		}),
		properties: z.strictObject({
			kind: z.enum(pointKinds),
			name: z.string(),
			lsoa: code,
			address: z.string(),
			postcode: z.string(),
			phone: text,
			email: text,
			website: text,
			details: z
				.record(z.string(), z.unknown())
				.meta({ description: 'What else its source says of a place of this kind.' }),
			source: sourceId,
			distanceMetres: z.int().optional().meta({ description: 'In a straight line from “near”.' }),
			walkMinutes: z
				.number()
				.optional()
				.meta({ description: 'The straight line times 1.3, at 80 metres a minute.' })
		})
	})
);

export const pointsAnswer = z.strictObject({
	type: z.literal('FeatureCollection'),
	features: z.array(place),
	note: z.string().optional().meta({ description: 'Why a kind that is known has no places yet.' }),
	sources,
	version
});

export const postcodeAnswer = z.strictObject({
	postcode: z.string(),
	lat: z.number(),
	lon: z.number(),
	lsoa: code,
	borough: code.optional(),
	subIcb: code.optional(),
	icb: code.optional(),
	pcn: z
		.strictObject({ code, share })
		.nullable()
		.meta({ description: 'The network most people of this small area are registered with.' }),
	names: z.strictObject({
		borough: z.string().optional(),
		subIcb: z.string().optional(),
		icb: z.string().optional(),
		pcn: z.string().optional()
	}),
	sources,
	version
});
