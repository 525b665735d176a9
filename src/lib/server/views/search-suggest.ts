import { searchHref } from '../../url/search.ts';
import type { SearchRequest } from '../../url/search.ts';
import { searchKinds } from '../../atlas/search/kinds.ts';
import type { SearchKind } from '../../atlas/search/kinds.ts';
import { areasAround, findArea, smallAreasNamed } from '../queries/areas.ts';
import { findPostcode, networksOfLsoa, postcodesBeginning } from '../queries/postcodes.ts';
import { boroughsOfDistrict } from '../queries/postcode-districts.ts';
import { hitsOf } from './search-results.ts';

/** One line of the list under the box. */
export interface Suggestion {
	name: string;
	/** What and where it is. */
	context: string;
	href: string;
}

export interface Suggestions {
	/** What was looked for, when it was not what was typed. */
	meant: string | null;
	suggestions: Suggestion[];
}

const MOST = 7;
const MOST_OF_EACH = 3;
const SHORTEST = 2;

/** What somebody may be looking for, a few letters in. */
export function suggestionsFor(request: SearchRequest): Suggestions {
	switch (request.kind) {
		case 'postcode':
			return only(postcodeSuggestions(request.postcode));
		case 'district':
			return only(districtSuggestions(request.text, request.district));
		case 'words':
			return request.text.length < SHORTEST
				? only([])
				: wordSuggestions(request.text, request.postcodeWithin);
		default:
			return only([]);
	}
}

const only = (suggestions: Suggestion[]): Suggestions => ({ meant: null, suggestions });

function postcodeSuggestions(postcode: string): Suggestion[] {
	const place = findPostcode(postcode.replace(' ', ''));
	if (!place) return [];
	const borough = areasAround(place.lsoa).find(({ type }) => type === 'borough');
	const [network] = networksOfLsoa(place.lsoa);
	return [
		helpNear(postcode),
		...(borough ? [areaSuggestion('borough', borough)] : []),
		...(network ? [areaSuggestion('pcn', network, 'used most here')] : [])
	];
}

const helpNear = (postcode: string): Suggestion => ({
	name: postcode,
	context: 'Postcode, who can help near here',
	href: searchHref(postcode)
});

const areaSuggestion = (
	kind: SearchKind,
	{ name, slug }: { name: string; slug: string },
	more?: string
): Suggestion => ({
	name,
	context: [searchKinds[kind].label, more].filter(Boolean).join(', '),
	href: `/areas/${slug}`
});

/** "SE15 5": the postcodes it may become, if few; then the boroughs of SE15. */
function districtSuggestions(text: string, district: string): Suggestion[] {
	const compact = text.replace(/[\s.,-]/g, '').toUpperCase();
	const whole = compact.length > district.length ? postcodesBeginning(compact, district.length, MOST) : [];
	const boroughs = boroughsOfDistrict(district).map((borough) =>
		areaSuggestion('borough', borough, `with part of ${district}`)
	);
	return [...(whole.length < MOST ? whole.map(helpNear) : []), ...boroughs].slice(0, MOST);
}

function wordSuggestions(text: string, postcode: string | null): Suggestions {
	const area = AREA_CODE.test(text) ? findArea(text.toUpperCase()) : undefined;
	const small = [
		...(area?.type === 'lsoa' ? [area] : []),
		...(SMALL_AREA.test(text) ? smallAreasNamed(text, MOST_OF_EACH) : [])
	].map(({ name, slug }) => ({ name, context: 'Small area', href: `/areas/${slug}` }));
	const { hits, meant } = hitsOf(text, postcode, MOST_OF_EACH);
	const placed = [
		...hits.filter(({ starts }) => starts),
		...hits.filter(({ starts, kind }) => !starts && kind === 'topic').slice(0, 1),
		...hits.filter(({ starts }) => !starts)
	];
	const suggestions = [
		...new Map(placed.map(({ href, name, context }) => [href, { name, context, href }])).values()
	];
	const whole = postcode === null ? [] : [helpNear(postcode)];
	return { meant, suggestions: [...whole, ...small, ...suggestions].slice(0, MOST) };
}

const AREA_CODE = /^[A-Za-z0-9]{3,9}$/;
const SMALL_AREA = /^\p{L}[\p{L} ]+ \d{2,3}[A-Z]?$/iu;
