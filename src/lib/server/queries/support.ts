import type { CategoryId } from '../../atlas/support/categories.ts';
import type { Audience, Channel, Listing, ListingStanding, Opening } from '../../atlas/support/listing.ts';
import { plainWords } from '../../atlas/support/everyday-words.ts';
import type { SubjectId } from '../../atlas/support/subjects.ts';
import { perAtlas, statement } from '../database.ts';
import { searchMatch, searchWords } from './search-match.ts';

/** What the finder asks of services themselves; where they are is asked apart. Empty lists ask nothing. */
export interface ServiceQuery {
	/** Any of these subjects; the words are then asked only of names. Without subjects, all of the words. */
	subjects: readonly SubjectId[];
	words: string;
	kind?: CategoryId;
	who?: Audience;
	selfReferral?: boolean;
	how: readonly Channel[];
	language?: string;
	free?: boolean;
}

/** A service in few words: its listing is read only for the page shown. */
export interface FoundService {
	position: number;
	originalId: string;
	feed: string;
	standing: ListingStanding;
	name: string;
	/** The name without case, accents or marks. */
	plainName: string;
	isFree: boolean;
	openings: readonly Opening[];
}

/** Every service in brief, by position. Rows are long, so they are gone through once for each atlas, not at each search. */
export const servicesInBrief = perAtlas((): ReadonlyMap<number, FoundService> => {
	const rows = statement<
		Omit<FoundService, 'plainName' | 'isFree' | 'openings'> & { free: number | null; openings: string }
	>(
		`select position, original_id as originalId, feed, standing, name, listing ->> '$.free' as free,
		   listing -> '$.openings' as openings from service order by position`
	).all();
	return new Map(
		rows.map(({ free, openings, ...service }) => [
			service.position,
			{
				...service,
				plainName: plainWords(service.name),
				isFree: free === 1,
				openings: JSON.parse(openings) as Opening[]
			}
		])
	);
});

/** Services of these positions, or all when null, that answer the query. */
export function matchingServices(query: ServiceQuery, among: readonly number[] | null): FoundService[] {
	const parts: string[] = [];
	const values: Record<string, string> = {};
	const facet = (name: string, wanted: readonly string[]) => {
		if (wanted.length === 0) return;
		values[name] = JSON.stringify(wanted);
		parts.push(facetSql(name));
	};
	if (among) {
		parts.push('s.position in (select value from json_each(@among))');
		values.among = JSON.stringify(among);
	}
	const match = searchMatch(query.words, { whole: true });
	if (query.subjects.length > 0) {
		values.subject = JSON.stringify(query.subjects);
		values.named = JSON.stringify(namedInWords(query.words));
		parts.push(`(${facetSql('subject')} or s.position in (select value from json_each(@named)))`);
	} else if (match) {
		parts.push('s.position in (select rowid from service_search where service_search match @match)');
		values.match = `- addresses : (${match})`;
	}
	facet('category', query.kind ? [query.kind] : []);
	facet('audience', query.who ? [query.who] : []);
	facet('join', query.selfReferral ? ['self'] : []);
	facet('channel', query.how);
	facet('language', query.language ? [query.language] : []);
	const positions =
		parts.length === 0
			? [...servicesInBrief().keys()]
			: (statement<number>(`select s.position from service s where ${parts.join(' and ')}`)
					.pluck()
					.all(values) as number[]);
	const brief = servicesInBrief();
	return positions.flatMap((position) => {
		const service = brief.get(position);
		return service && (!query.free || service.isFree) ? [service] : [];
	});
}

/**
 * Services whose name says every word, when there are several: "Manor Park Library" is a name, "park" alone is a need, and
 * is answered as the button for that need answers.
 */
function namedInWords(text: string): number[] {
	const words = searchWords(plainWords(text));
	if (words.length < 2) return [];
	return [...servicesInBrief().values()].flatMap(({ position, plainName }) =>
		words.every((word) => ` ${plainName} `.includes(` ${word} `)) ? [position] : []
	);
}

const facetSql = (facet: string) =>
	`s.position in (select service from service_facet where facet = '${facet}' and value in (select value from json_each(@${facet})))`;

export interface PlaceFound {
	service: number;
	ordinal: number;
	lat: number;
	lon: number;
	/** 1 yes, 0 no, null where nobody has said. */
	step_free: number | null;
}

export interface Box {
	south: number;
	north: number;
	west: number;
	east: number;
}

const placeColumns = 'service, ordinal, lat, lon, step_free';

