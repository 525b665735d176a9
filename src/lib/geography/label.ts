import { decodeTopology } from './decode.ts';
import { createQueue } from './queue.ts';
import { GRID_LAT_DEGREES, GRID_LON_DEGREES, polygonSquareMetres } from './grid.ts';
import type { AreaTopology } from './decode.ts';
import type { Cell, GridPolygon } from './grid.ts';

/** A label may lie this far, in cells, from the best place. */
const PRECISION_CELLS = 4;

interface Square {
	x: number;
	y: number;
	half: number;
	/** Cells from the centre to the nearest edge; negative outside. */
	clearance: number;
}

/**
 * Where to write an area's name: the point of its largest part farthest from any edge (its pole of inaccessibility),
 * by code, in degrees to 5 decimals (about a metre).
 */
export function labelPoints(
	topology: AreaTopology,
	cells: ReadonlyMap<string, Cell> = innermostCells(topology)
): Map<string, { lon: number; lat: number }> {
	const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
	return new Map(
		[...cells].map(([code, [x, y]]) => [
			code,
			{ lon: round(x * GRID_LON_DEGREES), lat: round(y * GRID_LAT_DEGREES) }
		])
	);
}

/** The innermost cell of each area, by code: for whoever wants it of the same areas more than once. */
export const innermostCells = (topology: AreaTopology): Map<string, Cell> =>
	new Map([...decodeTopology(topology)].map(([code, polygons]) => [code, innermostCell(polygons)]));

/**
 * The pole of inaccessibility of the largest polygon, in cells (not whole ones). Covers the polygon with squares and
 * splits the most promising in four until none can hold a point better by more than the precision
 * (V. Agafonkin, "A new algorithm for finding a visual center of a polygon", 2016).
 *
 * @throws when there are no polygons
 */
export function innermostCell(polygons: readonly GridPolygon[]): Cell {
	const polygon = polygons.reduce<GridPolygon | null>(
		(largest, other) =>
			largest && polygonSquareMetres(largest) >= polygonSquareMetres(other) ? largest : other,
		null
	);
	if (!polygon?.[0]) throw new Error('No polygon to label');
	const edges = edgesOf(polygon);
	const [xs, ys] = [polygon[0].map(([x]) => x), polygon[0].map(([, y]) => y)];
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
	const side = Math.min(right - left, top - bottom);

	const squares: Square[] = [];
	const queue = createQueue();
	let best: Square = { x: left, y: bottom, half: 0, clearance: -Infinity };
	const consider = (x: number, y: number, half: number): void => {
		const square = { x, y, half, clearance: clearanceAt(edges, x, y) };
		if (square.clearance > best.clearance) best = square;
		if (reach(square) > best.clearance + PRECISION_CELLS)
			queue.push(squares.push(square) - 1, -reach(square));
	};

	for (let x = left + side / 2; x - side / 2 < right; x += side) {
		for (let y = bottom + side / 2; y - side / 2 < top; y += side) consider(x, y, side / 2);
	}
	for (let next = queue.pop(); next !== null; next = queue.pop()) {
		const square = squares[next];
		if (!square || reach(square) <= best.clearance + PRECISION_CELLS) break;
		const quarter = square.half / 2;
		for (const dx of [-quarter, quarter]) {
			for (const dy of [-quarter, quarter]) consider(square.x + dx, square.y + dy, quarter);
		}
	}
	return [best.x, best.y];
}

/** The most clearance any point of a square can have. */
const reach = ({ clearance, half }: Square): number => clearance + half * Math.SQRT2;

/** Every edge of a polygon, four numbers each: read through thousands of times, so in one row and not as pairs. */
function edgesOf(polygon: GridPolygon): Float64Array {
	const edges = new Float64Array(4 * polygon.reduce((sum, ring) => sum + ring.length - 1, 0));
	let at = 0;
	for (const ring of polygon) {
		ring.slice(1).forEach((end, before) => {
			edges.set([...(ring[before] ?? end), ...end], at);
			at += 4;
		});
	}
	return edges;
}

/** From a point to the nearest edge; negative outside. */
function clearanceAt(edges: Float64Array, x: number, y: number): number {
	let inside = false;
	let nearest = Infinity;
	for (let at = 0; at < edges.length; at += 4) {
		const ax = edges[at] ?? NaN;
		const ay = edges[at + 1] ?? NaN;
		const by = edges[at + 3] ?? NaN;
		const dx = (edges[at + 2] ?? NaN) - ax;
		const dy = by - ay;
		if (ay > y !== by > y && x < (dx * (y - ay)) / dy + ax) inside = !inside;
		const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
		nearest = Math.min(nearest, (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2);
	}
	return Math.sqrt(nearest) * (inside ? 1 : -1);
}
