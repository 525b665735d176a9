import { z } from 'zod';
import { planAreaTypes, planStandards } from '../../../url/plan.ts';
import { code, sources, status, version } from './common.ts';

const fairness = z.strictObject({
	mean: z.number().nullable(),
	sii: z.number().nullable(),
	rii: z.number().nullable(),
	concentration: z.number().nullable(),
	verdict: z.string()
});
const fairnessOfPlan = fairness.nullable();

export const planPostsAnswer = z.strictObject({
	standard: z.strictObject({
		posts: z.number().meta({ description: 'Full-time posts that the targets share out.' }),
		basis: z.enum(planStandards),
		gradient: z.number(),
		floor: z.number(),
		areas: z.enum(planAreaTypes),
		within: code.nullable()
	}),
	targets: z.array(
		z.strictObject({
			area: code,
			name: z.string(),
			have: z.number().meta({ description: 'Full-time posts today.' }),
			target: z.number(),
			shortfall: z.number().meta({ description: 'Target less posts today; below nought, above its share.' }),
			given: z.int().meta({ description: 'New posts given to it.' })
		})
	),
	order: z.array(z.strictObject({ post: z.int(), area: code, name: z.string(), reason: z.string() })),
	leftOut: z
		.array(z.strictObject({ area: code, name: z.string(), status }))
		.meta({ description: 'Areas without a figure take no part: they are named, never given a shortfall.' }),
	equity: z.strictObject({ before: fairnessOfPlan, after: fairnessOfPlan }),
	sources,
	version
});

const people = z.strictObject({ residents: z.number(), weighted: z.number() });
const kind = z.enum(['practice', 'library']);

export const planAdviceAnswer = z.strictObject({
	k: z.int(),
	minutes: z.int(),
	gradient: z.number(),
	sites: z.array(
		z.strictObject({
			rank: z.int(),
			site: z.strictObject({
				id: z.string(),
				kind,
				name: z.string(),
				address: z.string(),
				postcode: z.string(),
				lat: z.number(),
				lon: z.number(),
				borough: z.strictObject({ code, name: z.string() }).nullable()
			}),
			gain: z.number(),
			reached: z.number(),
			residents: z.number(),
			residentsReached: z.number(),
			residentsMostDeprivedFifth: z.number(),
			boroughs: z.array(z.strictObject({ code, name: z.string(), residents: z.number() })),
			samePostcode: z.array(z.strictObject({ id: z.string(), kind, name: z.string() }))
		})
	),
	objective: z.number(),
	optimal: z.boolean().meta({ description: 'Is it proven that no other choice reaches more?' }),
	gap: z.number(),
	baseline: people,
	everyone: people,
	reachable: people,
	candidates: z.int(),
	units: z.record(z.string(), z.string()).meta({ description: 'What each number counts.' }),
	sources,
	version
});
