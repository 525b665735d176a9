import { codeOfSlug } from '../atlas/names.ts';
import type { TableSuffix } from './table-files.ts';
import { unreadIn } from './unread.ts';

/** More than this, and a page is too wide to read. */
export const MOST_COMPARED = 4;
const LONGEST_NAME = 80;
const CODE = /^[A-Z0-9]{2,9}$/;

/** What the compare page was asked for, as its address says it. */
export interface CompareState {
	/** Codes in the order asked for, each once; there may be more than can be compared. */
	areas: readonly string[];
	/** A name, code or postcode typed to be added. */
	add: string;
}

/** Reads an address: `with` once with commas or several times, codes or slugs. Never throws; nonsense is kept out. */
function parse(query: URLSearchParams): CompareState {
	const codes = query
		.getAll('with')
		.flatMap((text) => text.split(','))
		.map((text) => codeOfSlug(text.trim()))
		.filter((code) => CODE.test(code));
	return {
		areas: [...new Set(codes)],
		add: (query.get('add') ?? '')
			.replace(/[\p{C}\s]+/gu, ' ')
			.trim()
			.slice(0, LONGEST_NAME)
	};
}

const address = (path: string) => (areas: readonly string[]) =>
	areas.length > 0 ? `${path}?with=${areas.join(',')}` : path;

/** Addresses of the page that compares areas, and of its table as a file. */
export const compareUrl = {
	path: '/areas/compare',
	parse,
	href: address('/areas/compare'),
	/** Areas that there are not, and too many of them, are spoken of where areas are chosen. */
	unread: (query: URLSearchParams): string[] => unreadIn(query, '/areas/compare', { with: null, add: null }),
	fileHref: (areas: readonly string[], suffix: TableSuffix): string =>
		address(`/areas/compare.${suffix}`)(areas)
};
