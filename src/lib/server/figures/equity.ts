import { z } from 'zod';
import { equityMeasureIds } from '../../atlas/equity-measures.ts';
import { measureIds } from '../../atlas/measures.ts';
import { elsewhereNote } from '../../atlas/fairness-words.ts';
import { gapsUrl } from '../../url/gaps.ts';
import { equityTable } from './equity-table.ts';
import { ApiError } from '../api/api-error.ts';
import { fairnessPanel } from '../views/fairness.ts';
import { figureSources } from '../views/figure-sources.ts';
import { areaWithin } from '../api/schemas.ts';
import { withinNamed } from './choices.ts';
import { entry } from './figure-type.ts';
import { significant } from '../api/significant.ts';

/** Does a measure follow need? */
export const equity = entry({
	name: 'Fairness by deprivation',
	about:
		'What people in each tenth of England by deprivation receive of one measure, and whether it follows need.',
	query: z.strictObject({
		measure: z
			.enum(measureIds, '“measure” is the id of a measure: all are listed at /api/v1/measures.')
			.default('link-worker-rate')
			.meta({ description: 'What is set against deprivation.' }),
		within: areaWithin
	}),
	view: ({ measure, within: asked }) => {
		if (!equityMeasureIds.includes(measure)) {
			throw new ApiError(400, 'invalid-parameter', `“${measure}” cannot be set against deprivation.`, {
				parameter: 'measure',
				allowed: equityMeasureIds
			});
		}
		const within = withinNamed(asked);
		const panel = fairnessPanel({ show: measure, within: within?.code });
		return {
			title: panel.title,
			subtitle: panel.basis.replace(/\.$/, ''),
			sentence: panel.sentence,
			note: panel.elsewhere ? elsewhereNote(panel.elsewhere) : '',
			sources: figureSources(panel.sources),
			drawing: {
				kind: 'received',
				measure,
				deciles: panel.deciles.map(({ value, ...decile }) => ({ ...decile, value: significant(value) })),
				elsewhere: panel.elsewhere,
				mean: panel.mean,
				meanText: panel.meanText,
				valueLabel: panel.valueLabel,
				peopleLabel: panel.peopleLabel
			},
			table: equityTable(panel),
			pageHref: gapsUrl.href({ ...gapsUrl.start, show: measure, within: within?.code, view: 'fairness' }),
			data: null
		};
	}
});
