/** Mean radius of the Earth (IUGG). */
export const EARTH_RADIUS_METRES = 6_371_008.8;
/** A walk is this much longer than the straight line (measures.md §5). */
export const DETOUR_FACTOR = 1.3;
/** Walking pace: 4.8 km an hour (measures.md §5). */
export const WALK_METRES_PER_MINUTE = 80;

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A place prepared for many distances. */
export interface SpherePoint {
	/** Latitude and longitude in radians. */
	phi: number;
	lambda: number;
	cosPhi: number;
}

export function spherePoint(lat: number, lon: number): SpherePoint {
	const phi = radians(lat);
	return { phi, lambda: radians(lon), cosPhi: Math.cos(phi) };
}

/** Metres along the sphere between two prepared places (the haversine formula). */
export function sphereMetres(a: SpherePoint, b: SpherePoint): number {
	const sinPhi = Math.sin((b.phi - a.phi) / 2);
	const sinLambda = Math.sin((b.lambda - a.lambda) / 2);
	const haversine = sinPhi * sinPhi + a.cosPhi * b.cosPhi * sinLambda * sinLambda;
	return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

/** Metres in a straight line over the ground between two places given in degrees. */
export function greatCircleMetres(lat1: number, lon1: number, lat2: number, lon2: number): number {
	return sphereMetres(spherePoint(lat1, lon1), spherePoint(lat2, lon2));
}

/** Minutes to walk a straight-line distance, not rounded. */
export function walkMinutes(straightMetres: number): number {
	return (straightMetres * DETOUR_FACTOR) / WALK_METRES_PER_MINUTE;
}

/** How far in a straight line a walk of so many minutes reaches: 15 minutes reach 923 m. */
export function reachMetres(minutes: number): number {
	return (minutes * WALK_METRES_PER_MINUTE) / DETOUR_FACTOR;
}
