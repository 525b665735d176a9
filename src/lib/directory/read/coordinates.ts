import { fromBritishGrid, onBritishGrid } from '../../geography/british-grid.ts';
import { field, isRaw, number } from './fields.ts';
import type { Raw } from './fields.ts';
import type { Reading } from './reading.ts';

/** The United Kingdom, with room to spare. */
const kingdom = { south: 49, north: 61.5, west: -9.5, east: 2.5 };
const inKingdom = (lat: number, lon: number) =>
	lat >= kingdom.south && lat <= kingdom.north && lon >= kingdom.west && lon <= kingdom.east;

/** "51,5312" (a comma for the point), "0.0714° W", "51.5312 N": as a plain number in text; anything else as it is. */
function plainDegrees(raw: unknown): unknown {
	const match =
		typeof raw === 'string' ? /^\s*(-?\d{1,3})(?:[.,](\d{1,12}))?\s*°?\s*([NESW])?\s*$/i.exec(raw) : null;
	if (!match) return raw;
	const degrees = Number(`${match[1]}.${match[2] ?? '0'}`);
	return /[SW]/i.test(match[3] ?? '') && degrees > 0 ? -degrees : degrees;
}

/** Some councils give their places on the national grid alone. To about five metres; degrees have six places of it. */
function readGrid(raw: Raw, where: string, reading: Reading) {
	const [easting, northing] = [
		field(raw, 'easting', 'eastings', 'osgb_easting'),
		field(raw, 'northing', 'northings', 'osgb_northing')
	].map((value) => number(value, where, reading));
	if (easting === undefined || northing === undefined) return undefined;
	if (!onBritishGrid(easting, northing)) {
		reading.note('dropped', where, `The place (${easting}, ${northing}) is not on the British National Grid`);
		return undefined;
	}
	reading.note('normalised', where, 'Eastings and northings read as degrees, right to about five metres');
	const { latitude, longitude } = fromBritishGrid(easting, northing);
	return { latitude: Number(latitude.toFixed(6)), longitude: Number(longitude.toFixed(6)) };
}

/**
 * Latitude and longitude as numbers, as text, as a GeoJSON point, or the two in one text "51.53, -0.07"; without them,
 * eastings and northings of the British National Grid.
 */
export function readCoordinates(
	raw: Raw,
	reading: Reading
): { latitude: number; longitude: number } | undefined {
	const where = 'service_at_locations.location.latitude';
	const geometry = field(raw, 'geometry', 'point', 'coordinates', 'geo');
	const pair = Array.isArray(geometry)
		? (geometry as unknown[])
		: isRaw(geometry) && Array.isArray(geometry.coordinates)
			? (geometry.coordinates as unknown[])
			: [];
	const together = typeof geometry === 'string' ? geometry.split(/\s*,\s*|\s+/) : [];
	const nested = isRaw(geometry) ? geometry : {};
	const [north, east] = together.length === 2 ? together : [pair[1], pair[0]];
	const lat = field(raw, 'latitude', 'lat') ?? field(nested, 'latitude', 'lat') ?? north;
	const lon =
		field(raw, 'longitude', 'lon', 'lng', 'long') ?? field(nested, 'longitude', 'lon', 'lng') ?? east;
	const degrees = [lat, lon].map((value, at) => {
		const plain = plainDegrees(value);
		if (plain !== value) reading.note('normalised', where, 'Degrees given as text read as a number');
		return number(plain, at === 0 ? where : where.replace('latitude', 'longitude'), reading);
	});
	const [latitude, longitude] = degrees;
	if (latitude === undefined || longitude === undefined) return readGrid(raw, where, reading);
	if (inKingdom(latitude, longitude)) return { latitude, longitude };
	if (inKingdom(longitude, latitude)) {
		reading.note(
			'look',
			where,
			`Latitude and longitude (${latitude}, ${longitude}) look swapped and have been changed round`
		);
		return { latitude: longitude, longitude: latitude };
	}
	reading.note('dropped', where, `The place (${latitude}, ${longitude}) is not in the United Kingdom`);
	return undefined;
}
