import { experienceByDecile, fairness, FEWEST_AREAS } from '../measures/equity.ts';
import type { DecileExperience, Fairness } from '../measures/equity.ts';
import { nextPosts, targets, weightedNeed } from '../measures/universalism.ts';
import type { Status } from './absence.ts';
import { formatNumber, formatPeople, formatPercent } from './format.ts';

/** An area that may be given posts: what it has and who lives or is registered there. */
export interface PlanArea {
	code: string;
	name: string;
	status: Status;
	/** Full-time link worker posts today; null where no return was made. */
	have: number | null;
	/** People in each deprivation decile, most deprived first. */
	people: number[];
	/** Patients on lists: what a rate is out of. */
	patients: number;
	imdScore: number;
	/** "6 of 10 networks made a return", where some did not: what it has may be more. */
	returns?: string;
}

/** What targets may share out: the posts there are today, or those and the new ones. */
export const sharedOut = { today: 'today’s posts', 'with-new': 'today’s and new posts' } as const;

/** What a planner may turn. */
export interface PlanChoices {
	/** New posts to give. */
	posts: number;
	/** Provision per head in the most deprived tenth, as a multiple of that in the least. */
	gradient: number;
	/** The least any area should have, in posts. */
	floor: number;
	/** What the targets share out. */
	standard: keyof typeof sharedOut;
}

export interface PlannedArea extends PlanArea {
	have: number;
	target: number;
	/** target − have: posts short; below nought, above its share. */
	shortfall: number;
	given: number;
}

export interface PlannedPost {
	/** 1 for the first new post. */
	post: number;
	area: PlannedArea;
	/** What the area has when this post is given. */
	hasThen: number;
}

export interface FairnessOfPlan {
	deciles: DecileExperience[];
	fairness: Fairness | null;
}

export interface PostPlan {
	/** Posts the targets add up to. */
	total: number;
	areas: PlannedArea[];
	order: PlannedPost[];
	/** Areas without a return take no part: they are named, never given a shortfall. */
	leftOut: PlanArea[];
	before: FairnessOfPlan;
	after: FairnessOfPlan;
}

export const planLimits = { posts: 500, gradient: 10, floor: 20 } as const;

/** What is wrong with the choices, in words that say what to change; nothing when a plan can be made. */
export function planProblem(
	areas: readonly PlanArea[],
	{ posts, gradient, floor, standard }: PlanChoices
): string | undefined {
	if (!Number.isInteger(posts) || posts < 0 || posts > planLimits.posts) {
		return `New posts must be a whole number from 0 to ${planLimits.posts}.`;
	}
	if (!(gradient >= 1 && gradient <= planLimits.gradient)) {
		return `The gradient must be from 1 (the same for everyone) to ${planLimits.gradient}.`;
	}
	if (!(floor >= 0 && floor <= planLimits.floor))
		return `The floor must be from 0 to ${planLimits.floor} posts.`;
	const taking = areas.filter((area) => area.have !== null);
	if (taking.length === 0)
		return 'No area here has a figure to plan from. Choose another kind of area, or a larger part of London.';
	const total = totalPosts(taking, posts, standard);
	if (floor * taking.length > total) {
		return `A floor of ${formatNumber(floor, 'posts')} in each of ${taking.length} areas needs ${formatNumber(floor * taking.length, 'posts')} posts, and there are ${formatNumber(total, 'posts')}. Lower the floor, or share out more posts.`;
	}
	return undefined;
}

/** The highest floor that the posts there are can give every area, in whole hundredths. */
export function highestFloor(areas: readonly PlanArea[], { posts, standard }: PlanChoices): number {
	const taking = areas.filter((area) => area.have !== null);
	const each = taking.length === 0 ? 0 : totalPosts(taking, posts, standard) / taking.length;
	return Math.min(planLimits.floor, Math.floor(each * 100) / 100);
}

function totalPosts(taking: readonly PlanArea[], posts: number, standard: PlanChoices['standard']): number {
	const today = taking.reduce((sum, area) => sum + (area.have ?? 0), 0);
	return standard === 'today' ? today : today + posts;
}

