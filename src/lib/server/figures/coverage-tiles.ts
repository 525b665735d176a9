import { z } from 'zod';
import { coverageMeasures, coverageUrl } from '../../url/coverage.ts';
import { ApiError } from '../api/api-error.ts';
import { today } from '../clock.ts';
import { releasePeriods } from '../queries/history.ts';
import { boroughStandings } from '../views/coverage/boroughs.ts';
import { coverageMap } from '../views/coverage/map.ts';
import { figureSources } from '../views/figure-sources.ts';
import { entry } from './figure-type.ts';
import { areaTable, factsOf } from './map-parts.ts';

/** One square a borough, coloured by what the coverage page colours them by. */
export const coverageTiles = entry({
	name: 'The 33 boroughs, one square each',
	about: 'A tile map of all 33 boroughs by the basic standard, coverage, posts, shortfall or advice.',
	query: z.strictObject({
		measure: z
			.enum(coverageMeasures, `“measure” is one of ${coverageMeasures.join(', ')}.`)
			.default('standard-met')
			.meta({ description: 'What the squares are coloured by.' }),
		at: z.string().default('latest').meta({
			description:
				'“latest”, or the last day of an earlier quarter: then posts, which are all that is held of it.'
		})
	}),
	view: ({ measure: asked, at }) => {
		const all = boroughStandings(today());
		const isNow = at === 'latest';
		const quarters = releasePeriods().slice(0, -1);
		if (!isNow && !quarters.includes(at)) {
			throw new ApiError(400, 'unknown-period', `“at” is “latest” or an earlier quarter that is held.`, {
				parameter: 'at',
				allowed: ['latest', ...quarters]
			});
		}
		const measure = isNow ? asked : 'link-worker-fte';
		const state = { ...coverageUrl.start, show: measure, at };
		const { tiles, key, title, subtitle, sentence, keyUnit, sources } = coverageMap(state, all, all);
		const figures = all.flatMap(({ name, figures: found, history }) =>
			isNow
				? (found.get(measure) ?? [])
				: history.filter(({ period }) => period === at).map((figure) => ({ ...figure, name }))
		);
		const facts = new Map(figures.map((figure) => [figure.area, factsOf(figure)]));
		return {
			title,
			subtitle,
			sentence,
			note: 'One square a borough, roughly in place.',
			sources: figureSources(sources),
			drawing: {
				kind: 'tiles',
				tiles: tiles.map((tile) => ({ ...tile, facts: facts.get(tile.code) ?? {} })),
				key: key && { ...key, unit: keyUnit, nouns: 'boroughs' }
			},
			table: areaTable('borough', title, [measure], figures),
			pageHref: coverageUrl.href(state, 'map'),
			data: { measures: [measure], areas: 'borough', ...(!isNow && { period: 'all' }) }
		};
	}
});
