import { searchKindIds, searchKinds } from '../../atlas/search/kinds.ts';
import type { SearchKind } from '../../atlas/search/kinds.ts';
import { findArea } from '../queries/areas.ts';
import { queryFigures } from '../queries/figures.ts';
import { placesOfKind } from '../queries/points.ts';
import { findPractice } from '../queries/practices.ts';
import { searchAtlas, spellingMeant } from '../queries/search.ts';
import type { SearchHit } from '../queries/search.ts';
import { placeContact, practiceContact } from './search-contacts.ts';
import type { Contact } from './search-contacts.ts';
import { topicsSpokenOf, withTopics } from './search-topics.ts';
import { linkWorkerWords } from './search-words.ts';

const SHOWN_FIRST = 6;
const SHOWN_AT_MOST = 40;

/** Something found that has a page: what it is, or where. */
export interface LinkResult {
	key: string;
	name: string;
	href: string;
	context: string;
}
/** A practice, advice site or library found: how to reach it. */
export interface ContactResult extends Contact {
	context: string;
	network: { name: string; href: string } | null;
}

interface Shown<Result> {
	shown: Result[];
	/** Behind a disclosure. */
	more: Result[];
}
export type ResultGroup = { kind: SearchKind; heading: string; count: number } & (
	| ({ as: 'links' } & Shown<LinkResult>)
	| ({ as: 'contacts' } & Shown<ContactResult>)
);

export interface SearchResults {
	count: number;
	/** What was looked for instead of what was typed, which is like nothing in the index; null when it was not. */
	meant: string | null;
	groups: ResultGroup[];
}

export const noResults: SearchResults = { count: 0, meant: null, groups: [] };

/** What one search box finds, by kind: the place, the help, whom to ring, then figures and pages. */
export function searchResults(text: string, postcode: string | null = null): SearchResults {
	const { hits, meant } = hitsOf(text, postcode, SHOWN_AT_MOST);
	const byKind = Map.groupBy(hits, (hit) => hit.kind);
	const groups = searchKindIds.flatMap((kind) => groupOf(kind, byKind.get(kind) ?? []));
	return { count: groups.reduce((sum, { count }) => sum + count, 0), meant, groups };
}

/** At most so many of each kind; of the words that were probably meant, when those typed find nothing. */
export function hitsOf(text: string, postcode: string | null, mostOfEach: number) {
	const named = searchAtlas(text, mostOfEach);
	const meant = named.length === 0 ? spellingMeant(text) : null;
	const found = meant === null ? named : searchAtlas(meant, mostOfEach);
	return { hits: withTopics(found, topicsSpokenOf(meant ?? text, postcode)), meant };
}

function groupOf(kind: SearchKind, hits: SearchHit[]): ResultGroup[] {
	const [first] = hits;
	if (!first) return [];
	const head = { kind, heading: searchKinds[kind].heading, count: first.count };
	const contactOf = contactFinder(kind);
	if (contactOf) {
		return [{ ...head, as: 'contacts', ...shownOf(hits.flatMap((hit) => contactOf(hit) ?? [])) }];
	}
	const posts = kind === 'borough' || kind === 'pcn' ? linkWorkerPosts(kind) : undefined;
	return [{ ...head, as: 'links', ...shownOf(hits.map((hit) => linkResult(hit, posts?.get(hit.ref)))) }];
}

const shownOf = <Result>(results: Result[]): Shown<Result> => ({
	shown: results.slice(0, SHOWN_FIRST),
	more: results.slice(SHOWN_FIRST)
});

/** Link workers of every borough or network, in the words of a list. */
function linkWorkerPosts(areas: 'borough' | 'pcn'): Map<string, string> {
	const figures = queryFigures({ measures: ['link-worker-fte'], areas, period: 'latest' });
	return new Map(
		figures.map((figure) => [figure.area, `link workers: ${linkWorkerWords(figure.name, figure).short}`])
	);
}

function linkResult(hit: SearchHit, posts: string | undefined): LinkResult {
	const context = [placeOf(hit), posts].filter(Boolean).join('; ');
	return { key: hit.ref, name: hit.name, href: hit.href, context };
}

/** How the places of a kind are reached; undefined for a kind that has pages instead. */
function contactFinder(kind: SearchKind): ((hit: SearchHit) => ContactResult | undefined) | undefined {
	if (kind === 'practice') return practiceResult;
	if (kind !== 'advice' && kind !== 'library') return undefined;
	const places = new Map(placesOfKind(kind).map((place) => [place.id, place]));
	return (hit) => {
		const place = places.get(`${kind}-${hit.ref}`);
		if (!place) return undefined;
		const contact = placeContact(place);
		const borough = placeOf(hit);
		const context = contact.address.includes(borough) ? '' : borough;
		return { ...contact, href: hit.href, context, network: null };
	};
}

function practiceResult(hit: SearchHit): ContactResult | undefined {
	const practice = findPractice(hit.ref);
	const network = practice?.pcn ? findArea(practice.pcn) : undefined;
	return (
		practice && {
			...practiceContact(practice),
			context: '',
			network: network ? { name: network.name, href: `/areas/${network.slug}` } : null
		}
	);
}

/** The heading says what it is; the context after its first comma says where. */
function placeOf({ context }: SearchHit): string {
	return context.split(', ').slice(1).join(', ');
}
