import { z } from 'zod';
import { listedMeasures } from '../../atlas/measures.ts';
import { region } from '../../atlas/region.ts';
import { ApiError } from '../api/api-error.ts';
import { latestFigures } from '../queries/figures.ts';
import { figureSources } from '../views/figure-sources.ts';
import { benchmarksOf } from '../views/profile/benchmarks.ts';
import { similarAreas } from '../views/profile/similar.ts';
import { spreadSection } from '../views/profile/spread.ts';
import { localAreaNamed, oneLocalArea } from './choices.ts';
import { entry } from './figure-type.ts';

/** Where an area lies among all of its kind, beside London, areas like it, and its part of London. */
export const benchmarks = entry({
	name: 'One area beside others',
	about: 'One area’s need, link workers and advice beside London, areas like it and all of its kind.',
	query: z.strictObject({ area: oneLocalArea }),
	view: ({ area: asked }) => {
		const area = localAreaNamed(asked);
		const measures = listedMeasures(area.type);
		const own = latestFigures(area.code, measures);
		const london = latestFigures(region.code, measures);
		const section = spreadSection(area, own, benchmarksOf(area, measures, london, similarAreas(area)));
		if (!section) {
			throw new ApiError(
				400,
				'not-held-for-area-type',
				`There are too few areas like ${area.name} to compare.`,
				{
					parameter: 'area'
				}
			);
		}
		const { title, subtitle, rows, marks, table, sources } = section;
		return {
			title,
			subtitle,
			sentence: '',
			note: 'Not a ranking: which end is better depends on need, and counts that grow with an area are left out.',
			sources: figureSources(sources),
			drawing: { kind: 'benchmarks', name: area.name, rows, marks },
			table,
			pageHref: `/areas/${area.slug}#benchmarks`,
			data: { measures: rows.map(({ measure }) => measure), areas: area.type }
		};
	}
});
