import type { SearchKind } from '../../atlas/search/kinds.ts';
import { wordMeant } from '../../atlas/search/spelling.ts';
import type { KnownWord } from '../../atlas/search/spelling.ts';
import { perAtlas, statement } from '../database.ts';
import { searchMatch, searchWords } from './search-match.ts';

export interface SearchHit {
	kind: SearchKind;
	/** Area code, practice code, place id, or id of what is led to. */
	ref: string;
	name: string;
	/** What and where it is, in words: "Primary care network, Brent". */
	context: string;
	href: string;
	/** Does its name begin with what was typed? */
	starts: 0 | 1;
	/** How many of its kind were found. */
	count: number;
}

/**
 * What was typed, found by kind, at most so many of each, best first: names that begin with it before names that hold
 * it, before what is found by its address or another name.
 */
export function searchAtlas(query: string, mostOfEach = 20): SearchHit[] {
	const match = searchMatch(query);
	if (match === null) return [];
	const start = `${query.trim().replace(/[\\%_]/g, '\\$&')}%`;
	return statement<SearchHit>(
		`with found as materialized (
			select kind, ref, name, context, href, rank_boost, name like @start escape '\\' as starts,
			  bm25(search, 10, 1) as score
			from search where search match @match
		), ordered as (
			select *, count(*) over (partition by kind) as count,
			  row_number() over (partition by kind order by starts desc, rank_boost, score, name, ref) as place
			from found
		)
		select kind, ref, name, context, href, starts, count from ordered
		where place <= @mostOfEach order by rank_boost, place`
	).all({ match, start, mostOfEach });
}

/** Every word of a name. */
const knownWords = perAtlas(() => statement<KnownWord>('select word, uses from search_word').all());

/**
 * What was probably meant by words that find nothing: each word that begins none of the index's is read as one thing
 * instead of several, or put right by the nearest word of a name. Null when all are known, or when one is like nothing.
 */
export function spellingMeant(text: string): string | null {
	const meant = new Map<string, string>();
	for (const word of searchWords(text)) {
		if (isKnown(word)) continue;
		const put = singularsOf(word).find(isKnown) ?? wordMeant(word, knownWords());
		if (put === null) return null;
		meant.set(word, put.charAt(0).toUpperCase() + put.slice(1));
	}
	if (meant.size === 0) return null;
	const plain = text.slice(0, 200).normalize('NFKD').replace(/\p{M}/gu, '');
	return plain.replace(/[\p{L}\p{N}]+/gu, (word) => meant.get(word.toLowerCase()) ?? word);
}

/** "libraries" -> "library", "marys" -> "mary". */
const singularsOf = (word: string): string[] =>
	[word.replace(/ies$/, 'y'), word.replace(/s$/, '')].filter((singular) => singular !== word);

const isKnown = (word: string): boolean =>
	statement('select 1 from search where search match ? limit 1').get(`"${word}"*`) !== undefined;
