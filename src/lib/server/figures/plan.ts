import { areaTypes } from '../../atlas/area-types.ts';
import type { DrawnShape } from '../../atlas/figure-view.ts';
import { formatNumber } from '../../atlas/format.ts';
import { measureOf } from '../../atlas/measures.ts';
import { linkedShape } from '../../atlas/map-shape.ts';
import { areaHref } from '../../atlas/names.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import { paintPlan, sharesTitle } from '../../atlas/plan-map.ts';
import type { PlanPaint } from '../../atlas/plan-map.ts';
import { planPosts } from '../../atlas/post-plan.ts';
import type { PostPlan } from '../../atlas/post-plan.ts';
import { planUrl } from '../../url/plan.ts';
import { planPostsQuery, refuseImpossible } from '../api/plan-posts.ts';
import { significant } from '../api/significant.ts';
import { planAreas } from '../planning/posts.ts';
import { measurePeriods } from '../queries/figures.ts';
import { figureSources } from '../views/figure-sources.ts';
import { londonOutlines } from '../views/london-map.ts';
import { withinNamed, withinWords } from './choices.ts';
import { entry } from './figure-type.ts';
import { illustrativeNote } from './map-parts.ts';

/** Posts against a fair share by need, today and after a plan. */
export const plan = entry({
	name: 'A plan of new posts',
	about: 'Full-time link workers against a fair share by need, today and after a number of new posts.',
	query: planPostsQuery,
	view: ({ n, gradient, floor, standard, areas, within: asked }) => {
		const within = withinNamed(asked);
		const candidates = planAreas(areas, within?.code);
		const choices = { posts: n, gradient, floor, standard };
		refuseImpossible(candidates, choices);
		const found = planPosts(candidates, choices);
		const { noun, nouns } = areaTypes[areas];
		const { viewBox, boroughLines, shapes } = londonOutlines(areas);
		const paints = paintPlan(found);
		const panel = (name: string, moment: 'before' | 'after') => ({
			name,
			shapes: shapes.map((shape) => paintedShape(linkedShape(shape), found, paints[moment]))
		});
		const title = sharesTitle(found, noun, nouns);
		const period = formatPeriod(measurePeriods().get('link-worker-fte')?.latest ?? '');
		return {
			title,
			subtitle: `Full-time link workers against a fair share by need, ${period}, and after ${found.order.length} new posts${withinWords(within)}`,
			sentence: '',
			note: illustrativeNote(areas),
			sources: figureSources(measureOf('shortfall').sources),
			drawing: {
				kind: 'map',
				viewBox,
				overLine: boroughLines,
				panels: [panel('Today', 'before'), panel('After', 'after')],
				key: {
					kind: 'scale',
					classes: paints.classes,
					absences:
						found.leftOut.length > 0 ? [{ words: 'made no return', count: found.leftOut.length }] : [],
					unit: `% of target, ${nouns} today`,
					nouns
				}
			},
			table: planTable(found, title, noun),
			pageHref: planUrl.href({
				...choices,
				areas,
				within: within?.code,
				against: undefined
			}),
			data: null
		};
	}
});

function paintedShape(
	shape: Omit<DrawnShape, 'fill' | 'words'>,
	{ areas, leftOut }: PostPlan,
	paints: ReadonlyMap<string, PlanPaint>
): DrawnShape {
	const area = areas.find(({ code }) => code === shape.code);
	if (area) {
		const { have, target, given } = area;
		return {
			...shape,
			...(paints.get(shape.code) ?? { fill: 'plain-area', words: '' }),
			facts: { have: significant(have), target: significant(target), given }
		};
	}
	const left = leftOut.find(({ code }) => code === shape.code);
	return left
		? { ...shape, fill: 'absent', words: 'made no return', facts: { status: left.status, have: null } }
		: { ...shape, fill: 'plain-area', words: 'outside the plan', facts: {} };
}

function planTable(found: PostPlan, caption: string, noun: string) {
	const posts = (value: number) => ({ text: formatNumber(value, 'posts') });
	return {
		caption,
		nameLabel: noun.charAt(0).toUpperCase() + noun.slice(1),
		columns: [
			{ key: 'have', label: 'Posts today', numeric: true },
			{ key: 'given', label: 'New posts', numeric: true },
			{ key: 'target', label: 'Fair share', numeric: true }
		],
		rows: [
			...found.areas.map(({ code, name, have, given, target }) => ({
				key: code,
				name,
				href: areaHref(code, name),
				cells: {
					have: posts(have),
					given: { text: formatNumber(given, 'count') },
					target: posts(target)
				}
			})),
			...found.leftOut.map(({ code, name }) => ({
				key: code,
				name,
				href: areaHref(code, name),
				cells: { have: { text: 'made no return', isAbsent: true } }
			}))
		]
	};
}
