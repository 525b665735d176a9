import { joinWords } from '../../../atlas/support/join-words.ts';
import type { Listing, ListingPlace } from '../../../atlas/support/listing.ts';
import type { Result, ResultPlace } from '../../../atlas/support/results.ts';
import { greatCircleMetres } from '../../../geography/distance.ts';
import { supportUrl } from '../../../url/support.ts';
import type { SupportState } from '../../../url/support.ts';
import { directoryFeeds, listingsOf } from '../../queries/support.ts';
import { addressAfterName, phoneLink } from '../search-words.ts';
import { LINK_WORKER_FEED } from './find.ts';
import type { Hit } from './find.ts';
import { isOpen } from './london-time.ts';
import type { LondonTime } from './london-time.ts';
import { checkedWords, distanceWords, forWhomWords, hoursWords, howWords } from './result-words.ts';

export type Position = { lat: number; lon: number };
const PRACTICES_SHOWN = 3;

/** Listings of one page, read together. */
export function resultsOf(
	hits: readonly Hit[],
	search: SupportState,
	from: Position | null,
	now: LondonTime,
	firstNumber = 1
): Result[] {
	const listings = listingsOf(hits.map(({ position }) => position));
	return hits.flatMap(({ position }, at) => {
		const listing = listings.get(position);
		return listing ? [resultOf(listing, search, from, now, firstNumber + at)] : [];
	});
}

/** `search`: what it was found by, so that its page knows the way back. */
export function resultOf(
	listing: Listing,
	search: SupportState,
	from: Position | null,
	now: LondonTime,
	number: number
): Result {
	const { id, name, organisation, openings } = listing;
	const places = placesByDistance(listing, from);
	const shown = listing.feed === LINK_WORKER_FEED ? PRACTICES_SHOWN : 1;
	return {
		key: id,
		number,
		href: supportUrl.serviceHref(name, id, search),
		name,
		organisation: organisation && !name.includes(organisation) ? organisation : null,
		nextStep: listing.nextStep,
		alert: listing.alert,
		phone: phoneLink(listing.phone),
		email: listing.email,
		website: listing.website && /^https?:\/\//.test(listing.website) ? listing.website : null,
		summary: listing.summary,
		forWhom: forWhomWords(listing),
		join: joinWords[listing.join],
		how: howWords(listing),
		free: listing.free,
		hours: hoursWords(openings) ?? listing.hoursText,
		isOpen: openings.length > 0 ? isOpen(openings, now) : null,
		languages: listing.languages,
		places: places.slice(0, shown),
		morePlaces: Math.max(0, places.length - shown),
		checked: checkedWords(listing),
		source: directoryName(listing.feed)
	};
}

export const directoryName = (feed: string): string => directoryFeeds().get(feed)?.name ?? feed;

/** Every place of a service, nearest first when it is known from where. */
export function placesByDistance({ name, places }: Listing, from: Position | null): ResultPlace[] {
	const metresTo = ({ lat, lon }: ListingPlace) =>
		from && lat !== null && lon !== null ? greatCircleMetres(from.lat, from.lon, lat, lon) : null;
	return places
		.map((place) => ({ place, metres: metresTo(place) }))
		.sort((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity))
		.map(({ place, metres }) => ({
			key: place.id,
			name: place.name && !name.includes(place.name) ? place.name : null,
			address: addressAfterName(place.name, place.address, place.postcode),
			distance: metres === null ? null : distanceWords(metres),
			phone: phoneLink(place.phone),
			stepFree: place.stepFree,
			lat: place.lat,
			lon: place.lon
		}));
}
