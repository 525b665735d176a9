import { z } from 'zod';
import { areaTypes } from '../../atlas/area-types.ts';
import { measureOf } from '../../atlas/measures.ts';
import { gapsUrl } from '../../url/gaps.ts';
import { queryFigures } from '../queries/figures.ts';
import { figureSources } from '../views/figure-sources.ts';
import { gapsPicture } from '../views/gaps/gaps.ts';
import { significant } from '../api/significant.ts';
import { areaWithin } from '../api/schemas.ts';
import { drawnAreas, withinNamed, withinWords } from './choices.ts';
import { entry } from './figure-type.ts';
import { areaTable, factsOf, illustrativeNote, paintedLondon } from './map-parts.ts';
import { withPanel } from './measure-map.ts';

/** Need against link workers: the atlas's main picture. */
export const needMap = entry({
	name: 'Need and link workers',
	about:
		'London by need and link workers per 10,000 patients at once: where need is high and link workers are few.',
	query: z.strictObject({ areas: drawnAreas, within: areaWithin }),
	view: ({ areas, within: asked }) => {
		const within = withinNamed(asked);
		const state = { ...gapsUrl.start, areas, within: within?.code };
		const picture = gapsPicture(state);
		const figures = queryFigures({
			measures: picture.measures,
			areas,
			period: 'latest',
			within: within?.code
		});
		const needOf = new Map(
			figures
				.filter(({ measure }) => measure === 'imd-score')
				.map(({ area, value }) => [area, significant(value)])
		);
		const facts = new Map(
			figures
				.filter(({ measure }) => measure === 'link-worker-rate')
				.map((figure) => [figure.area, { ...factsOf(figure), need: needOf.get(figure.area) ?? null }])
		);
		return {
			title: picture.title,
			subtitle: picture.subtitle + withinWords(within),
			sentence: picture.sentence,
			note: illustrativeNote(areas),
			sources: figureSources(
				(['link-worker-rate', 'imd-score'] as const).flatMap((id) => measureOf(id).sources)
			),
			drawing: {
				kind: 'map',
				...withPanel(paintedLondon(areas, picture.paints, facts)),
				key: { ...picture.key, unit: '', nouns: areaTypes[areas].nouns }
			},
			table: areaTable(areas, picture.title, picture.measures, figures),
			pageHref: gapsUrl.href(state),
			data: { measures: picture.measures, areas, ...(within && { within: within.code }) }
		};
	}
});
