import { searchHref } from '../../url/search.ts';
import type { SearchRequest } from '../../url/search.ts';
import { findArea } from '../queries/areas.ts';
import { boroughsOfDistrict } from '../queries/postcode-districts.ts';
import type { BoroughOfDistrict } from '../queries/postcode-districts.ts';
import { postcodeAnswer } from './search-postcode.ts';
import type { PostcodeAnswer } from './search-postcode.ts';
import { noResults, searchResults } from './search-results.ts';
import type { SearchResults } from './search-results.ts';

export type SearchAnswer =
	| { kind: 'start' }
	| { kind: 'too-long' }
	| { kind: 'postcode'; place: PostcodeAnswer }
	/** Shaped like a postcode and not one in use in London. */
	| { kind: 'no-postcode'; postcode: string; outsideLondon: boolean; results: SearchResults }
	| { kind: 'district'; district: string; boroughs: BoroughOfDistrict[]; results: SearchResults }
	| {
			kind: 'words';
			text: string;
			results: SearchResults;
			postcodeWithin: { text: string; href: string } | null;
	  };

const AREA_CODE = /^[A-Z0-9]{3,9}$/;

/** The page of an area whose code was typed exactly; undefined for anything else. */
export function areaOfCode(text: string): { slug: string } | undefined {
	const code = text.toUpperCase();
	return AREA_CODE.test(code) ? findArea(code) : undefined;
}

export function searchAnswer(request: SearchRequest): SearchAnswer {
	switch (request.kind) {
		case 'empty':
			return { kind: 'start' };
		case 'too-long':
			return { kind: 'too-long' };
		case 'postcode': {
			const place = postcodeAnswer(request.postcode);
			if (place) return { kind: 'postcode', place };
			const [district = ''] = request.postcode.split(' ');
			return {
				kind: 'no-postcode',
				postcode: request.postcode,
				outsideLondon: boroughsOfDistrict(district).length === 0,
				results: searchResults(district)
			};
		}
		case 'postcode-elsewhere':
			return {
				kind: 'no-postcode',
				postcode: request.postcode,
				outsideLondon: request.exists,
				results: noResults
			};
		case 'district':
			return {
				kind: 'district',
				district: request.district,
				boroughs: boroughsOfDistrict(request.district),
				results: searchResults(request.text)
			};
		case 'words':
			return {
				kind: 'words',
				text: request.text,
				results: searchResults(request.text, request.postcodeWithin),
				postcodeWithin:
					request.postcodeWithin === null
						? null
						: { text: request.postcodeWithin, href: searchHref(request.postcodeWithin) }
			};
	}
}
