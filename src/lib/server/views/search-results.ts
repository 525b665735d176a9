import { findArea } from '../queries/areas.ts';
import { queryFigures } from '../queries/figures.ts';
import { placesOfKind } from '../queries/points.ts';
import { findPractice } from '../queries/practices.ts';
import { searchAtlas } from '../queries/search.ts';
import type { SearchHit } from '../queries/search.ts';
import { placeContact, practiceContact } from './search-contacts.ts';
import type { Contact } from './search-contacts.ts';
import { linkWorkerWords } from './search-words.ts';

/** More than a reader will look through; past this the page asks for more of the name. */
const MOST_HITS = 400;
const SHOWN_FIRST = 6;
const SHOWN_AT_MOST = 40;

/** An area found: where it is, and what is recorded there. */
export interface AreaResult {
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

interface Group<Kind, Result> {
	kind: Kind;
	heading: string;
	count: number;
	shown: Result[];
	/** Behind a disclosure. */
	more: Result[];
}
const areaKinds = ['borough', 'pcn', 'sub-icb', 'icb'] as const;
const contactKinds = ['practice', 'advice', 'library'] as const;
type AreaKind = (typeof areaKinds)[number];
type ContactKind = (typeof contactKinds)[number];

const headings: Record<AreaKind | ContactKind, string> = {
	borough: 'Boroughs',
	pcn: 'Primary care networks: groups of GP practices',
	'sub-icb': 'Sub-ICB locations: the five parts of London NHS planners work in',
	icb: 'Integrated care boards',
	practice: 'GP practices',
	advice: 'Places that give debt advice',
	library: 'Libraries'
};

export interface SearchResults {
	count: number;
	areas: Group<AreaKind, AreaResult>[];
	contacts: Group<ContactKind, ContactResult>[];
}

/** What one search box finds, by kind: areas first, then whom to ring. */
export function searchResults(text: string): SearchResults {
	const hits = searchAtlas(text, MOST_HITS);
	const byKind = Map.groupBy(hits, (hit) => hit.kind);
	const posts = linkWorkerPosts();
	return {
		count: hits.length,
		areas: areaKinds.flatMap((kind) =>
			groupOf(kind, byKind.get(kind), (hit) => areaResult(hit, posts.get(hit.ref)))
		),
		contacts: contactKinds.flatMap((kind) => groupOf(kind, byKind.get(kind), contactResult))
	};
}

function groupOf<Kind extends AreaKind | ContactKind, Result>(
	kind: Kind,
	hits: SearchHit[] | undefined,
	resultOf: (hit: SearchHit) => Result | undefined
): Group<Kind, Result>[] {
	if (!hits) return [];
	const results = hits.slice(0, SHOWN_AT_MOST).flatMap((hit) => resultOf(hit) ?? []);
	const shown = results.slice(0, SHOWN_FIRST);
	return [{ kind, heading: headings[kind], count: hits.length, shown, more: results.slice(SHOWN_FIRST) }];
}

/** Link workers of every borough and network, in the words of a list. */
function linkWorkerPosts(): Map<string, string> {
	const figures = (['borough', 'pcn'] as const).flatMap((areas) =>
		queryFigures({ measures: ['link-worker-fte'], areas, period: 'latest' })
	);
	return new Map(
		figures.map((figure) => [figure.area, `link workers: ${linkWorkerWords(figure.name, figure).short}`])
	);
}

function areaResult(hit: SearchHit, posts: string | undefined): AreaResult | undefined {
	const area = findArea(hit.ref);
	return (
		area && {
			key: hit.ref,
			name: hit.name,
			href: `/areas/${area.slug}`,
			context: [placeOf(hit), posts].filter(Boolean).join('; ')
		}
	);
}

function contactResult(hit: SearchHit): ContactResult | undefined {
	if (hit.kind === 'practice') {
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
	if (hit.kind !== 'advice' && hit.kind !== 'library') return undefined;
	const place = placesOfKind(hit.kind).find(({ id }) => id === `${hit.kind}-${hit.ref}`);
	if (!place) return undefined;
	const contact = placeContact(place);
	const borough = placeOf(hit);
	return { ...contact, context: contact.address.includes(borough) ? '' : borough, network: null };
}

/** The heading says what it is; the context after its first comma says where. */
function placeOf({ context }: SearchHit): string {
	return context.split(', ').slice(1).join(', ');
}
