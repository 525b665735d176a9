import { EARTH_RADIUS_METRES, sphereMetres, spherePoint } from './distance.ts';
import type { SpherePoint } from './distance.ts';

/** Places sorted into squares of latitude and longitude, so that only those near a point are measured. */
export interface PointGrid {
	/** The nearest place and its distance; the one listed first among equals. Null when there are no places. */
	nearest(lat: number, lon: number): { place: number; metres: number } | null;
}

/** Squares hold about this many places on average. */
const PLACES_PER_SQUARE = 2;
/** The haversine and its bounds differ in the last digits: widen every bound by a millionth. */
const SLACK = 1 + 1e-6;

/**
 * An index of places for exact great-circle answers, away from the poles and the 180th meridian.
 *
 * @param lats degrees, one for each place
 * @param lons degrees, as many
 * @throws RangeError when the two differ in length or hold a value that is not finite
 */
export function createPointGrid(lats: ArrayLike<number>, lons: ArrayLike<number>): PointGrid {
	const count = lats.length;
	if (lons.length !== count) throw new RangeError(`${count} latitudes but ${lons.length} longitudes`);
	const points = Array.from({ length: count }, (_, place): SpherePoint => {
		const [lat, lon] = [lats[place] ?? NaN, lons[place] ?? NaN];
		if (!Number.isFinite(lat) || !Number.isFinite(lon))
			throw new RangeError(`Place ${place} has no position`);
		return spherePoint(lat, lon);
	});
	const phi = rangeOf(points.map((point) => point.phi));
	const lambda = rangeOf(points.map((point) => point.lambda));
	const perSide = Math.max(1, Math.round(Math.sqrt(count / PLACES_PER_SQUARE)));
	// A grid of places all in one spot still needs squares with sides.
	const rowSide = Math.max((phi.high - phi.low) / perSide, 1e-9);
	const columnSide = Math.max((lambda.high - lambda.low) / perSide, 1e-9);
	const rowOf = (at: number): number => Math.floor((at - phi.low) / rowSide);
	const columnOf = (at: number): number => Math.floor((at - lambda.low) / columnSide);
	const size = perSide + 1;
	const squares: number[][] = Array.from({ length: size * size }, () => []);
	points.forEach((point, place) => squares[rowOf(point.phi) * size + columnOf(point.lambda)]?.push(place));

	/** Least metres to any place `rings` squares away: rows count in full, columns as at the latitude they are shortest. */
	const leastMetres = (rings: number, from: SpherePoint): number => {
		if (rings <= 0) return 0;
		const cosLeast = Math.min(from.cosPhi, Math.cos(phi.low), Math.cos(phi.high));
		const sideways = cosLeast * Math.sin(Math.min((rings * columnSide) / 2, Math.PI / 2));
		const acrossColumns = 2 * Math.asin(Math.min(1, sideways));
		return (EARTH_RADIUS_METRES * Math.min(rings * rowSide, acrossColumns)) / SLACK;
	};

	function visit(row: number, column: number, action: (place: number) => void): void {
		if (row >= 0 && row < size && column >= 0 && column < size) squares[row * size + column]?.forEach(action);
	}

	return {
		nearest(lat, lon) {
			if (count === 0) return null;
			const from = spherePoint(lat, lon);
			const [row, column] = [rowOf(from.phi), columnOf(from.lambda)];
			let best = { place: -1, metres: Infinity };
			const measure = (place: number): void => {
				const to = points[place];
				const metres = to ? sphereMetres(from, to) : Infinity;
				if (metres < best.metres || (metres === best.metres && place < best.place)) best = { place, metres };
			};
			const firstRing = Math.max(0, -row, row - size + 1, -column, column - size + 1);
			// A place `ring` squares away is at least `ring - 1` whole squares from the point.
			for (let ring = firstRing; leastMetres(ring - 1, from) <= best.metres; ring++) {
				if (ring > size + firstRing) break;
				const [west, east] = [Math.max(0, column - ring), Math.min(size - 1, column + ring)];
				for (let r = Math.max(0, row - ring); r <= Math.min(size - 1, row + ring); r++) {
					if (r === row - ring || r === row + ring) {
						for (let c = west; c <= east; c++) visit(r, c, measure);
					} else {
						visit(r, column - ring, measure);
						visit(r, column + ring, measure);
					}
				}
			}
			return best;
		}
	};
}

function rangeOf(values: readonly number[]): { low: number; high: number } {
	const low = values.reduce((least, value) => Math.min(least, value), Infinity);
	const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
	return values.length > 0 ? { low, high } : { low: 0, high: 0 };
}
