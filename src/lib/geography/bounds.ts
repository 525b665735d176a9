import { decodeTopology } from './decode.ts';
import { GRID_LAT_DEGREES, GRID_LON_DEGREES } from './grid.ts';
import type { AreaTopology } from './decode.ts';

export type Bounds = [west: number, south: number, east: number, north: number];

/** The box round each area, by code, in degrees to 5 decimals. */
export function areaBounds(topology: AreaTopology): Map<string, Bounds> {
	const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
	return new Map(
		[...decodeTopology(topology)].map(([code, polygons]) => {
			let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
			for (const [x, y] of polygons.flat(2)) {
				west = Math.min(west, x);
				east = Math.max(east, x);
				south = Math.min(south, y);
				north = Math.max(north, y);
			}
			const box: Bounds = [
				west * GRID_LON_DEGREES,
				south * GRID_LAT_DEGREES,
				east * GRID_LON_DEGREES,
				north * GRID_LAT_DEGREES
			];
			return [code, box.map(round) as Bounds];
		})
	);
}
