import { statement } from '../database.ts';

export interface PostcodePlace {
	/** Without the space, as kept in the table. */
	postcode: string;
	lat: number;
	lon: number;
	lsoa: string;
}

/** `compact` is a normalised postcode without its space. */
export function findPostcode(compact: string): PostcodePlace | undefined {
	return statement<PostcodePlace>('select postcode, lat, lon, lsoa from postcode where postcode = ?').get(
		compact
	);
}

/**
 * Live postcodes that begin so, with their space: "SE155L" of the district SE15, four letters long, -> "SE15 5LA" and on.
 * `compact` is in capitals, without the space.
 */
export function postcodesBeginning(compact: string, districtLength: number, limit: number): string[] {
	const rows = statement<string>(
		`select postcode from postcode where postcode >= @compact and postcode < @compact || 'a'
		   and length(postcode) = @length order by postcode limit @limit`
	)
		.pluck()
		.all({ compact, length: districtLength + 3, limit }) as string[];
	return rows.map((postcode) => `${postcode.slice(0, -3)} ${postcode.slice(-3)}`);
}

export interface NetworkOfPlace {
	code: string;
	name: string;
	slug: string;
	/** Share of the small area's registered patients who belong to this network, 0 to 1. */
	share: number;
}

/** The networks the people of a small area are registered with, largest first. */
export function networksOfLsoa(lsoa: string): NetworkOfPlace[] {
	return statement<NetworkOfPlace>(
		`select area.code, area.name, area.slug, registration.patients / sum(registration.patients) over () as share
		 from registration join area on area.code = registration.pcn
		 where registration.lsoa = ? order by registration.patients desc, area.code`
	).all(lsoa);
}

/** For every small area, the network with the most of its registered patients. */
export function largestNetworks(): Map<string, string> {
	const rows = statement<{ lsoa: string; pcn: string }>(
		'select lsoa, pcn from (select lsoa, pcn, max(patients) from registration group by lsoa)'
	).all();
	return new Map(rows.map(({ lsoa, pcn }) => [lsoa, pcn]));
}
