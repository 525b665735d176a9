import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';

/**
 * All boundaries live on one integer grid, so that "the same point" is exact and neighbours are found by
 * equality, never by tolerance. A cell is about 2.8 m square in London, a seventh of the 20 m to which the
 * source boundaries are generalised.
 */
export const GRID_LON_DEGREES = 0.00004;
export const GRID_LAT_DEGREES = 0.000025;

const METRES_PER_DEGREE = 111_195;
export const LONDON_LATITUDE_DEGREES = 51.5;
/** Ground area of one grid cell at London's latitude. */
export const SQUARE_METRES_PER_CELL =
	GRID_LON_DEGREES *
	GRID_LAT_DEGREES *
	METRES_PER_DEGREE ** 2 *
	Math.cos((LONDON_LATITUDE_DEGREES * Math.PI) / 180);

/** A point on the grid: whole steps of longitude and latitude from 0°, 0°. */
export type Cell = [x: number, y: number];
/** Closed: the last cell repeats the first. Exteriors run anticlockwise, holes clockwise (RFC 7946). */
export type GridRing = Cell[];
/** The exterior, then any holes. */
export type GridPolygon = GridRing[];
/** The shapes of one kind of area, by area code. */
export type GridLayer = Map<string, GridPolygon[]>;

/** Twice the signed area of a closed ring in cells; positive when it runs anticlockwise. Exact. */
export function doubledArea(ring: readonly (readonly number[])[]): number {
	let doubled = 0;
	const [originX = 0, originY = 0] = ring[0] ?? [];
	for (let i = 1; i < ring.length; i++) {
		const [ax = 0, ay = 0] = ring[i - 1] ?? [];
		const [bx = 0, by = 0] = ring[i] ?? [];
		doubled += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
	}
	return doubled;
}

/** Ground area of a polygon, holes taken off. */
export function polygonSquareMetres(polygon: GridPolygon): number {
	const [exterior = [], ...holes] = polygon;
	const cells = holes.reduce(
		(sum, hole) => sum - Math.abs(doubledArea(hole)),
		Math.abs(doubledArea(exterior))
	);
	return (cells / 2) * SQUARE_METRES_PER_CELL;
}

/** Longitude and latitude to the nearest cell. */
export function toCell(lon: number, lat: number): Cell {
	return [Math.round(lon / GRID_LON_DEGREES), Math.round(lat / GRID_LAT_DEGREES)];
}

/** A closed ring of lon/lat positions on the grid. Null when nothing with an area is left. */
export function snapRing(positions: readonly (readonly number[])[]): GridRing | null {
	return tidyRing(positions.map(([lon = NaN, lat = NaN]) => toCell(lon, lat)));
}

/**
 * A closed ring without repeated cells and there-and-back spikes, which moving vertices can make.
 * Null when nothing with an area is left.
 */
export function tidyRing(ring: GridRing): GridRing | null {
	const cells: Cell[] = [];
	for (const cell of ring.slice(0, -1)) {
		cells.push(cell);
		while (dropTail(cells));
	}
	// The seam between last and first can hold repeats and spikes too.
	for (let clean = false; !clean && cells.length > 2;) {
		const [first, second, last, beforeLast] = [cells[0], cells[1], cells.at(-1), cells.at(-2)];
		clean = false;
		if (same(first, last)) cells.pop();
		else if (same(first, beforeLast)) cells.splice(-2);
		else if (same(second, last)) cells.splice(0, 2);
		else clean = true;
	}
	const [first] = cells;
	if (!first || cells.length < 3) return null;
	cells.push([...first]);
	return doubledArea(cells) === 0 ? null : cells;
}

/** Removes the tail of a growing ring when it repeats a cell or doubles back on itself. */
function dropTail(cells: Cell[]): boolean {
	if (cells.length > 1 && same(cells.at(-1), cells.at(-2))) return cells.pop() !== undefined;
	if (cells.length > 2 && same(cells.at(-1), cells.at(-3))) return cells.splice(-2).length > 0;
	return false;
}

function same(a: Cell | undefined, b: Cell | undefined): boolean {
	return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Boundaries as published, put on the grid; parts too small to have an area there are left out. */
export function snapFeatures<P>(
	collection: FeatureCollection<Polygon | MultiPolygon, P>,
	codeOf: (feature: Feature<Polygon | MultiPolygon, P>) => string
): GridLayer {
	const layer: GridLayer = new Map();
	for (const feature of collection.features) {
		const { geometry } = feature;
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		const snapped = polygons.flatMap(([exterior = [], ...holes]): GridPolygon[] => {
			const ring = snapRing(exterior);
			const inner = holes.map(snapRing).filter((hole) => hole !== null);
			return ring ? [[ring, ...inner].map(wound)] : [];
		});
		const code = codeOf(feature);
		if (snapped.length === 0) throw new Error(`${code} has no area left on the boundary grid`);
		if (layer.has(code)) throw new Error(`${code} appears twice among the boundaries`);
		layer.set(code, snapped);
	}
	return layer;
}

/** Exterior (first) anticlockwise, holes clockwise. */
export function wound(ring: GridRing, index: number): GridRing {
	return doubledArea(ring) > 0 === (index === 0) ? ring : ring.toReversed();
}
