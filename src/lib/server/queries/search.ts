import type { AreaType } from '../../atlas/area-types.ts';
import { statement } from '../database.ts';

export interface SearchHit {
	kind: AreaType | 'practice' | 'advice' | 'library';
	/** Area code, practice code or place id. */
	ref: string;
	name: string;
	/** Where it is, in words: "Primary care network, Brent". */
	context: string;
}

const MAX_WORDS = 8;
const MAX_WORD_LENGTH = 40;

/** Every word must begin a word of the name or detail; anything else typed is only punctuation to the index. */
export function searchAtlas(query: string, limit = 20): SearchHit[] {
	const words =
		query
			.slice(0, 200)
			.normalize('NFKD')
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	if (words.length === 0) return [];
	const match = words
		.slice(0, MAX_WORDS)
		.map((word) => `"${word.slice(0, MAX_WORD_LENGTH)}"*`)
		.join(' ');
	return statement<SearchHit>(
		`select kind, ref, name, context from search where search match ?
		 order by rank_boost, bm25(search, 10, 1), name limit ?`
	).all(match, limit);
}
