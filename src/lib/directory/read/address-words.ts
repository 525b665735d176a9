import { normalisePostcode } from '../../geography/postcode.ts';
import { field } from './fields.ts';
import type { Raw } from './fields.ts';

/** "1 Example Street, London E8 1ZZ": the postcode at the end told from the rest. */
export function addressInWords(words: string): Raw {
	const match = /^([\s\S]{0,400}?)[,\s]*([a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2})\s*$/i.exec(words);
	const postcode = match && normalisePostcode(match[2] ?? '');
	if (!postcode) return { address_1: words };
	return { ...(match[1] && { address_1: match[1].replaceAll('\n', ', ') }), postal_code: postcode };
}

const names = [
	'address',
	'address_1',
	'address_2',
	'city',
	'town',
	'county',
	'state_province',
	'postcode',
	'postal_code',
	'latitude',
	'longitude',
	'lat',
	'lng',
	'lon',
	'easting',
	'eastings',
	'northing',
	'northings',
	'geometry',
	'coordinates'
];

/** A place whose address or position stands among the fields of the service; undefined when none does. */
export function addressFields(raw: Raw): Raw | undefined {
	const found = names.flatMap((name) => {
		const value = field(raw, name);
		return value === undefined ? [] : [[name, value] as const];
	});
	if (found.length === 0) return undefined;
	const place = Object.fromEntries(found);
	// An address is read where it has a first line: a postcode alone stands in words.
	const postcode = field(raw, 'postal_code', 'postcode');
	if (place.address === undefined && place.address_1 === undefined && typeof postcode === 'string')
		return { ...place, address: postcode };
	return place;
}
