import type { AreaType } from '../../atlas/area-types.ts';
import { statement } from '../database.ts';
import { searchMatch } from './search-match.ts';

export interface SearchHit {
	kind: AreaType | 'practice' | 'advice' | 'library';
	/** Area code, practice code or place id. */
	ref: string;
	name: string;
	/** Where it is, in words: "Primary care network, Brent". */
	context: string;
}

/** Every word must begin a word of the name or detail. */
export function searchAtlas(query: string, limit = 20): SearchHit[] {
	const match = searchMatch(query);
	if (match === null) return [];
	return statement<SearchHit>(
		`select kind, ref, name, context from search where search match ?
		 order by rank_boost, bm25(search, 10, 1), name limit ?`
	).all(match, limit);
}
