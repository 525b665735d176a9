import { withoutCounty } from '../geography/postal-county.ts';
import type { Audience, Channel, WayToJoin } from '../atlas/support/listing.ts';
import type { SubjectId } from '../atlas/support/subjects.ts';
import { subjects } from '../atlas/support/subjects.ts';
import type {
	Address,
	AdviceOffer,
	DirectoryEntry,
	Location,
	Schedule,
	Service,
	ServiceAtLocation,
	ServiceArea
} from './model.ts';
import { ownAttribute } from './taxonomies.ts';
import { uuidOf } from './uuid.ts';

/** A place in the words of a table. */
export interface PlainPlace {
	key: string;
	name: string | null;
	address: string;
	postcode: string | null;
	lat: number | null;
	lon: number | null;
	phone?: string | null;
	accessibility?: string | null;
}

/** A service in the words of a table: what the lists that ship with the atlas, and its CSV template, have to say. */
export interface PlainService {
	feed: string;
	key: string;
	name: string;
	description: string;
	organisation: {
		key: string;
		name: string;
		description: string;
		website?: string | null;
		identifiers?: { type: string; scheme?: string; identifier: string }[];
	};
	subjects: readonly SubjectId[];
	audiences?: readonly Audience[];
	join: WayToJoin;
	howToJoin?: string | null;
	channels: readonly Channel[];
	places: readonly PlainPlace[];
	/** Boroughs it serves; empty when nobody says. */
	areas: readonly { code: string; name: string }[];
	phone?: string | null;
	email?: string | null;
	website?: string | null;
	free?: boolean | null;
	fees?: string | null;
	alert?: string | null;
	eligibility?: string | null;
	minimumAge?: number | null;
	maximumAge?: number | null;
	languages?: readonly string[];
	schedules?: readonly Omit<Schedule, 'id'>[];
	/** When someone checked it; what is only known by the date of its list has that instead. */
	lastChecked: string | null;
	listedOn?: string;
	standing: DirectoryEntry['standing'];
	advice?: AdviceOffer;
}

/** "Greater London" is the county of every address in the region. */
const COUNTY = 'Greater London';
const FULL_DATE = 'YYYY-MM-DD'.length;

function placeRecord(feed: string, place: PlainPlace): Location {
	const id = uuidOf(feed, 'location', place.key);
	const [street = '', ...rest] = withoutCounty(place.address.split(/,\s*/));
	const town = rest.filter((part) => !/^london$/i.test(part));
	const address: Address | undefined = place.postcode
		? {
				id: uuidOf(id, 'address'),
				address_1: [street, ...town].filter(Boolean).join(', ') || (place.name ?? place.postcode),
				city: 'London',
				state_province: COUNTY,
				postal_code: place.postcode,
				country: 'GB',
				address_type: 'physical',
				location_id: id
			}
		: undefined;
	const placed = place.lat !== null && place.lon !== null;
	return {
		id,
		// A place that cannot be put on a map can still be written to.
		location_type: placed ? 'physical' : 'postal',
		...(place.name && { name: place.name }),
		...(placed && { latitude: place.lat as number, longitude: place.lon as number }),
		...(address && { addresses: [address] }),
		...(place.accessibility && {
			accessibility: [
				{
					id: uuidOf(id, 'accessibility'),
					description: place.accessibility,
					accessibility: place.accessibility,
					location_id: id
				}
			]
		}),
		...(place.phone && { phones: [{ id: uuidOf(id, 'phone', place.phone), number: place.phone }] })
	};
}

