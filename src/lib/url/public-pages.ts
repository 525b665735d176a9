import { coverageUrl } from './coverage.ts';
import { dataChangesUrl } from './data-changes.ts';
import { gapsUrl } from './gaps.ts';
import { homeUrl } from './home.ts';
import { methodsUrl } from './methods.ts';
import { planUrl } from './plan.ts';
import { planAdviceUrl } from './plan-advice.ts';
import { parseSearch, searchHref } from './search.ts';
import { supportUrl } from './support.ts';

/** Parts of the site that are for somebody in particular, or stand inside another page: nobody should find them by search. */
export const unlistedSections = [
	'/account',
	'/api',
	'/corrections',
	'/editor',
	'/embed',
	'/returns',
	'/sign-in',
	'/sign-out',
	'/support/print'
] as const;

export const isUnlisted = (pathname: string): boolean =>
	unlistedSections.some((section) => pathname === section || pathname.startsWith(`${section}/`));

/** The API and figures to embed may be read by anyone; there is only nothing in them to find by searching. */
const openSections: readonly string[] = ['/api', '/embed'];

/** What programs are asked to leave alone. */
export const closedSections = unlistedSections.filter((section) => !openSections.includes(section));

export const isClosed = (pathname: string): boolean =>
	closedSections.some((section) => pathname === section || pathname.startsWith(`${section}/`));

/** Pages whose query changes what they say, and how each writes its own address. */
const stateful: Readonly<Record<string, (query: URLSearchParams) => string>> = {
	'/': (query) => homeUrl.href(homeUrl.parse(query)),
	'/data/changes': (query) => dataChangesUrl.href(dataChangesUrl.parse(query)),
	'/coverage': (query) => coverageUrl.href(coverageUrl.parse(query)),
	'/gaps': (query) => gapsUrl.href(gapsUrl.parse(query)),
	'/plan': (query) => planUrl.href(planUrl.parse(query)),
	'/plan/advice': adviceAddress,
	'/support': (query) => supportUrl.href(supportUrl.parse(query)),
	'/search': searchAddress
};

/** Parameters that change what a page says, for pages that have no state of their own to write out. */
const kept: Readonly<Record<string, readonly string[]>> = { '/areas': ['compare', 'with'] };

/**
 * The one address a public page goes by: parameters that change what it says in their usual order, and no others.
 * Path and query, without the site. Undefined for what is not for everyone.
 */
export function canonicalPath({
	pathname,
	searchParams
}: Pick<URL, 'pathname' | 'searchParams'>): string | undefined {
	if (isUnlisted(pathname)) return undefined;
	const write = stateful[pathname];
	if (write) return write(searchParams);
	const section = Object.keys(kept).find((path) => pathname === path || pathname.startsWith(`${path}/`));
	const query = new URLSearchParams();
	for (const name of section ? (kept[section] ?? []) : []) {
		for (const value of searchParams.getAll(name)) query.append(name, value);
	}
	const text = query.toString();
	return text ? `${pathname}?${text}` : pathname;
}

/**
 * What to send somebody who should see the same page: its choices, and nothing else that came with the address. Undefined
 * for what is for somebody in particular. The examples of the methods make no other page for a search engine, and are
 * a choice all the same.
 */
export function sharePath(url: Pick<URL, 'pathname' | 'search' | 'searchParams'>): string | undefined {
	const { pathname, search, searchParams } = url;
	if (isClosed(pathname)) return undefined;
	if (pathname === '/methods' || pathname.startsWith('/methods/'))
		return methodsUrl.href(pathname, methodsUrl.parse(searchParams));
	return canonicalPath(url) ?? pathname + search;
}

/** The plan as it starts, and one that says what cannot be, is the page without either. */
function adviceAddress(query: URLSearchParams): string {
	const question = planAdviceUrl.parse(query);
	const address = planAdviceUrl.href(question);
	const isUsual = address === planAdviceUrl.href(planAdviceUrl.start);
	return isUsual || !Object.values(question).every(Number.isFinite) ? '/plan/advice' : address;
}

function searchAddress(query: URLSearchParams): string {
	const asked = parseSearch(query);
	return 'text' in asked ? searchHref(asked.text) : '/search';
}

/** Pages that say nothing until they are asked something. */
export const isFormOrResult = (pathname: string): boolean => pathname === '/search';
