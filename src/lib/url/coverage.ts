import type { MeasureId } from '../atlas/measures.ts';
import { stages } from '../atlas/returns/stages.ts';
import type { Stage } from '../atlas/returns/stages.ts';
import { choice } from './choice.ts';
import type { TableSuffix } from './table-files.ts';
import { unreadIn } from './unread.ts';

/** What the tiles may be coloured by, in the order the choices stand. */
export const coverageMeasures = [
	'standard-met',
	'coverage',
	'link-worker-rate',
	'link-worker-fte',
	'shortfall',
	'advice-within-15'
] as const satisfies MeasureId[];
export type CoverageMeasure = (typeof coverageMeasures)[number];

/** Columns of the table by which it can be put in order. */
export const coverageSorts = [
	'name',
	'standard-met',
	'coverage',
	'link-worker-fte',
	'link-worker-rate',
	'shortfall',
	'advice-within-15',
	'stage',
	'change',
	'return'
] as const;
export type CoverageSort = (typeof coverageSorts)[number];
export const sortOrders = ['asc', 'desc'] as const;
export type SortOrder = (typeof sortOrders)[number];

export const stageFilters = [...stages, 'not-reported'] as const;
export type StageFilter = Stage | 'not-reported';

/** Everything the coverage page shows, as its address says it. */
export interface CoverageState {
	show: CoverageMeasure;
	/** "latest", a milestone ("2017-18") or the last day of a quarter ("2022-09-30"). */
	at: string;
	/** Code of a sub-ICB location to stay within. */
	within: string | undefined;
	stage: StageFilter | undefined;
	sort: CoverageSort;
	order: SortOrder;
	/** Code of the borough whose ten parts of the standard stand open. */
	borough: string | undefined;
	/** The two releases compared; undefined for the last two. */
	from: string | undefined;
	to: string | undefined;
}

const start: CoverageState = {
	show: 'standard-met',
	at: 'latest',
	within: undefined,
	stage: undefined,
	sort: 'name',
	order: 'asc',
	borough: undefined,
	from: undefined,
	to: undefined
};

const CODE = /^[A-Z0-9]{2,9}$/;
const MOMENT = /^(latest|target|\d{4}-\d{2}(-\d{2})?)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function parse(query: URLSearchParams): CoverageState {
	const matching = (key: string, pattern: RegExp) => pattern.exec(query.get(key)?.trim() ?? '')?.[0];
	const code = (key: string) => CODE.exec(query.get(key)?.trim().toUpperCase() ?? '')?.[0];
	const sort = choice(query.get('sort'), coverageSorts, start.sort);
	return {
		show: choice(query.get('show') ?? query.get('measure'), coverageMeasures, start.show),
		at: matching('at', MOMENT) ?? start.at,
		within: code('within'),
		stage: stageFilters.find((stage) => stage === query.get('stage')),
		sort,
		order: choice(query.get('order'), sortOrders, firstOrder(sort)),
		borough: code('borough'),
		from: matching('from', DAY),
		to: matching('to', DAY)
	};
}

/** Names from A; figures from the least provision, or the greatest shortfall; returns from the oldest. */
export function firstOrder(sort: CoverageSort): SortOrder {
	return sort === 'shortfall' ? 'desc' : 'asc';
}

function queryOf(state: CoverageState): string {
	const query = new URLSearchParams();
	const set = (key: string, value: string | undefined, usual: string | undefined) => {
		if (value !== undefined && value !== usual) query.set(key, value);
	};
	set('show', state.show, start.show);
	set('at', state.at, start.at);
	set('within', state.within, undefined);
	set('stage', state.stage, undefined);
	set('sort', state.sort, start.sort);
	set('order', state.order, firstOrder(state.sort));
	set('borough', state.borough, undefined);
	set('from', state.from, undefined);
	set('to', state.to, undefined);
	const text = query.toString();
	return text ? `?${text}` : '';
}

/** `show` may be called `measure`, as the API and the addresses of pictures call it. */
const unread = (query: URLSearchParams, read: CoverageState): string[] =>
	unreadIn(query, `/coverage${queryOf(read)}`, {
		show: start.show,
		measure: read.show,
		at: start.at,
		within: '',
		stage: '',
		sort: start.sort,
		order: firstOrder(read.sort),
		borough: '',
		from: '',
		to: ''
	});

const parts = { map: '#map', boroughs: '#boroughs', changes: '#changes' } as const;

/** Addresses of the coverage page; a part is where on it the reader is. */
export const coverageUrl = {
	start,
	parse,
	unread,
	href: (state: CoverageState, part?: keyof typeof parts): string =>
		`/coverage${queryOf(state)}${part ? parts[part] : ''}`,
	/** The table as it is shown, as a file: the same boroughs at the same moment, whatever the order and the map. */
	fileHref: ({ within, stage, at }: CoverageState, suffix: TableSuffix): string =>
		`/coverage.${suffix}${queryOf({ ...start, within, stage, at })}`,
	changesFileHref: (from: string, to: string, suffix: TableSuffix): string =>
		`/coverage/changes.${suffix}?from=${from}&to=${to}`
};
