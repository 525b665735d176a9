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
export function labelPoints(topology: AreaTopology): Map<string, { lon: number; lat: number }> {
	const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
	return new Map(
		[...decodeTopology(topology)].map(([code, polygons]) => {
			const [x, y] = innermostCell(polygons);
			return [code, { lon: round(x * GRID_LON_DEGREES), lat: round(y * GRID_LAT_DEGREES) }];
		})
	);
}

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
	const [xs, ys] = [polygon[0].map(([x]) => x), polygon[0].map(([, y]) => y)];
	const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
	const side = Math.min(Math.max(...xs) - left, Math.max(...ys) - bottom);

	const squares: Square[] = [];
	const queue = createQueue();
	let best: Square = { ...polygonSquare(polygon, left, bottom, 0), clearance: -Infinity };
	const consider = (x: number, y: number, half: number): void => {
		const square = polygonSquare(polygon, x, y, half);
		if (square.clearance > best.clearance) best = square;
		if (reach(square) > best.clearance + PRECISION_CELLS)
			queue.push(squares.push(square) - 1, -reach(square));
	};

	for (let x = left + side / 2; x - side / 2 < Math.max(...xs); x += side) {
		for (let y = bottom + side / 2; y - side / 2 < Math.max(...ys); y += side) consider(x, y, side / 2);
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

function polygonSquare(polygon: GridPolygon, x: number, y: number, half: number): Square {
	let inside = false;
	let nearest = Infinity;
	for (const ring of polygon) {
		for (let i = 1; i < ring.length; i++) {
			const [ax, ay] = ring[i - 1] ?? [0, 0];
			const [bx, by] = ring[i] ?? [0, 0];
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
			const [dx, dy] = [bx - ax, by - ay];
			const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
			nearest = Math.min(nearest, (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2);
		}
	}
	return { x, y, half, clearance: Math.sqrt(nearest) * (inside ? 1 : -1) };
}
