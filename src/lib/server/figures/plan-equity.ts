import { z } from 'zod';
import { formatNumber } from '../../atlas/format.ts';
import { measureOf } from '../../atlas/measures.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import { gainTitle } from '../../atlas/plan-map.ts';
import { planPosts } from '../../atlas/post-plan.ts';
import type { FairnessOfPlan } from '../../atlas/post-plan.ts';
import { tenthName } from '../../atlas/tenths.ts';
import { planUrl } from '../../url/plan.ts';
import { planPostsQuery, refuseImpossible } from '../api/plan-posts.ts';
import { significant } from '../api/significant.ts';
import { planAreas } from '../planning/posts.ts';
import { measurePeriods } from '../queries/figures.ts';
import { figureSources } from '../views/figure-sources.ts';
import { withinNamed, withinWords } from './choices.ts';
import { entry } from './figure-type.ts';

/** What each tenth of people by deprivation has today, and after a plan. */
export const planEquity = entry({
	name: 'A plan of new posts, by deprivation',
	about:
		'Link workers per 10,000 patients in each tenth of people by deprivation, today and after new posts.',
	query: z.strictObject(planPostsQuery.shape),
	view: ({ n, gradient, floor, standard, areas, within: asked }) => {
		const within = withinNamed(asked);
		const candidates = planAreas(areas, within?.code);
		const choices = { posts: n, gradient, floor, standard };
		refuseImpossible(candidates, choices);
		const { before, after, order } = planPosts(candidates, choices);
		const period = formatPeriod(measurePeriods().get('link-worker-fte')?.latest ?? '');
		const title = gainTitle({ before, after });
		return {
			title,
			subtitle: `Link workers per 10,000 patients by the deprivation of the place people live in, ${period} and after ${order.length} new posts${withinWords(within)}`,
			sentence: '',
			note: '',
			sources: figureSources(measureOf('shortfall').sources),
			drawing: { kind: 'before-after', before: asWritten(before), after: asWritten(after) },
			table: {
				caption: `${title}. By deprivation decile of England, most deprived first.`,
				nameLabel: 'Tenth of England',
				columns: [
					{ key: 'before', label: 'Today', numeric: true },
					{ key: 'after', label: 'After', numeric: true }
				],
				rows: after.deciles.map(({ decile, value }) => ({
					key: String(decile),
					name: tenthName(decile),
					cells: {
						before: rate(before.deciles[decile - 1]?.value ?? null),
						after: rate(value)
					}
				}))
			},
			pageHref: planUrl.href({ ...choices, areas, within: within?.code, against: undefined }),
			data: null
		};
	}
});

const rate = (value: number | null) =>
	value === null ? { text: 'nobody', isAbsent: true } : { text: formatNumber(value, 'rate') };

/** To as many figures as the API gives. */
const asWritten = ({ deciles, fairness }: FairnessOfPlan): FairnessOfPlan => ({
	fairness,
	deciles: deciles.map((decile) => ({ ...decile, value: significant(decile.value) }))
});
