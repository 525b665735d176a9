import { isLikelyPostcode, isOutsideLondonShape, normalisePostcode } from '../geography/postcode.ts';
import { unreadIn } from './unread.ts';

/** More than anyone types in a search box; what is longer is a slip of the paste key. */
export const LONGEST_SEARCH = 200;

/** What was typed, and what kind of question it is. */
export type SearchRequest =
	| { kind: 'empty' }
	| { kind: 'too-long' }
	/** Shaped like one full postcode: "SE15 5LJ". */
	| { kind: 'postcode'; text: string; postcode: string }
	/** A postcode, but one that cannot be in London ("M1 1AE") or be anyone’s ("ZZ1 1ZZ"). */
	| { kind: 'postcode-elsewhere'; text: string; postcode: string; exists: boolean }
	/** The first half of a postcode, or a little more: "SE15", "SE15 5". */
	| { kind: 'district'; text: string; district: string }
	| { kind: 'words'; text: string; postcodeWithin: string | null };

const LOOSE_POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;
const LOOSE_DISTRICT = /^[A-Z]{1,2}\d[A-Z\d]?$/;
const PART_OF_SECOND_HALF = /\d[A-Z]{0,2}$/;

/** Reads `q`, taking control and invisible characters for spaces. Never throws, whatever was sent. */
export function parseSearch(query: URLSearchParams): SearchRequest {
	const typed = query.get('q') ?? '';
	if (typed.length > LONGEST_SEARCH) return { kind: 'too-long' };
	const text = typed.replace(/[\p{C}\s]+/gu, ' ').trim();
	if (text === '') return { kind: 'empty' };
	const postcode = normalisePostcode(text);
	if (postcode && isOutsideLondonShape(postcode))
		return { kind: 'postcode-elsewhere', text, postcode, exists: true };
	if (postcode) return { kind: 'postcode', text, postcode };
	const compact = text.replace(/[\s.,-]/g, '').toUpperCase();
	const loose = LOOSE_POSTCODE.exec(compact);
	if (loose) return { kind: 'postcode-elsewhere', text, postcode: `${loose[1]} ${loose[2]}`, exists: false };
	if (isLikelyPostcode(text)) return { kind: 'district', text, district: districtOf(text, compact) };
	return { kind: 'words', text, postcodeWithin: postcodeWithin(text) };
}

/** Without a space "SE155" can only be SE15 and a 5; with one, the first half is what stands before it. */
function districtOf(text: string, compact: string): string {
	const [first = '', ...rest] = text.toUpperCase().split(/[\s.,-]+/);
	if (rest.length > 0 && LOOSE_DISTRICT.test(first)) return first;
	return LOOSE_DISTRICT.test(compact) ? compact : compact.replace(PART_OF_SECOND_HALF, '');
}

/** "near SE15 5LJ please" holds a postcode, to offer. */
function postcodeWithin(text: string): string | null {
	const words = text.split(/[\s,;]+/);
	for (const [at, word] of words.entries()) {
		const found = normalisePostcode(word) ?? normalisePostcode(`${word} ${words[at + 1] ?? ''}`);
		if (found) return found;
	}
	return null;
}

export function searchHref(text: string): string {
	return `/search?${new URLSearchParams({ q: text })}`;
}

/** What was asked besides the words of the search, which are answered whatever they are. */
export const unreadInSearch = (query: URLSearchParams): string[] => unreadIn(query, '/search', { q: null });
