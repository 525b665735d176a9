import { classOf, quantileBreaks } from '../geography/breaks.ts';
import { formatNumber } from './format.ts';
import type { PostPlan } from './post-plan.ts';

export interface PlanPaint {
	fill: string;
	words: string;
}

export interface PlanPaints {
	before: Map<string, PlanPaint>;
	after: Map<string, PlanPaint>;
	/** One key for both maps: the classes are those of today. */
	classes: { fill: string; words: string; count: number }[];
}

/** Posts for each 10,000 people weighted by need, today and after the plan, in the same five classes. */
export function paintPlan(plan: PostPlan): PlanPaints {
	const perTarget = (posts: number, target: number) => (target > 0 ? (posts / target) * 100 : 0);
	const today = plan.areas.map((area) => perTarget(area.have, area.target));
	const breaks = quantileBreaks(today, 5);
	const fillOf = (value: number) => `seq-provision-${1 + classOf(value, breaks)}`;
	const paint = (value: number): PlanPaint => ({
		fill: fillOf(value),
		words: `${formatNumber(value, 'count')}% of its target`
	});
	const classes = [...Array(breaks.length + 1).keys()].map((at) => {
		const [from, to] = [breaks[at - 1], breaks[at]];
		const words =
			from === undefined
				? `under ${formatNumber(to ?? 0, 'count')}%`
				: to === undefined
					? `${formatNumber(from, 'count')}% and over`
					: `${formatNumber(from, 'count')}% to ${formatNumber(to, 'count')}%`;
		return {
			fill: `seq-provision-${1 + at}`,
			words,
			count: today.filter((value) => classOf(value, breaks) === at).length
		};
	});
	return {
		before: new Map(plan.areas.map((area) => [area.code, paint(perTarget(area.have, area.target))])),
		after: new Map(
			plan.areas.map((area) => [area.code, paint(perTarget(area.have + area.given, area.target))])
		),
		classes
	};
}

/** The finding of both maps: how many have under half their target, today and after. */
export function sharesTitle(plan: PostPlan, noun: string, nouns: string): string {
	const underHalf = (posts: (area: { have: number; given: number }) => number) =>
		plan.areas.filter((area) => posts(area) < area.target / 2).length;
	const today = underHalf((area) => area.have);
	const after = underHalf((area) => area.have + area.given);
	const finding = `${today} ${today === 1 ? `${noun} has` : `${nouns} have`} under half ${today === 1 ? 'its' : 'their'} target`;
	return today === after ? finding : `${finding} today, ${after === 0 ? 'none' : after} after the plan`;
}

/** "England’s most deprived tenth go from 0.39 to 0.41 posts per 10,000". */
export function gainTitle({ before, after }: Pick<PostPlan, 'before' | 'after'>): string {
	const rate = (value: number | null | undefined) =>
		value == null ? 'an unknown rate' : formatNumber(value, 'rate');
	const [today, then] = [before.deciles[0]?.value, after.deciles[0]?.value];
	return `England’s most deprived tenth go from ${rate(today)} to ${rate(then)} posts per 10,000`;
}
