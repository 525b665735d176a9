import type Database from 'better-sqlite3';
import { listInWords } from '../../../atlas/format.ts';
import type { Listing } from '../../../atlas/support/listing.ts';
import { subjects } from '../../../atlas/support/subjects.ts';
import { supportUrl } from '../../../url/support.ts';
import type { SearchRow } from './row.ts';

/** Found as the place itself. */
const placeFeeds = new Set(['debt-advice', 'libraries']);
/** Their places are GP practices, found as such. */
const LINK_WORKERS = 'link-workers';
const MOST_BOROUGHS_NAMED = 3;

/** The services of the directory, and where each is read of by its feed and the id it has there. */
export function directoryRows(db: Database.Database, boroughName: ReadonlyMap<string, string>) {
	const all = db.prepare('select feed, original_id as id, listing from service order by position').all() as {
		feed: string;
		id: string;
		listing: string;
	}[];
	const hrefs = new Map<string, string>();
	const rows: SearchRow[] = [];
	for (const { feed, id, listing: text } of all) {
		const listing = JSON.parse(text) as Listing;
		const href = supportUrl.serviceHref(listing.name, listing.id);
		hrefs.set(JSON.stringify([feed, id]), href);
		if (!placeFeeds.has(feed)) rows.push(serviceRow(listing, href, boroughName));
	}
	return { rows, serviceHref: (feed: string, id: string) => hrefs.get(JSON.stringify([feed, id])) };
}

function serviceRow(listing: Listing, href: string, boroughName: ReadonlyMap<string, string>): SearchRow {
	const { id, name, organisation, places, serves } = listing;
	const codes = new Set([...places.flatMap(({ borough }) => borough ?? []), ...serves]);
	const boroughs = [...codes].flatMap((code) => boroughName.get(code) ?? []);
	const isAnywhere = codes.size === boroughName.size;
	const where = isAnywhere
		? 'all of London'
		: boroughs.length > MOST_BOROUGHS_NAMED
			? `${boroughs.length} boroughs`
			: listInWords(boroughs);
	const isOfNetwork = listing.feed === LINK_WORKERS;
	const addresses = (isOfNetwork ? [] : places).map(({ name: place, address, postcode }) =>
		[place, address, postcode].filter(Boolean).join(' ')
	);
	return {
		kind: 'service',
		ref: id,
		name,
		detail: [
			organisation,
			...addresses,
			...(isAnywhere ? [] : boroughs),
			...listing.subjects.map((subject) => subjects[subject].name)
		].join(' '),
		// Only what follows the first comma stands under a heading that says what it is: where, then whether it still runs.
		context: ['Service', organisation === name ? '' : organisation, where, standingWords(listing)]
			.filter(Boolean)
			.join(', '),
		href,
		isLater: isOfNetwork || listing.standing !== 'listed'
	};
}

function standingWords({ standing, listedOn }: Listing): string {
	if (standing === 'history')
		return `in a document of ${listedOn?.slice(0, 4) ?? 'the past'} and not checked since`;
	return standing === 'no-longer-listed' ? 'no longer listed' : '';
}
