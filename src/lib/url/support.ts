import { categoryIds } from '../atlas/support/categories.ts';
import type { CategoryId } from '../atlas/support/categories.ts';
import { audiences, channels } from '../atlas/support/listing.ts';
import type { Audience, Channel } from '../atlas/support/listing.ts';
import { subjectIds } from '../atlas/support/subjects.ts';
import type { SubjectId } from '../atlas/support/subjects.ts';
import { unreadIn } from './unread.ts';
import type { UsualChoices } from './unread.ts';

/** Longer than anyone types in either box. */
export const LONGEST_TEXT = 120;
/** Minutes' walk a search may keep within. Without one: an hour, and whatever else serves the borough. */
export const walkLimits = [15, 30, 60] as const;
export type WalkLimit = (typeof walkLimits)[number];

/** Everything the support finder shows, as its address says it. */
export interface SupportState {
	/** A postcode, the first half of one, a borough, or "51.474, -0.069". */
	where: string;
	/** What the visitor needs, in their words. */
	words: string;
	kind: CategoryId | undefined;
	/** Chosen from the list, or instead of what the words were taken to mean. */
	needs: readonly SubjectId[];
	who: Audience | undefined;
	/** Only what a person may go to without being sent. */
	selfReferral: boolean;
	how: readonly Channel[];
	stepFree: boolean;
	language: string | undefined;
	free: boolean;
	openNow: boolean;
	walk: WalkLimit | undefined;
	page: number;
}

const start: SupportState = {
	where: '',
	words: '',
	kind: undefined,
	needs: [],
	who: undefined,
	selfReferral: false,
	how: [],
	stepFree: false,
	language: undefined,
	free: false,
	openNow: false,
	walk: undefined,
	page: 1
};

/** What was typed, without control characters, as long as anyone types. */
const typed = (query: URLSearchParams, key: string) =>
	(query.get(key) ?? '')
		.replace(/[\p{C}\s]+/gu, ' ')
		.trim()
		.slice(0, LONGEST_TEXT);

/** Reads an address. Never throws; what it does not know it leaves out. */
function parse(query: URLSearchParams): SupportState {
	const yes = (key: string) => query.get(key) === 'yes';
	const all = (key: string) => query.getAll(key).join(',').split(',');
	return {
		where: typed(query, 'where'),
		words: typed(query, 'q'),
		kind: categoryIds.find((id) => id === query.get('kind')),
		needs: subjectIds.filter((id) => all('need').includes(id)),
		who: audiences.find((id) => id === query.get('who')),
		selfReferral: yes('self-referral'),
		how: channels.filter((id) => all('how').includes(id)),
		stepFree: yes('step-free'),
		language: typed(query, 'language').toLowerCase() || undefined,
		free: yes('free'),
		openNow: yes('open-now'),
		walk: walkLimits.find((minutes) => String(minutes) === query.get('walk')),
		page: Math.min(999, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1))
	};
}

function queryOf(state: SupportState): string {
	const query = new URLSearchParams();
	const set = (key: string, value: string | undefined) => value && query.set(key, value);
	const setYes = (key: string, value: boolean) => value && query.set(key, 'yes');
	set('where', state.where);
	set('q', state.words);
	set('kind', state.kind);
	set('need', state.needs.join(','));
	set('who', state.who);
	setYes('self-referral', state.selfReferral);
	set('how', state.how.join(','));
	setYes('step-free', state.stepFree);
	set('language', state.language);
	setYes('free', state.free);
	setYes('open-now', state.openNow);
	set('walk', state.walk && String(state.walk));
	if (state.page > 1) set('page', String(state.page));
	const text = query.toString().replaceAll('%2C', ',');
	return text ? `?${text}` : '';
}

const href = (state: SupportState): string => `/support${queryOf(state)}`;

/** A list to print, in large letters or not. */
function printHref(state: SupportState, large: boolean): string {
	const query = queryOf(state);
	return `/support/print${query}${large ? `${query ? '&' : '?'}size=large` : ''}`;
}
const isLargePrint = (query: URLSearchParams): boolean => query.get('size') === 'large';

const usual: UsualChoices = {
	where: null,
	q: null,
	language: null,
	kind: '',
	need: '',
	who: '',
	'self-referral': '',
	how: '',
	'step-free': '',
	free: '',
	'open-now': '',
	walk: '',
	page: '1'
};
/** What was asked and is not understood; where, the words and the language are anything at all, and answered as such. */
const unread = (query: URLSearchParams, read: SupportState): string[] => unreadIn(query, href(read), usual);
/** The same of a list to print. */
const unreadOnPaper = (query: URLSearchParams, read: SupportState): string[] =>
	unreadIn(query, printHref(read, isLargePrint(query)), { ...usual, size: '' });

/** The filters alone: what "clear all filters" takes away. */
export const filterKeys = [
	'who',
	'selfReferral',
	'how',
	'stepFree',
	'language',
	'free',
	'openNow',
	'walk'
] as const satisfies (keyof SupportState)[];

export const withoutFilters = (state: SupportState): SupportState => ({
	...start,
	where: state.where,
	words: state.words,
	kind: state.kind,
	needs: state.needs
});

export const filtersChosen = (state: SupportState): number =>
	filterKeys.filter((key) => {
		const value = state[key];
		return Array.isArray(value) ? value.length > 0 : Boolean(value);
	}).length;

/** "Debt advice at Account3 Ltd" and its UUID -> "debt-advice-at-account3-ltd-210b97ea". */
export function serviceSlug(name: string, id: string): string {
	const kebab = name
		.normalize('NFKD')
		.replace(/[\p{M}'’]/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replace(/^-+|-+$/g, '');
	return [kebab, id.slice(0, 8)].filter(Boolean).join('-');
}

/** Addresses of the support finder. */
export const supportUrl = {
	start,
	parse,
	unread,
	unreadOnPaper,
	href,
	printHref,
	isLargePrint,
	/** The page of a service; with the search it was found by, which is the way back from there. */
	serviceHref: (name: string, id: string, search: SupportState = start): string =>
		`/support/${serviceSlug(name, id)}${queryOf(search)}`
};