/**
 * Where the next posts go under proportionate universalism (measures.md §6): targets by weighted need, and posts one
 * at a time to the largest need / (have + ½). Pure, so that the page can follow a slider and the server says the same.
 * Throws RangeError for choices that planProblem refuses.
 */
export function planPosts(areas: readonly PlanArea[], choices: PlanChoices): PostPlan {
	const problem = planProblem(areas, choices);
	if (problem) throw new RangeError(problem);
	const { posts, gradient, floor, standard } = choices;
	const taking = areas.filter((area): area is PlanArea & { have: number } => area.have !== null);
	const people = taking.map((area) => area.people);
	const have = taking.map((area) => area.have);
	const total = totalPosts(taking, posts, standard);
	const target = targets({ people, total, gradient, floor });
	const { order, given } = nextPosts({
		need: weightedNeed({ people, gradient }),
		have,
		n: posts,
		tieBreak: taking.map((area) => area.imdScore)
	});
	const planned = taking.map((area, at): PlannedArea => {
		const share = target[at] ?? 0;
		return { ...area, target: share, shortfall: share - area.have, given: given[at] ?? 0 };
	});
	return {
		total,
		areas: planned,
		order: inOrder(order, planned),
		leftOut: areas.filter((area) => area.have === null),
		before: fairnessOf(taking, have),
		after: fairnessOf(
			taking,
			have.map((count, at) => count + (given[at] ?? 0))
		)
	};
}

function inOrder(order: readonly number[], planned: readonly PlannedArea[]): PlannedPost[] {
	const counts = planned.map(() => 0);
	return order.flatMap((at, step) => {
		const area = planned[at];
		if (!area) return [];
		const hasThen = area.have + (counts[at] ?? 0);
		counts[at] = (counts[at] ?? 0) + 1;
		return [{ post: step + 1, area, hasThen }];
	});
}

function fairnessOf(areas: readonly PlanArea[], posts: readonly number[]): FairnessOfPlan {
	const rates = areas.map((area, at) =>
		area.patients > 0 ? ((posts[at] ?? 0) / area.patients) * 10_000 : null
	);
	const deciles = experienceByDecile({ people: areas.map((area) => area.people), rates });
	const known = rates.filter((rate) => rate !== null).length;
	return { deciles, fairness: known < FEWEST_AREAS ? null : fairness(deciles) };
}

/** Why this post goes here: "It has 1.9 posts for 177,156 patients, 16% of them in the most deprived fifth: 5.0 short of its share." */
export function postReason({ area, hasThen }: PlannedPost): string {
	const short = area.target - hasThen;
	const standing =
		short >= 0.05
			? `${formatNumber(short, 'posts')} short of its share`
			: short <= -0.05
				? `already ${formatNumber(-short, 'posts')} above its share, yet still the most need for each post`
				: 'at its share';
	if (hasThen > area.have)
		return `With ${formatNumber(hasThen, 'posts')} posts by then, it still has the most need for each post: it is ${standing}.`;
	const deprived = area.people.slice(0, 2).reduce((sum, count) => sum + count, 0);
	const everyone = area.people.reduce((sum, count) => sum + count, 0);
	const has =
		hasThen === 0
			? 'No post is recorded'
			: `It has ${formatNumber(hasThen, 'posts')} ${hasThen === 1 ? 'post' : 'posts'}`;
	return `${has} for ${formatPeople(Math.round(area.patients))} patients; ${formatPercent(everyone > 0 ? (deprived / everyone) * 100 : 0)} of people live in the most deprived fifth. It is ${standing}.${area.returns ? ` ${area.returns}.` : ''}`;
}

const ordinalRules = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const suffixes: Record<Intl.LDMLPluralRule, string> = {
	one: 'st',
	two: 'nd',
	few: 'rd',
	other: 'th',
	zero: 'th',
	many: 'th'
};

/** "1st", "22nd". */
export function ordinal(count: number): string {
	return `${count}${suffixes[ordinalRules.select(count)]}`;
}
