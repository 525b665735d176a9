import { createPointGrid } from './point-grid.ts';
import type { Positions } from './positions.ts';

/**
 * The nearest site to every demand point.
 *
 * @param withinMetres sites farther than this do not count
 * @returns row of the site, or -1 for none; and great-circle metres, or Infinity
 */
export function nearestWithin(
	demand: Positions,
	supply: Positions,
	withinMetres = Infinity
): { site: Int32Array; metres: Float64Array } {
	const grid = createPointGrid(supply.lat, supply.lon);
	const site = new Int32Array(demand.lat.length).fill(-1);
	const metres = new Float64Array(demand.lat.length).fill(Infinity);
	for (let row = 0; row < site.length; row++) {
		const nearest = grid.nearest(demand.lat[row] ?? NaN, demand.lon[row] ?? NaN);
		if (!nearest || !(nearest.metres <= withinMetres)) continue;
		site[row] = nearest.place;
		metres[row] = nearest.metres;
	}
	return { site, metres };
}
