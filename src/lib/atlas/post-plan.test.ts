import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinal, planPosts, highestFloor, planProblem, postReason } from './post-plan.ts';
import type { PlanArea, PlanChoices } from './post-plan.ts';

/** Made-up areas: everyone lives in one decile. */
const area = (code: string, decile: number, people: number, have: number | null): PlanArea => ({
	code,
	name: `${code} network`,
	status: have === null ? 'no-return' : have === 0 ? 'zero' : 'value',
	have,
	people: Array.from({ length: 10 }, (_, at) => (at === decile - 1 ? people : 0)),
	patients: people,
	imdScore: 50 - decile
});
const choices = (change: Partial<PlanChoices> = {}): PlanChoices => ({
	posts: 3,
	gradient: 2,
	floor: 0,
	standard: 'today',
	...change
});
const three = [area('A', 1, 10_000, 1), area('B', 10, 10_000, 1), area('C', 10, 10_000, null)];

describe('planPosts', () => {
	it('shares today’s posts by need: twice as many for the most deprived at a gradient of 2', () => {
		const { areas, leftOut } = planPosts(three, choices({ posts: 0 }));
		const [a, b] = areas;
		expect(areas.map(({ code }) => code)).toEqual(['A', 'B']);
		expect([a?.target, b?.target, a?.shortfall, b?.shortfall].map((value) => value?.toFixed(9))).toEqual([
			'1.333333333',
			'0.666666667',
			'0.333333333',
			'-0.333333333'
		]);
		expect(leftOut.map(({ code }) => code)).toEqual(['C']);
	});

	it('gives posts one at a time to the largest need for (have + ½), worked by hand', () => {
		// Quotients: A 20000/1.5, 20000/2.5, 20000/3.5; B 10000/1.5, 10000/2.5.
		const { order } = planPosts(three, choices({ posts: 4 }));
		expect(order.map(({ area: { code }, hasThen }) => `${code}${hasThen}`)).toEqual(['A1', 'A2', 'B1', 'A3']);
	});

	it('gives no verdict on fairness from fewer than five areas', () => {
		const areas = ['A', 'B', 'C', 'D', 'E'].map((code, at) => area(code, 2 * at + 1, 10_000, at + 1));
		expect(planPosts(areas, choices()).before.fairness?.verdict).toBe('falls-as-need-rises');
		expect(planPosts(areas.slice(1), choices()).before.fairness).toBeNull();
		expect(planPosts([...areas.slice(1), area('F', 9, 10_000, null)], choices()).before.fairness).toBeNull();
	});

	it('says with the reason how many networks the figure is of, where some made no return', () => {
		const part = { ...area('A', 1, 10_000, 1), returns: '6 of 10 networks made a return' };
		const [first] = planPosts([part], choices({ posts: 1 })).order;
		expect(first && postReason(first)).toMatch(/its share\. 6 of 10 networks made a return\.$/);
	});

	it('says why, for a first post and for a further one', () => {
		const [first, second] = planPosts(three, choices({ posts: 2 })).order;
		expect(first && postReason(first)).toBe(
			'It has 1.0 post for 10,000 patients; 100% of people live in the most deprived fifth. It is 0.3 short of its share.'
		);
		expect(second && postReason(second)).toMatch(
			/^With 2\.0 posts by then, it still has the most need for each post/
		);
	});

	it('takes from nobody, and gives exactly what there is to give', () => {
		const anyArea = fc.record({
			decile: fc.integer({ min: 1, max: 10 }),
			people: fc.integer({ min: 1, max: 200_000 }),
			have: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null })
		});
		fc.assert(
			fc.property(
				fc.array(anyArea, { minLength: 1, maxLength: 30 }),
				fc.integer({ min: 0, max: 60 }),
				fc.integer({ min: 10, max: 50 }),
				(made, posts, gradient) => {
					const areas = made.map(({ decile, people, have }, at) => area(`X${at}`, decile, people, have));
					const asked = choices({ posts, gradient: gradient / 10 });
					if (planProblem(areas, asked)) return;
					const plan = planPosts(areas, asked);
					expect(plan.areas.every(({ given }) => given >= 0)).toBe(true);
					expect(plan.areas.reduce((sum, { given }) => sum + given, 0)).toBe(posts);
					const targets = plan.areas.reduce((sum, { target }) => sum + target, 0);
					expect(targets).toBeCloseTo(plan.total, 6);
				}
			)
		);
	});
});

describe('planProblem', () => {
	it.each([
		[{ gradient: 0.5 }, 'The gradient must be from 1 (the same for everyone) to 10.'],
		[{ gradient: NaN }, 'The gradient must be from 1 (the same for everyone) to 10.'],
		[{ posts: -1 }, 'New posts must be a whole number from 0 to 500.'],
		[{ posts: 2.5 }, 'New posts must be a whole number from 0 to 500.'],
		[
			{ floor: 2 },
			'A floor of 2.0 in each of 2 areas needs 4.0 posts, and there are 2.0. Lower the floor, or share out more posts.'
		]
	])('%o: %s', (change, words) => expect(planProblem(three, choices(change))).toBe(words));

	it('says when nothing is known of any area', () => {
		expect(planProblem([area('C', 1, 5, null)], choices())).toMatch(
			/^No area here has a figure to plan from/
		);
	});

	it('of a floor too high is gone with the highest that can be had, and back with a little more', () => {
		for (const standard of ['today', 'with-new'] as const) {
			const floor = highestFloor(three, choices({ standard }));
			expect(planProblem(three, choices({ standard, floor }))).toBeUndefined();
			expect(planProblem(three, choices({ standard, floor: floor + 0.01 }))).toContain('Lower the floor');
		}
	});

	it('is nothing where a plan can be made', () => expect(planProblem(three, choices())).toBeUndefined());
});

it('counts in words', () => {
	expect([1, 2, 3, 4, 11, 12, 21, 102].map(ordinal)).toEqual([
		'1st',
		'2nd',
		'3rd',
		'4th',
		'11th',
		'12th',
		'21st',
		'102nd'
	]);
});
