import { EARTH_RADIUS_METRES } from './distance.ts';
import type { SpherePoint } from './distance.ts';

/** Places sorted into squares wide enough that all within reach of a point lie in its own and the eight around it. */
export interface Squares {
	/** Places square by square, row by row from the south-west: a run of columns is a run of places. */
	places: Uint32Array;
	/** Where each square's places start; one entry more than there are squares. */
	starts: Uint32Array;
	rows: number;
	columns: number;
	rowOf: (phi: number) => number;
	columnOf: (lambda: number) => number;
}

/** Reach and squares are worked out differently from distances, to the last digits: widen them by a millionth. */
const SLACK = 1 + 1e-6;
/** More squares than this cost more to make than they save. */
const MOST_ACROSS = 2_000;

/**
 * @param points in the order listed, which is kept within a square
 * @param furthestPhi latitude in radians, north or south, that no point asked about is beyond
 */
export function sortIntoSquares(
	points: readonly SpherePoint[],
	furthestPhi: number,
	withinMetres: number
): Squares {
	const reach = Math.min(Math.PI, withinMetres / EARTH_RADIUS_METRES) * SLACK;
	const cosLeast = Math.cos(Math.min(Math.PI / 2, furthestPhi + reach));
	const sideways = Math.sin(Math.min(reach, Math.PI) / 2) / Math.max(cosLeast, 1e-12);
	const across = 2 * Math.asin(Math.min(1, sideways)) * SLACK;
	const [south, north] = rangeOf(points, ({ phi }) => phi);
	const [west, east] = rangeOf(points, ({ lambda }) => lambda);
	const rowSide = Math.max(reach, (north - south) / MOST_ACROSS, 1e-9);
	const columnSide = Math.max(across, (east - west) / MOST_ACROSS, 1e-9);
	const rowOf = (phi: number) => Math.floor((phi - south) / rowSide);
	const columnOf = (lambda: number) => Math.floor((lambda - west) / columnSide);
	const [rows, columns] = [rowOf(north) + 1, columnOf(east) + 1];
	const squareOf = ({ phi, lambda }: SpherePoint) => rowOf(phi) * columns + columnOf(lambda);
	const starts = new Uint32Array(rows * columns + 1);
	for (const point of points) {
		const after = squareOf(point) + 1;
		starts[after] = (starts[after] ?? 0) + 1;
	}
	for (let square = 1; square < starts.length; square++)
		starts[square] = (starts[square] ?? 0) + (starts[square - 1] ?? 0);
	const next = starts.slice();
	const places = new Uint32Array(points.length);
	points.forEach((point, place) => {
		const square = squareOf(point);
		places[next[square] ?? 0] = place;
		next[square] = (next[square] ?? 0) + 1;
	});
	return { places, starts, rows, columns, rowOf, columnOf };
}

function rangeOf(points: readonly SpherePoint[], read: (point: SpherePoint) => number): [number, number] {
	if (points.length === 0) return [0, 0];
	let [low, high] = [Infinity, -Infinity];
	for (const point of points) {
		low = Math.min(low, read(point));
		high = Math.max(high, read(point));
	}
	return [low, high];
}
