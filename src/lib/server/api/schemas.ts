import { z } from 'zod';
import { areaTypeIds } from '../../atlas/area-types.ts';
import { measureIds } from '../../atlas/measures.ts';
import { placeKinds } from '../queries/points.ts';
import { quoted } from './api-error.ts';
import { numberBetween, wholeBetween } from './numbers.ts';

const sent = (input: unknown) => quoted(String(input ?? ''));

export const areaType = z.enum(areaTypeIds, {
	error: ({ input }) => `${sent(input)} is not a kind of area. There are ${areaTypeIds.join(', ')}.`
});

const measure = z.enum(measureIds, {
	error: ({ input }) => `${sent(input)} is not a measure. All of them are listed at /api/v1/measures.`
});

const measureList = z
	.preprocess(
		(text) => (typeof text === 'string' ? text.split(',').map((id) => id.trim()) : text),
		z
			.array(
				measure,
				'Say which measure, such as measure=link-worker-rate. All are listed at /api/v1/measures.'
			)
			.refine((ids) => new Set(ids).size === ids.length, 'Name each measure once.')
	)
	.meta({
		description: 'One measure or more, with commas between: the ids are listed at /api/v1/measures.',
		example: ['link-worker-rate']
	});

const PERIOD_HINT = 'A period is “latest”, “all” or a date such as 2026-06-30.';
const notAPeriod = ({ input }: { input?: unknown }) => `${sent(input)} is not a period. ${PERIOD_HINT}`;
const period = z
	// Each choice says it as well: a text that is nearly a date is refused in the words of the date alone.
	.union([z.enum(['latest', 'all']), z.iso.date({ error: notAPeriod })], { error: notAPeriod })
	.default('latest')
	.meta({ description: `${PERIOD_HINT} “latest” is each measure’s own latest date.` });

/** May be left out, or left empty as a form leaves it: both mean that nothing was asked. */
const mayBeEmpty = <Schema extends z.ZodType>(schema: Schema) =>
	z
		.preprocess(
			(text) => (typeof text === 'string' && text.trim() === '' ? undefined : text),
			schema.optional()
		)
		.optional();

/** The area that others are to lie inside, by code or slug: the one way to read `within`. */
export const areaWithin = mayBeEmpty(z.string()).meta({
	description:
		'Keep to areas inside this one, by code or slug; empty means all of London. A network is inside a borough that has 5% of its patients.',
	example: 'E09000012'
});

// Generous bounds of Great Britain, so that a swapped pair is caught.
const NEAR_HINT = 'Write near=51.5074,-0.1278: latitude, a comma, longitude, somewhere in Britain.';
const near = z
	.preprocess(
		(text) => (typeof text === 'string' ? text.split(',') : text),
		z.tuple([numberBetween(49, 61, NEAR_HINT), numberBetween(-9, 3, NEAR_HINT)], NEAR_HINT)
	)
	.meta({
		description: 'Latitude, longitude (WGS 84). The answer is then nearest first.',
		example: [51.5074, -0.1278]
	});

const WITHIN_HINT = '“within” is a number of metres from 1 to 100,000.';
const LIMIT_HINT = '“limit” is a whole number from 1 to 10,000.';

export const noQuery = z.strictObject({});

export const areasQuery = z.strictObject({
	type: areaType.optional().meta({
		description: 'One kind of area. Without it: every kind but the 4,994 small areas (lsoa).'
	})
});

/** One kind of area, for a file that holds one. */
export const areaTypeQuery = z.strictObject({
	type: areaType.default('borough').meta({ description: 'Which kind of area the file holds.' })
});

export const figuresQuery = z.strictObject({
	measure: measureList,
	areas: areaType.default('borough').meta({ description: 'Which kind of area to give a figure for.' }),
	period,
	within: areaWithin
});
export type FiguresQuery = z.infer<typeof figuresQuery>;

export const pointsQuery = z
	.strictObject({
		kind: z
			.enum(placeKinds, {
				error: ({ input }) => `${sent(input)} is not a kind of place. There are ${placeKinds.join(', ')}.`
			})
			.optional()
			.meta({ description: 'One kind of place. Without it: every kind.' }),
		near: near.optional(),
		within: mayBeEmpty(numberBetween(1, 100_000, WITHIN_HINT)).meta({
			description: 'Only places this many metres or less from “near”, in a straight line.'
		}),
		limit: wholeBetween(1, 10_000, LIMIT_HINT)
			.optional()
			.meta({ description: 'No more than this many, of the nearest or the first by name.' })
	})
	.refine(({ near, within }) => within === undefined || near !== undefined, {
		path: ['within'],
		error: '“within” needs “near”: say where to measure from.'
	});
export type PointsQuery = z.infer<typeof pointsQuery>;