/** A record of Open Referral UK 3.0 with stable ids: the same table gives the same bytes. */
export function composeEntry(plain: PlainService): DirectoryEntry {
	const { feed, key } = plain;
	const id = uuidOf(feed, 'service', key);
	const organizationId = uuidOf(feed, 'organization', plain.organisation.key);
	const places = plain.places.map((place): ServiceAtLocation => {
		const location = placeRecord(feed, place);
		return { id: uuidOf(id, 'at', location.id), service_id: id, location_id: location.id, location };
	});
	const areas = plain.areas.map(({ code, name }): ServiceArea => ({
		id: uuidOf(id, 'area', code || name),
		name,
		service_area: name,
		...(code && { uri: `http://statistics.data.gov.uk/id/statistical-geography/${code}` }),
		service_id: id
	}));
	const contact = plain.phone
		? {
				id: uuidOf(id, 'contact'),
				service_id: id,
				phones: [
					{ id: uuidOf(id, 'phone', plain.phone), number: plain.phone, contact_id: uuidOf(id, 'contact') }
				]
			}
		: undefined;
	const kinds = [...new Set(plain.subjects.map((subject) => subjects[subject].category))];
	const languages = (plain.languages ?? []).map((name) => ({
		id: uuidOf(id, 'language', name),
		service_id: id,
		name
	}));
	const schedules = (plain.schedules ?? []).map((schedule) => ({
		id: uuidOf(id, 'schedule', JSON.stringify(schedule)),
		...schedule,
		service_id: id
	}));
	const onFullDate = (date: string | null | undefined) =>
		plain.standing === 'listed' && date?.length === FULL_DATE ? date : null;
	const assured = onFullDate(plain.lastChecked);
	const modified = assured ?? onFullDate(plain.listedOn);
	const service: Service = {
		id,
		organization_id: organizationId,
		organization: {
			id: organizationId,
			name: plain.organisation.name,
			description: plain.organisation.description,
			...(plain.organisation.website && { website: plain.organisation.website }),
			...(plain.organisation.identifiers && {
				organization_identifiers: plain.organisation.identifiers.map(({ type, scheme, identifier }) => ({
					id: uuidOf(organizationId, 'identifier', type, identifier),
					identifier_type: type,
					identifier,
					...(scheme && { identifier_scheme: scheme }),
					organization_id: organizationId
				}))
			})
		},
		name: plain.name,
		description: plain.description,
		status: plain.standing === 'listed' ? 'active' : 'inactive',
		...(plain.website && { url: plain.website }),
		...(plain.email && { email: plain.email }),
		...((plain.fees ?? plain.free) && { fees: plain.fees ?? 'Free' }),
		...(plain.minimumAge != null && { minimum_age: plain.minimumAge }),
		...(plain.maximumAge != null && { maximum_age: plain.maximumAge }),
		...(assured && { assured_date: assured }),
		...(modified && { last_modified: `${modified}T00:00:00.000Z` }),
		...(plain.alert && { alert: plain.alert }),
		...(plain.howToJoin && { application_process: plain.howToJoin }),
		...(plain.eligibility && { eligibility_description: plain.eligibility }),
		...(schedules.length > 0 && { schedules }),
		...(areas.length > 0 && { service_areas: areas }),
		...(places.length > 0 && { service_at_locations: places }),
		...(languages.length > 0 && { languages }),
		...(plain.free && {
			cost_options: [{ id: uuidOf(id, 'cost'), option: 'Free', amount: 0, service_id: id }]
		}),
		...(contact && { contacts: [contact] }),
		attributes: [
			...kinds.map((kind) => ownAttribute(id, 'activity', kind)),
			...plain.subjects.map((subject) => ownAttribute(id, 'subject', subject)),
			...(plain.audiences ?? []).map((audience) => ownAttribute(id, 'audience', audience)),
			ownAttribute(id, 'joining', plain.join),
			...plain.channels.map((channel) => ownAttribute(id, 'channel', channel))
		],
		...(plain.advice && { advice: plain.advice })
	};
	return {
		feed,
		originalId: key,
		lastChecked: plain.lastChecked,
		...(plain.listedOn && { listedOn: plain.listedOn }),
		standing: plain.standing,
		service
	};
}
