import { greatCircleMetres } from '../../geography/distance.ts';
import { searchHref } from '../../url/search.ts';
import type { Place } from '../queries/points.ts';
import type { Practice } from '../queries/practices.ts';
import { addressAfterName, phoneLink, walkWords } from './search-words.ts';
import type { PhoneLink } from './search-words.ts';

/** Somewhere to ring or go to, as the search page lists it. */
export interface Contact {
	key: string;
	name: string;
	address: string;
	phone: PhoneLink | null;
	/** Where all that is known of it is read. */
	href?: string;
	/** How far from the postcode asked for: "about 7 minutes’ walk". */
	walk?: string;
	website?: string;
	note?: string;
	/** What else is near it, found by its own postcode. */
	nearbyHref?: string;
}

export interface Position {
	lat: number;
	lon: number;
}

/** The nearest so many places, with straight-line metres. Those without a position are left out. */
export function nearest<P extends { lat: number | null; lon: number | null }>(
	places: readonly P[],
	from: Position,
	limit: number
): { place: P; metres: number }[] {
	return places
		.flatMap((place) =>
			place.lat === null || place.lon === null
				? []
				: { place, metres: greatCircleMetres(from.lat, from.lon, place.lat, place.lon) }
		)
		.sort((a, b) => a.metres - b.metres)
		.slice(0, limit);
}

export function practiceContact(practice: Practice, metres?: number): Contact {
	const { code, name, address, postcode, phone } = practice;
	return {
		key: code,
		name,
		address: addressAfterName(name, address, postcode),
		phone: phoneLink(phone),
		walk: metres === undefined ? undefined : walkWords(metres),
		nearbyHref: metres === undefined ? searchHref(postcode) : undefined
	};
}

export function placeContact(place: Place, metres?: number): Contact {
	const { id, name, address, postcode, phone, website, details } = place;
	return {
		key: id,
		name,
		address: addressAfterName(name, address, postcode),
		phone: phoneLink(phone),
		walk: metres === undefined ? undefined : walkWords(metres),
		website: website && /^https?:\/\//.test(website) ? website : undefined,
		note: noteOf(place.kind, details),
		nearbyHref: metres === undefined ? searchHref(postcode) : undefined
	};
}

function noteOf(kind: Place['kind'], details: Place['details']): string | undefined {
	if (kind === 'advice' && details.faceToFace !== true) return 'By telephone only';
	if (kind === 'library' && details.hostsAdvice === true) return 'Citizens Advice shares the building (2023)';
	return undefined;
}
