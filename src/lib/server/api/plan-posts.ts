import { z } from 'zod';
import {
	highestFloor,
	ordinal,
	planLimits,
	planPosts,
	planProblem,
	postReason
} from '../../atlas/post-plan.ts';
import type { PlanArea, PlanChoices } from '../../atlas/post-plan.ts';
import type { Fairness } from '../../measures/equity.ts';
import { planAreaTypes, planStandards } from '../../url/plan.ts';
import { planAreas } from '../planning/posts.ts';
import { ApiError } from './api-error.ts';
import { areaNamed } from './areas.ts';
import { numberBetween, wholeBetween } from './numbers.ts';
import { areaWithin } from './schemas.ts';
import { significant } from './significant.ts';

const POSTS_HINT = `“n” is a whole number of new posts from 0 to ${planLimits.posts}.`;

export const planPostsQuery = z.strictObject({
	n: wholeBetween(0, planLimits.posts, POSTS_HINT)
		.default(20)
		.meta({ description: 'New posts to give, one at a time.', example: 20 }),
	gradient: numberBetween(1, planLimits.gradient, `“gradient” is a number from 1 to ${planLimits.gradient}.`)
		.default(2)
		.meta({
			description: 'Provision per head in the most deprived tenth, as a multiple of the least deprived.'
		}),
	floor: numberBetween(0, planLimits.floor, `“floor” is a number of posts from 0 to ${planLimits.floor}.`)
		.default(0)
		.meta({ description: 'The least any area should have, in posts.' }),
	areas: z
		.enum(planAreaTypes, `“areas” is one of ${planAreaTypes.join(', ')}.`)
		.default('pcn')
		.meta({ description: 'Which kind of area is given posts.' }),
	within: areaWithin,
	standard: z
		.enum(planStandards, `“standard” is one of ${planStandards.join(', ')}.`)
		.default('today')
		.meta({ description: 'What the targets share out: today’s posts, or those and the new ones.' })
});
type PlanPostsQuery = z.infer<typeof planPostsQuery>;

/** Throws ApiError 400 for choices of which no plan can be made, though each by itself may be asked. */
export function refuseImpossible(candidates: readonly PlanArea[], choices: PlanChoices): void {
	const problem = planProblem(candidates, choices);
	if (!problem) return;
	const isFloor = planProblem(candidates, { ...choices, floor: 0 }) === undefined;
	throw new ApiError(
		400,
		'invalid-parameter',
		problem,
		isFloor
			? { parameter: 'floor', allowed: [`0 to ${highestFloor(candidates, choices)}`] }
			: { parameter: 'areas', allowed: planAreaTypes }
	);
}

/** The plan as data: targets of every area, the ordered posts with reasons, and who is left out. Throws ApiError. */
export function planPostsRecord({ n, gradient, floor, areas, within, standard }: PlanPostsQuery) {
	const inside = within === undefined ? undefined : areaNamed(within, 'within').code;
	const candidates = planAreas(areas, inside);
	const choices = { posts: n, gradient, floor, standard };
	refuseImpossible(candidates, choices);
	const plan = planPosts(candidates, choices);
	return {
		standard: {
			posts: significant(plan.total),
			basis: standard,
			gradient,
			floor,
			areas,
			within: inside ?? null
		},
		targets: plan.areas.map(({ code, name, have, target, shortfall, given }) => ({
			area: code,
			name,
			have: significant(have),
			target: significant(target),
			shortfall: significant(shortfall),
			given
		})),
		order: plan.order.map((post) => ({
			post: post.post,
			area: post.area.code,
			name: post.area.name,
			reason: `${ordinal(post.post)} new post: ${post.area.name}. ${postReason(post)}`
		})),
		leftOut: plan.leftOut.map(({ code, name, status }) => ({ area: code, name, status })),
		equity: { before: rounded(plan.before.fairness), after: rounded(plan.after.fairness) }
	};
}

const rounded = (found: Fairness | null) =>
	found && {
		mean: significant(found.mean),
		sii: significant(found.sii),
		rii: significant(found.rii),
		concentration: significant(found.concentration),
		verdict: found.verdict
	};
