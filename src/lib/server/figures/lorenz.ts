import { z } from 'zod';
import { equityMeasureIds } from '../../atlas/equity-measures.ts';
import { formatPercent } from '../../atlas/format.ts';
import { measureIds, measureOf } from '../../atlas/measures.ts';
import { gapsUrl } from '../../url/gaps.ts';
import { ApiError } from '../api/api-error.ts';
import { significant } from '../api/significant.ts';
import { fairnessPanel } from '../views/fairness.ts';
import { figureSources } from '../views/figure-sources.ts';
import { areaWithin } from '../api/schemas.ts';
import { withinNamed, withinWords } from './choices.ts';
import { entry } from './figure-type.ts';

/** Measures of something that is shared out: shares of a score mean nothing. */
export const sharedMeasureIds = equityMeasureIds.filter((id) => measureOf(id).direction === 'more-provision');

/** How evenly a measure is spread over people, those with least first. */
export const lorenz = entry({
	name: 'How evenly it is spread (Lorenz curve)',
	about: 'The share of something that the people with least of it have between them, and the Gini index.',
	query: z.strictObject({
		measure: z
			.enum(measureIds, '“measure” is the id of a measure: all are listed at /api/v1/measures.')
			.default('link-worker-rate')
			.meta({ description: 'What is shared out.' }),
		within: areaWithin
	}),
	view: ({ measure, within: asked }) => {
		const within = withinNamed(asked);
		const panel = sharedMeasureIds.includes(measure)
			? fairnessPanel({ show: measure, within: within?.code })
			: undefined;
		if (!panel?.concentration) {
			throw new ApiError(400, 'invalid-parameter', `“${measure}” is not shared out among people.`, {
				parameter: 'measure',
				allowed: sharedMeasureIds
			});
		}
		const { curve, sentence, peopleLabel } = panel.concentration;
		return {
			title: `${measureOf(measure).shortName}: how evenly it is spread${withinWords(within)}`,
			// How each tenth by deprivation is averaged is no part of this figure.
			subtitle: panel.basis.replace(/ Each tenth:[^.]*\./, '').replace(/\.$/, ''),
			sentence,
			note: '',
			sources: figureSources(panel.sources),
			drawing: {
				kind: 'lorenz',
				curve: curve.map(([people, share]) => [significant(people), significant(share)] as const),
				peopleLabel,
				shareLabel: 'Share of the whole'
			},
			table: {
				caption: `${sentence} Shares of people, those with least first.`,
				nameLabel: peopleLabel,
				columns: [{ key: 'share', label: 'Share of the whole', numeric: true }],
				rows: curve
					.filter((_, at) => at > 0 && at % 10 === 0)
					.map(([people, share]) => ({
						key: String(people),
						name: formatPercent(people * 100),
						cells: { share: { text: formatPercent(share * 100) } }
					}))
			},
			pageHref: gapsUrl.href({ ...gapsUrl.start, show: measure, within: within?.code, view: 'fairness' }),
			data: null
		};
	}
});
