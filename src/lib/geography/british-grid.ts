/**
 * Places given in the British National Grid (OSGB36), as degrees. From Ordnance Survey, A Guide to Coordinate Systems in
 * Great Britain (2020), annexes B and C: the map projection undone, then a Helmert transformation to WGS84. The
 * transformation is right to about five metres; Ordnance Survey's grid of shifts (OSTN15), which is right to centimetres,
 * is a hundred times larger than what a walk to a library needs.
 */
import { radians } from './distance.ts';

interface Ellipsoid {
	/** Half its width at the equator and from pole to pole, in metres. */
	a: number;
	b: number;
}
const airy1830: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const wgs84: Ellipsoid = { a: 6_378_137, b: 6_356_752.314245 };
const squaredEccentricity = ({ a, b }: Ellipsoid) => 1 - (b * b) / (a * a);

/** The projection of the grid: its scale on the central meridian, and its true and false origins. */
const scale = 0.9996012717;
const origin = { phi: radians(49), lambda: radians(-2), easting: 400_000, northing: -100_000 };

/** The land of Great Britain on the grid, with room to spare. Nought and nought is out in the sea, and means unknown. */
const land = { west: 50_000, east: 660_000, south: 5_000, north: 1_225_000 };
export const onBritishGrid = (easting: number, northing: number): boolean =>
	easting >= land.west && easting <= land.east && northing >= land.south && northing <= land.north;

/** From OSGB36 to WGS84: metres, parts per one, and radians. */
const helmert = {
	x: 446.448,
	y: -125.157,
	z: 542.06,
	scale: 1 - 20.4894e-6,
	aboutX: radians(0.1502 / 3600),
	aboutY: radians(0.247 / 3600),
	aboutZ: radians(0.8421 / 3600)
};

/** Metres along the central meridian from the true origin to this latitude in radians. */
function meridian(phi: number): number {
	const { a, b } = airy1830;
	const n = (a - b) / (a + b);
	const [less, more] = [phi - origin.phi, phi + origin.phi];
	return (
		b *
		scale *
		((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * less -
			(3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(less) * Math.cos(more) +
			((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * less) * Math.cos(2 * more) -
			(35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more))
	);
}

const NEAR_ENOUGH_METRES = 1e-5;

/** Eastings and northings in metres as latitude and longitude on the Airy ellipsoid, in radians. */
function unproject(easting: number, northing: number): { phi: number; lambda: number } {
	const unscaled = airy1830.a * scale;
	const north = northing - origin.northing;
	let phi = origin.phi + north / unscaled;
	for (let left = Infinity; Math.abs(left) >= NEAR_ENOUGH_METRES; phi += left / unscaled)
		left = north - meridian(phi);

	const e2 = squaredEccentricity(airy1830);
	const flattened = 1 - e2 * Math.sin(phi) ** 2;
	const nu = unscaled / Math.sqrt(flattened);
	const rho = (unscaled * (1 - e2)) / flattened ** 1.5;
	const eta2 = nu / rho - 1;
	const [t, sec, east] = [Math.tan(phi), 1 / Math.cos(phi), easting - origin.easting];
	return {
		phi:
			phi -
			(t / (2 * rho * nu)) * east ** 2 +
			(t / (24 * rho * nu ** 3)) * (5 + 3 * t ** 2 + eta2 - 9 * t ** 2 * eta2) * east ** 4 -
			(t / (720 * rho * nu ** 5)) * (61 + 90 * t ** 2 + 45 * t ** 4) * east ** 6,
		lambda:
			origin.lambda +
			(sec / nu) * east -
			(sec / (6 * nu ** 3)) * (nu / rho + 2 * t ** 2) * east ** 3 +
			(sec / (120 * nu ** 5)) * (5 + 28 * t ** 2 + 24 * t ** 4) * east ** 5 -
			(sec / (5040 * nu ** 7)) * (61 + 662 * t ** 2 + 1320 * t ** 4 + 720 * t ** 6) * east ** 7
	};
}

const degrees = (angle: number) => (angle * 180) / Math.PI;

/** Eastings and northings in metres as degrees, to about five metres. Ask `onBritishGrid` first. */
export function fromBritishGrid(easting: number, northing: number): { latitude: number; longitude: number } {
	const { phi, lambda } = unproject(easting, northing);
	const airyE2 = squaredEccentricity(airy1830);
	const nu = airy1830.a / Math.sqrt(1 - airyE2 * Math.sin(phi) ** 2);
	const [x, y, z] = [
		nu * Math.cos(phi) * Math.cos(lambda),
		nu * Math.cos(phi) * Math.sin(lambda),
		nu * (1 - airyE2) * Math.sin(phi)
	];
	const moved = {
		x: helmert.x + helmert.scale * x - helmert.aboutZ * y + helmert.aboutY * z,
		y: helmert.y + helmert.aboutZ * x + helmert.scale * y - helmert.aboutX * z,
		z: helmert.z - helmert.aboutY * x + helmert.aboutX * y + helmert.scale * z
	};
	const e2 = squaredEccentricity(wgs84);
	const across = Math.hypot(moved.x, moved.y);
	let latitude = Math.atan2(moved.z, across * (1 - e2));
	// Each turn is some three hundred times nearer: after five the rest is less than a hair.
	for (let turn = 0; turn < 5; turn++) {
		const width = wgs84.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
		latitude = Math.atan2(moved.z + e2 * width * Math.sin(latitude), across);
	}
	return { latitude: degrees(latitude), longitude: degrees(Math.atan2(moved.y, moved.x)) };
}