/** Places of services in a box of degrees. */
export function placesInBox(box: Box): PlaceFound[] {
	return statement<PlaceFound>(
		`select ${placeColumns} from service_place
		 where lat between @south and @north and lon between @west and @east`
	).all(box);
}

/** Every placed place of these services; of all services when null. */
export function placesOfServices(positions: readonly number[] | null): PlaceFound[] {
	if (!positions) {
		return statement<PlaceFound>(`select ${placeColumns} from service_place where lat is not null`).all();
	}
	return statement<PlaceFound>(
		`select ${placeColumns} from service_place
		 where service in (select value from json_each(?)) and lat is not null`
	).all(JSON.stringify(positions));
}

/** Services said to serve any of these boroughs, wherever they stand. */
export function servingBoroughs(boroughs: readonly string[]): number[] {
	return statement<number>(
		'select distinct service from service_area where borough in (select value from json_each(?))'
	)
		.pluck()
		.all(JSON.stringify(boroughs)) as number[];
}

/** Services with a place in any of these boroughs. */
export function placedInBoroughs(boroughs: readonly string[]): number[] {
	return statement<number>(
		'select distinct service from service_place where borough in (select value from json_each(?))'
	)
		.pluck()
		.all(JSON.stringify(boroughs)) as number[];
}

/** How many places each of these services has in any of these boroughs; none where it has none. */
export function placesInBoroughs(
	positions: readonly number[],
	boroughs: readonly string[]
): Map<number, number> {
	const rows = statement<{ service: number; places: number }>(
		`select service, count(*) as places from service_place
		 where service in (select value from json_each(@positions)) and borough in (select value from json_each(@boroughs))
		 group by service`
	).all({ positions: JSON.stringify(positions), boroughs: JSON.stringify(boroughs) });
	return new Map(rows.map(({ service, places }) => [service, places]));
}

/** The listings of a page, by position. */
export function listingsOf(positions: readonly number[]): Map<number, Listing> {
	const rows = statement<{ position: number; listing: string }>(
		'select position, listing from service where position in (select value from json_each(?))'
	).all(JSON.stringify(positions));
	return new Map(rows.map(({ position, listing }) => [position, JSON.parse(listing) as Listing]));
}

/** What any of these services says of each facet. */
export function facetsAmong(positions: readonly number[]): Map<string, string[]> {
	const rows = statement<{ facet: string; value: string }>(
		`select distinct facet, value from service_facet
		 where service in (select value from json_each(?)) order by facet, value`
	).all(JSON.stringify(positions));
	const byFacet = Map.groupBy(rows, ({ facet }) => facet);
	return new Map([...byFacet].map(([facet, found]) => [facet, found.map(({ value }) => value)]));
}

/** Is any place of these services said to have no steps? */
export const stepFreeAmong = (positions: readonly number[]): boolean =>
	statement<number>(
		`select 1 from service_place
		 where step_free = 1 and service in (select value from json_each(?)) limit 1`
	)
		.pluck()
		.get(JSON.stringify(positions)) !== undefined;

/** The needs and the kinds of help that something listed today helps with, anywhere, the most listed first. */
export const listedAnywhere = perAtlas(() => {
	const valuesOf = (facet: 'subject' | 'category') =>
		statement<string>(
			`select f.value from service_facet f join service s on s.position = f.service
			 where f.facet = ? and s.standing = 'listed' group by f.value order by count(*) desc, f.value`
		)
			.pluck()
			.all(facet) as string[];
	return { needs: valuesOf('subject') as SubjectId[], kinds: valuesOf('category') as CategoryId[] };
});

/** The names of the lists that services are from, by id. */
export const directoryFeeds = perAtlas(
	() =>
		new Map(
			statement<{ id: string; name: string; note: string; url: string | null; licence: string | null }>(
				'select id, name, note, url, licence from directory_feed'
			)
				.all()
				.map((feed) => [feed.id, feed])
		)
);

/** The values of one facet for each of these services. */
export function facetOf(positions: readonly number[], facet: 'category' | 'subject'): Map<number, string[]> {
	const rows = statement<{ service: number; value: string }>(
		`select service, value from service_facet
		 where facet = @facet and service in (select value from json_each(@positions))`
	).all({ facet, positions: JSON.stringify(positions) });
	const found = new Map<number, string[]>();
	for (const { service, value } of rows) {
		const values = found.get(service);
		if (values) values.push(value);
		else found.set(service, [value]);
	}
	return found;
}
