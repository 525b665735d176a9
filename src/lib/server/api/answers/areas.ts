import { z } from 'zod';
import { areaTypeId, code, share, sources, version } from './common.ts';
import { named } from './named.ts';

const parents = z.strictObject({
	borough: code.optional(),
	pcn: code.optional().meta({ description: 'For a small area: the network with the most of its patients.' }),
	boroughs: z
		.array(z.strictObject({ code, share }))
		.optional()
		.meta({ description: 'For a network: where its patients live, largest share first.' }),
	subIcb: code.optional(),
	icb: code.optional()
});

const area = {
	code,
	name: z.string(),
	type: areaTypeId,
	slug: z.string().meta({ description: 'The last part of its page’s address: /areas/{slug}.' }),
	parents,
	patients: z.number().nullable(),
	residents: z
		.number()
		.nullable()
		.meta({ description: 'Null for a network: it is made of patients, not of land.' })
};

export const areaRecord = named('Area', z.strictObject(area));
export const areasAnswer = z.strictObject({ areas: z.array(areaRecord), sources, version });

const degrees = z.number();
export const areaAnswer = named(
	'AreaInDetail',
	z.strictObject({
		...area,
		centre: z.strictObject({ lat: degrees, lon: degrees }).nullable(),
		bbox: z
			.tuple([degrees, degrees, degrees, degrees])
			.nullable()
			.meta({ description: 'West, south, east, north (WGS 84).' }),
		neighbours: z.array(z.strictObject({ code, name: z.string(), slug: z.string() })),
		childCounts: z
			.partialRecord(areaTypeId, z.int())
			.meta({ description: 'How many areas of each kind lie inside.' }),
		children: z
			.array(z.strictObject({ code, type: areaTypeId, name: z.string(), slug: z.string(), share }))
			.meta({ description: 'What lies inside; small areas are listed for a borough only.' }),
		sources,
		version
	})
);
