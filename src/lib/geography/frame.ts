import { GRID_LAT_DEGREES, GRID_LON_DEGREES } from './grid.ts';
import type { AreaTopology } from './decode.ts';
import type { Cell } from './grid.ts';

/** Units left clear on each side, so that an outline on the edge is not cut off. */
const MARGIN_UNITS = 2;
/** The parallel along which the drawing is true to scale; London strays from it by 0.3% at most. */
const TRUE_LATITUDE_DEGREES = 51.5;
const UNITS_PER_PARALLEL_DEGREE = Math.cos((TRUE_LATITUDE_DEGREES * Math.PI) / 180);

/**
 * The sheet that a region's server-rendered maps are drawn on: an equirectangular projection, true at 51.5° N.
 * It depends on the region's extent and the width alone, so that maps of different areas lie exactly on each other.
 */
export interface Frame {
	/** In drawing units. */
	width: number;
	height: number;
	/** For the `viewBox` of an SVG. */
	viewBox: string;
	/** Drawing units, not rounded; y runs down. */
	project(lon: number, lat: number): [x: number, y: number];
	/** A cell of the boundary grid to whole drawing units. */
	projectCell(cell: Cell): Cell;
}

/**
 * @param bbox west, south, east, north in degrees: the `bbox` of any of the region's topologies
 * @param width of the drawing, in units; the height follows
 */
export function createFrame([west, south, east, north]: AreaTopology['bbox'], width: number): Frame {
	const unitsPerDegree = (width - 2 * MARGIN_UNITS) / ((east - west) * UNITS_PER_PARALLEL_DEGREE);
	const height = Math.ceil((north - south) * unitsPerDegree) + 2 * MARGIN_UNITS;
	const project = (lon: number, lat: number): [number, number] => [
		MARGIN_UNITS + (lon - west) * UNITS_PER_PARALLEL_DEGREE * unitsPerDegree,
		MARGIN_UNITS + (north - lat) * unitsPerDegree
	];
	return {
		width,
		height,
		viewBox: `0 0 ${width} ${height}`,
		project,
		projectCell([x, y]) {
			const [unitX, unitY] = project(x * GRID_LON_DEGREES, y * GRID_LAT_DEGREES);
			return [Math.round(unitX), Math.round(unitY)];
		}
	};
}
