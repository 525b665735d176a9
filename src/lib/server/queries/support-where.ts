import { statement } from '../database.ts';

/** The middle of a postcode district ("SE15"): the mean of its live postcodes; undefined for one outside London. */
export function middleOfDistrict(district: string): { lat: number; lon: number } | undefined {
	const row = statement<{ lat: number | null; lon: number | null }>(
		`select avg(lat) as lat, avg(lon) as lon from postcode
		 where postcode > @district and postcode < @district || 'a' and length(postcode) = length(@district) + 3`
	).get({ district });
	return row && row.lat !== null && row.lon !== null ? { lat: row.lat, lon: row.lon } : undefined;
}

/** Degrees either way in which the postcode nearest to a position is looked for: about 800 m. */
const MARGIN_LAT = 0.0075;
const MARGIN_LON = 0.012;

/** The small area of the live postcode nearest to a position; undefined where none is near, as outside London. */
export function smallAreaNear(lat: number, lon: number): string | undefined {
	return statement<{ lsoa: string }>(
		`select lsoa from postcode
		 where lat between @lat - ${MARGIN_LAT} and @lat + ${MARGIN_LAT}
		   and lon between @lon - ${MARGIN_LON} and @lon + ${MARGIN_LON}
		 order by (lat - @lat) * (lat - @lat) + 0.387 * (lon - @lon) * (lon - @lon) limit 1`
	).get({ lat, lon })?.lsoa;
}
