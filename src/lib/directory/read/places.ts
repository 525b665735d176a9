import { normalisePostcode } from '../../geography/postcode.ts';
import type { Accessibility, Address, Location, ServiceAtLocation } from '../model.ts';
import { field, isRaw, line, link, objects, partsOrWords, plainField, prose, word } from './fields.ts';
import type { Raw } from './fields.ts';
import { readPhones } from './contacts.ts';
import type { Reading } from './reading.ts';
import { shown } from './remarks.ts';
import { readCoordinates } from './coordinates.ts';
import { addressFields, addressInWords } from './address-words.ts';
import { readSchedules } from './schedules.ts';

/** Where services are given: 3.0 and 1.0 `service_at_locations[].location`, Outpost `locations[]`. */
export function readPlaces(raw: Raw, serviceId: string, reading: Reading): ServiceAtLocation[] {
	const nested = objects(raw, reading, 'service_at_locations');
	const bare = nested.length > 0 ? [] : objects(raw, reading, 'locations', 'location');
	// A flat list gives the address on the service itself; the ids of the service are not its place's.
	const own = nested.length + bare.length === 0 ? addressFields(raw) : undefined;
	return [
		...nested.map((part) => {
			const place = field(part, 'location');
			return readPlace(part, Array.isArray(place) ? place[0] : place, serviceId, reading);
		}),
		...bare.map((part) => readPlace({}, part, serviceId, reading)),
		...(own ? [readPlace({}, own, serviceId, reading)] : [])
	].filter(({ location_id: place, schedules }) => place !== undefined || schedules !== undefined);
}

function readPlace(part: Raw, place: unknown, serviceId: string, reading: Reading): ServiceAtLocation {
	const location = isRaw(place) ? readLocation(place, reading) : undefined;
	const locationId = location?.id ?? field(part, 'location_id');
	const id = reading.idOf(
		'service_at_location',
		field(part, 'id'),
		'service_at_locations.id',
		serviceId,
		location?.id ?? plainField(part, 'location_id')
	);
	const schedules = readSchedules(part, { service_at_location_id: id }, reading);
	return {
		id,
		service_id: serviceId,
		...(locationId !== undefined && {
			location_id: location?.id ?? reading.idOf('location', locationId, 'service_at_locations.location_id')
		}),
		...(location && { location }),
		...(schedules.length > 0 && { schedules })
	};
}

export function readLocation(raw: Raw, reading: Reading): Location {
	const at = (name: string) => `service_at_locations.location.${name}`;
	const name = line(field(raw, 'name'), at('name'), reading);
	const flat = field(raw, 'address_1') === undefined ? [] : [raw];
	const written = [
		...partsOrWords(
			raw,
			reading,
			addressInWords,
			'addresses',
			'physical_addresses',
			'postal_addresses',
			'address'
		),
		...flat
	];
	const [first] = written;
	const key = first ? `${plainField(first, 'address_1')} ${plainField(first, 'postal_code')}` : '';
	const id = reading.idOf('location', field(raw, 'id'), at('id'), name, key);
	const addresses = written.flatMap((part) => readAddress(part, id, reading) ?? []);
	const coordinates = readCoordinates(raw, reading);
	const kind = word(
		field(raw, 'location_type'),
		['physical', 'postal', 'virtual'],
		at('location_type'),
		reading
	);
	if (!kind)
		reading.note('defaulted', at('location_type'), 'No kind of place is given; told from its address');
	const accessibility = partsOrWords(
		raw,
		reading,
		(description) => ({ description }),
		'accessibility',
		'accessibility_for_disabilities',
		'accessibilities'
	).flatMap((part) => readAccessibility(part, id, reading) ?? []);
	const phones = readPhones(raw, undefined, reading);
	const identifier = line(field(raw, 'external_identifier'), at('external_identifier'), reading, 60);
	const identifierType = line(
		field(raw, 'external_identifier_type'),
		at('external_identifier_type'),
		reading,
		60
	);
	const description = prose(field(raw, 'description'), at('description'), reading, 1_000);
	return {
		id,
		location_type: kind ?? (coordinates || addresses.length > 0 ? 'physical' : 'virtual'),
		...(name && { name }),
		...(description && { description }),
		...coordinates,
		...(identifier && { external_identifier: identifier }),
		...(identifierType && { external_identifier_type: identifierType }),
		...(addresses.length > 0 && { addresses }),
		...(accessibility.length > 0 && { accessibility }),
		...(phones.length > 0 && { phones })
	};
}

const NOT_STATED = 'Not stated';

function readAddress(raw: Raw, locationId: string, reading: Reading): Address | undefined {
	const at = (name: string) => `addresses.${name}`;
	const text = (name: string, most = 120) => line(field(raw, name), at(name), reading, most);
	const street =
		line(
			[text('address_1', 200), text('address_2', 200)].filter(Boolean).join(', '),
			at('address_1'),
			reading,
			200
		) ?? '';
	const postcode = readPostcode(field(raw, 'postal_code', 'postcode'), reading);
	const city = text('city') ?? text('town');
	if (!street && !postcode && !city) return undefined;
	const state = text('state_province') ?? text('county') ?? text('region');
	if (!state) reading.note('defaulted', at('state_province'), 'No county is given');
	const country = text('country');
	if (country && country !== 'GB') {
		const british =
			/^(gb|uk|gbr|u\.k\.|united kingdom|great britain|england|scotland|wales|northern ireland)$/i.test(
				country
			);
		reading.note(
			british ? 'normalised' : 'look',
			at('country'),
			`The country ${shown(country)} ${british ? 'read as GB' : 'is not the United Kingdom'}`
		);
	}
	const region = text('region');
	const attention = text('attention');
	return {
		id: reading.idOf(
			'address',
			field(raw, 'address_1') === undefined || !field(raw, 'latitude') ? field(raw, 'id') : undefined,
			at('id'),
			locationId,
			street,
			postcode
		),
		address_1: street || (city ?? NOT_STATED),
		city: city ?? NOT_STATED,
		state_province: state ?? city ?? NOT_STATED,
		postal_code: postcode ?? NOT_STATED,
		country: 'GB',
		address_type:
			word(field(raw, 'address_type'), ['physical', 'postal', 'virtual'], at('address_type'), reading) ??
			'physical',
		...(attention && { attention }),
		...(region && { region }),
		location_id: locationId
	};
}

/** "e81zz" -> "E8 1ZZ". One that is no postcode is left out: it would be looked up in vain. */
function readPostcode(raw: unknown, reading: Reading): string | undefined {
	const text = line(raw, 'addresses.postal_code', reading, 20);
	if (!text || text === NOT_STATED) return undefined;
	const postcode = normalisePostcode(text);
	if (!postcode) reading.note('dropped', 'addresses.postal_code', `${shown(text)} is not a whole postcode`);
	else if (postcode !== text) {
		reading.note('normalised', 'addresses.postal_code', `${shown(text)} written as ${postcode}`);
	}
	return postcode ?? undefined;
}

function readAccessibility(raw: Raw, locationId: string, reading: Reading): Accessibility | undefined {
	const at = (name: string) => `accessibility.${name}`;
	const description = prose(
		field(raw, 'description', 'accessibility', 'name'),
		at('description'),
		reading,
		1_000
	);
	if (!description) return undefined;
	const details = prose(field(raw, 'details'), at('details'), reading, 1_000);
	const url = link(field(raw, 'url'), at('url'), reading);
	return {
		id: reading.idOf('accessibility', field(raw, 'id'), at('id'), locationId, description),
		description,
		accessibility: description,
		...(details && { details }),
		...(url && { url }),
		location_id: locationId
	};
}
