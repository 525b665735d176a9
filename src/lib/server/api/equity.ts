import { z } from 'zod';
import { areaTypes } from '../../atlas/area-types.ts';
import { equityAreas, equityMeasureIds } from '../../atlas/equity-measures.ts';
import type { EquityAreas } from '../../atlas/equity-measures.ts';
import { elsewhereNote, endsSentence, fairnessIndices, fairnessTitle } from '../../atlas/fairness-words.ts';
import { isMeasureId, measureOf } from '../../atlas/measures.ts';
import { thinCurve } from '../../measures/lorenz-share.ts';
import { equityOf, equitySources } from '../views/equity.ts';
import { ApiError, quoted } from './api-error.ts';
import { areaNamed } from './areas.ts';
import { checkNesting } from './figures.ts';
import { areaType, areaWithin } from './schemas.ts';
import { significant } from './significant.ts';
import { sourceRecords } from './source-records.ts';

export const equityQuery = z.strictObject({
	measure: z.enum(equityMeasureIds, { error: ({ input }) => measureRefusal(input) }).meta({
		description: 'A rate, percentage or score: counts grow with the area.',
		example: 'link-worker-rate'
	}),
	areas: areaType.optional().meta({
		description:
			'What it is averaged over: pcn, borough or lsoa. Without it: networks for staff, small areas for the rest.'
	}),
	within: areaWithin
});

function measureRefusal(input: unknown): string {
	if (input === undefined)
		return 'Say which measure, such as measure=link-worker-rate. “allowed” lists those that can be set against deprivation.';
	const id = String(input);
	return isMeasureId(id)
		? `“${id}” (${measureOf(id).name}) cannot be set against deprivation: it is a count, or measures deprivation itself. “allowed” lists the measures that can.`
		: `${quoted(id)} is not a measure. All of them are listed at /api/v1/measures; “allowed” lists those that can be set against deprivation.`;
}
type EquityQuery = z.infer<typeof equityQuery>;

/** What each tenth of people by deprivation receives, and the indices with their direction. Throws ApiError. */
export function equityRecord(query: EquityQuery) {
	const { measure } = query;
	const areas = areasAsked(query);
	const within = query.within === undefined ? undefined : areaNamed(query.within, 'within');
	if (within) checkNesting({ areas }, within);
	const equity = equityOf(measure, { areas, within: within?.code });
	const { deciles, fairness } = equity;
	return {
		measure,
		unit: measureOf(measure).unit,
		areas,
		within: within?.code ?? null,
		period: equity.period,
		people: equity.people,
		counted: equity.counted,
		leftOut: equity.leftOut,
		deciles: deciles.map(({ decile, people, value }) => ({
			decile,
			people: significant(people),
			value: significant(value)
		})),
		mean: significant(fairness?.mean ?? null),
		sii: significant(fairness?.sii ?? null),
		rii: significant(fairness?.rii ?? null),
		concentration: significant(fairness?.concentration ?? null),
		verdict: fairness?.verdict ?? null,
		words: {
			verdict: fairnessTitle(measure, fairness),
			ends: endsSentence(measure, deciles, fairness, equity.elsewhere),
			elsewhere: equity.elsewhere && elsewhereNote(equity.elsewhere),
			...Object.fromEntries(
				fairnessIndices(measure, fairness).map(({ id, meaning, direction }) => [
					id,
					`${direction} (${meaning})`
				])
			)
		},
		gini: significant(equity.gini),
		lorenz: thinCurve(equity.lorenz).map(([people, share]) => [significant(people), significant(share)]),
		sources: sourceRecords(equitySources(measure, areas))
	};
}

function areasAsked({ measure, areas }: EquityQuery): EquityAreas {
	const allowed = equityAreas(measure);
	// The query takes only measures that have some.
	const [usual = 'lsoa'] = allowed;
	const asked = areas ?? usual;
	const found = allowed.find((type) => type === asked);
	if (found) return found;
	throw new ApiError(
		400,
		'not-held-for-area-type',
		`“${measure}” cannot be set against deprivation over ${areaTypes[asked].plural}. “allowed” lists what it can be averaged over.`,
		{ parameter: 'areas', allowed }
	);
}
