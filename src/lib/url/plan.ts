import { planLimits } from '../atlas/post-plan.ts';
import type { PlanChoices } from '../atlas/post-plan.ts';
import { choice } from './choice.ts';
import type { TableSuffix } from './table-files.ts';
import type { FigureAddress } from './pictures.ts';
import { unreadIn } from './unread.ts';

export const planAreaTypes = ['pcn', 'borough', 'sub-icb', 'icb'] as const;
export type PlanAreaType = (typeof planAreaTypes)[number];
export const planStandards = ['today', 'with-new'] as const;

export interface PlanState extends PlanChoices {
	areas: PlanAreaType;
	within: string | undefined;
	/** A second plan beside the first, differing in these; undefined when only one is shown. */
	against: Pick<PlanChoices, 'posts' | 'gradient' | 'floor'> | undefined;
}

const start: PlanState = {
	posts: 20,
	gradient: 2,
	floor: 0,
	standard: 'today',
	areas: 'pcn',
	within: undefined,
	against: undefined
};

/** What was typed, as a number; nonsense becomes NaN, which the plan refuses in words. */
function numeral(query: URLSearchParams, key: string, usual: number): number {
	const text = query.get(key)?.trim();
	return text === undefined || text === ''
		? usual
		: /^-?\d{1,6}(\.\d{1,6})?$/.test(text)
			? Number(text)
			: NaN;
}

/** What the plan is made of: `read` gives what stands under a key, so that a page can see which keys were asked for. */
function parseAreas(read: (key: string) => string | null): Pick<PlanState, 'areas' | 'within'> {
	const within = read('within')?.trim().toUpperCase() ?? '';
	return {
		areas: choice(read('areas'), planAreaTypes, start.areas),
		within: /^[A-Z0-9]{2,9}$/.test(within) ? within : undefined
	};
}

function parse(query: URLSearchParams): PlanState {
	const first = {
		posts: numeral(query, 'n', start.posts),
		gradient: numeral(query, 'gradient', start.gradient),
		floor: numeral(query, 'floor', start.floor)
	};
	const hasSecond = ['n2', 'gradient2', 'floor2'].some((key) => query.has(key));
	return {
		...first,
		standard: choice(query.get('standard'), planStandards, start.standard),
		...parseAreas((key) => query.get(key)),
		against: hasSecond
			? {
					posts: numeral(query, 'n2', first.posts),
					gradient: numeral(query, 'gradient2', first.gradient),
					floor: numeral(query, 'floor2', first.floor)
				}
			: undefined
	};
}

function queryOf(state: PlanState): string {
	const query = new URLSearchParams();
	const set = (key: string, value: string | number | undefined, usual: string | number | undefined) => {
		if (value !== undefined && value !== usual && !Number.isNaN(value)) query.set(key, String(value));
	};
	set('areas', state.areas, start.areas);
	set('n', state.posts, start.posts);
	set('gradient', state.gradient, start.gradient);
	set('floor', state.floor, start.floor);
	set('standard', state.standard, start.standard);
	set('within', state.within, undefined);
	if (state.against) {
		query.set('n2', String(state.against.posts));
		query.set('gradient2', String(state.against.gradient));
		set('floor2', state.against.floor, state.floor);
	}
	const text = query.toString();
	return text ? `?${text}` : '';
}

export const planUrl = {
	start,
	limits: planLimits,
	parse,
	parseAreas,
	/** The plan as a picture of its own. */
	picture: ({ posts, gradient, floor, standard, areas, within }: PlanState): FigureAddress => ({
		figure: 'plan',
		choices: { n: posts, gradient, floor, areas, within, standard }
	}),
	/** What it gives each tenth of people, as a picture of its own. */
	equityPicture: ({ posts, gradient, floor, standard, areas, within }: PlanState): FigureAddress => ({
		figure: 'plan-equity',
		choices: { n: posts, gradient, floor, areas, within, standard }
	}),
	href: (state: PlanState) => `/plan${queryOf(state)}`,
	/** What was asked and is not shown. Numbers that cannot be are refused in words of their own. */
	unread: (query: URLSearchParams, read: PlanState): string[] =>
		unreadIn(query, `/plan${queryOf(read)}`, {
			areas: start.areas,
			standard: start.standard,
			within: '',
			n: null,
			gradient: null,
			floor: null,
			n2: null,
			gradient2: null,
			floor2: null
		}),
	/** Targets and posts of every area; the workbook has their order and the formulas as well. */
	postsHref: ({ against: _, ...state }: PlanState, suffix: TableSuffix) =>
		`/plan/posts.${suffix}${queryOf({ ...state, against: undefined })}`,
	/** The new posts in their order, with reasons. */
	orderHref: ({ against: _, ...state }: PlanState, suffix: TableSuffix) =>
		`/plan/order.${suffix}${queryOf({ ...state, against: undefined })}`,
	/** The API keeps to one plan and its own words. */
	apiHref: ({ posts, gradient, floor, areas, within, standard }: PlanState) =>
		`/api/v1/plan/posts?n=${posts}&gradient=${gradient}&floor=${floor}&areas=${areas}&standard=${standard}${within ? `&within=${within}` : ''}`
};
