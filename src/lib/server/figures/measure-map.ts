import { z } from 'zod';
import { areaTypes } from '../../atlas/area-types.ts';
import { listedMeasures, measureIds, measureOf } from '../../atlas/measures.ts';
import { keyUnit } from '../../atlas/out-of.ts';
import { ApiError, quoted } from '../api/api-error.ts';
import { gapsUrl } from '../../url/gaps.ts';
import { queryFigures } from '../queries/figures.ts';
import { figureSources } from '../views/figure-sources.ts';
import { gapsPicture } from '../views/gaps/gaps.ts';
import { areaWithin } from '../api/schemas.ts';
import { drawnAreas, withinNamed, withinWords } from './choices.ts';
import { entry } from './figure-type.ts';
import { areaTable, factsOf, illustrativeNote, paintedLondon } from './map-parts.ts';

/** The map of one measure, as the gaps page has it. */
export const measureMap = entry({
	name: 'Map of one measure',
	about: 'London by borough, network, location or board, coloured by any one measure.',
	query: z.strictObject({
		measure: z
			.enum(measureIds, {
				error: ({ input }) =>
					`${quoted(String(input))} is not a measure. All of them are listed at /api/v1/measures.`
			})
			.default('link-worker-rate')
			.meta({ description: 'What the areas are coloured by.' }),
		areas: drawnAreas,
		within: areaWithin
	}),
	view: ({ measure, areas, within: asked }) => {
		const allowed = listedMeasures(areas);
		if (!allowed.includes(measure)) {
			throw new ApiError(
				400,
				'not-held-for-area-type',
				`There is no map of “${measure}” by ${areaTypes[areas].singular}. “allowed” lists those there are.`,
				{ parameter: 'measure', allowed }
			);
		}
		const within = withinNamed(asked);
		const state = { ...gapsUrl.start, areas, show: measure, within: within?.code };
		const picture = gapsPicture(state);
		const { sources } = measureOf(measure);
		const figures = queryFigures({ measures: [measure], areas, period: 'latest', within: within?.code });
		const facts = new Map(figures.map((figure) => [figure.area, factsOf(figure)]));
		return {
			title: picture.title,
			subtitle: picture.subtitle + withinWords(within),
			sentence: picture.sentence,
			note: illustrativeNote(areas),
			sources: figureSources(sources),
			drawing: {
				kind: 'map',
				...withPanel(paintedLondon(areas, picture.paints, facts)),
				key: {
					...picture.key,
					unit: keyUnit(measureOf(measure), areas),
					nouns: areaTypes[areas].nouns
				}
			},
			table: areaTable(areas, picture.title, [measure], figures),
			pageHref: gapsUrl.href(state),
			data: { measures: [measure], areas, ...(within && { within: within.code }) }
		};
	}
});

/** One map that needs no name. */
export function withPanel({ viewBox, overLine, shapes }: ReturnType<typeof paintedLondon>) {
	return { viewBox, overLine, panels: [{ name: '', shapes }] };
}
