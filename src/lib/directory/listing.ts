import { subjects } from '../atlas/support/subjects.ts';
import type { SubjectId } from '../atlas/support/subjects.ts';
import { subjectsSpokenOf } from '../atlas/support/everyday-words.ts';
import type { Audience, Channel, Listing, ListingPlace } from '../atlas/support/listing.ts';
import { audiencesOf, channelsOf, isFree, stepFree, wayToJoin } from './clues.ts';
import type { DirectoryEntry, Location, Service } from './model.ts';
import { nextStep } from './next-step.ts';
import { openingsOf } from './openings.ts';
import { withoutCounty } from '../geography/postal-county.ts';
import { servedBoroughs } from './served.ts';
import { ownTerms } from './taxonomies.ts';

/** Where a postcode or a point lies in the region; null outside it. */
export interface Gazetteer {
	place(
		postcode: string | null,
		lat: number | null,
		lon: number | null
	): { lat: number; lon: number; lsoa: string; borough: string } | null;
	/** Names of the boroughs by code. */
	boroughs: ReadonlyMap<string, string>;
}

const MOST_SUBJECTS = 4;
/** A word in passing ("work with families") says less than this about what a service is for. */
const LEAST_WEIGHT_SHARE = 0.34;

/** What a service helps with: as it is marked in our own terms, else as its words say. */
function subjectsOf(service: Service): SubjectId[] {
	const marked = ownTerms(service.attributes, 'subject').filter(
		(term): term is SubjectId => term in subjects
	);
	if (marked.length > 0) return marked;
	const terms = (service.attributes ?? []).map(({ taxonomy_term: term }) => term?.name ?? '').join('. ');
	// A name and the publisher's own terms say what a service is; a description says much besides.
	const weights = new Map<SubjectId, number>();
	for (const [text, counts] of [
		[service.name, 3],
		[terms, 3],
		[service.description ?? '', 1]
	] as const) {
		for (const { subject, weight } of subjectsSpokenOf(text))
			weights.set(subject, (weights.get(subject) ?? 0) + weight * counts);
	}
	const ranked = [...weights].sort((a, b) => b[1] - a[1]);
	const strongest = ranked[0]?.[1] ?? 0;
	return ranked
		.filter(([, weight]) => weight >= strongest * LEAST_WEIGHT_SHARE)
		.slice(0, MOST_SUBJECTS)
		.map(([subject]) => subject);
}

function placeOf(location: Location, gazetteer: Gazetteer): ListingPlace {
	const [address] = location.addresses ?? [];
	const postcode = address && /\d/.test(address.postal_code) ? address.postal_code : null;
	const found = gazetteer.place(postcode, location.latitude ?? null, location.longitude ?? null);
	const lines = [address?.address_1, address?.city].filter(
		(line): line is string => Boolean(line) && line !== 'Not stated'
	);
	return {
		id: location.id,
		name: location.name ?? null,
		// Outside London an address keeps the county that its publisher gives it.
		address: [...new Set(found ? withoutCounty(lines.flatMap((line) => line.split(/,\s*/))) : lines)].join(
			', '
		),
		postcode,
		phone: location.phones?.[0]?.number ?? null,
		lat: location.latitude ?? found?.lat ?? null,
		lon: location.longitude ?? found?.lon ?? null,
		borough: found?.borough ?? null,
		lsoa: found?.lsoa ?? null,
		stepFree: stepFree(location)
	};
}

/** The first sentences of a description, up to about two lines on a phone. */
function summaryOf(description: string | undefined): string {
	const MOST = 240;
	const text = (description ?? '').replace(/\s+/g, ' ').trim();
	if (text.length <= MOST) return text;
	const sentences = text.slice(0, MOST).match(/^.*[.!?](?=\s|$)/)?.[0];
	return sentences && sentences.length > MOST / 4
		? sentences
		: `${text.slice(0, text.lastIndexOf(' ', MOST - 1))}…`;
}

/** What the finder shows of an entry, worked out from its record alone: the same record gives the same listing. */
export function listingOf(entry: DirectoryEntry, gazetteer: Gazetteer): Listing {
	const { service } = entry;
	const found = subjectsOf(service);
	const places = (service.service_at_locations ?? [])
		.flatMap(({ location }) =>
			location && location.location_type !== 'virtual' ? [placeOf(location, gazetteer)] : []
		)
		.filter((place) => place.address || place.lat !== null || place.name);
	const marked = {
		audiences: ownTerms(service.attributes, 'audience') as Audience[],
		channels: ownTerms(service.attributes, 'channel') as Channel[]
	};
	const phones = (service.contacts ?? []).flatMap((contact) => contact.phones ?? []);
	const { openings, hoursText } = openingsOf(service);
	const channels = marked.channels.length > 0 ? marked.channels : channelsOf(service, places.length > 0);
	const listing: Omit<Listing, 'nextStep'> = {
		id: service.id,
		feed: entry.feed,
		standing: entry.standing,
		name: service.name,
		organisation: service.organization?.name ?? '',
		summary: summaryOf(service.description),
		categories: [...new Set(found.map((subject) => subjects[subject].category))],
		subjects: found,
		audiences: marked.audiences.length > 0 ? marked.audiences : audiencesOf(service),
		minimumAge: service.minimum_age ?? null,
		maximumAge: service.maximum_age ?? null,
		join: wayToJoin(service),
		channels,
		phone: phones[0]?.number ?? null,
		email: service.email ?? service.contacts?.find(({ email }) => email)?.email ?? null,
		website: service.url ?? service.organization?.website ?? null,
		free: isFree(service),
		languages: [...new Set((service.languages ?? []).flatMap(({ name }) => name ?? []))],
		openings,
		alert: service.alert ?? null,
		hoursText,
		places,
		serves: servedBoroughs(service, places, gazetteer.boroughs),
		lastChecked: entry.lastChecked ?? service.assured_date ?? null,
		listedOn: entry.listedOn ?? null
	};
	return { ...listing, nextStep: nextStep(listing, service) };
}
