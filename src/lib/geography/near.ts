import { createPointGrid } from './point-grid.ts';

/** Places as two columns of degrees, row by row. */
export interface Positions {
	lat: ArrayLike<number>;
	lon: ArrayLike<number>;
}

/** Every demand point and supply site near each other, as three columns of equal length. */
export interface Pairs {
	/** Rows of the demand points, ascending. */
	pairDemand: Int32Array;
	/** Rows of the sites, ascending within a demand point. */
	pairSupply: Int32Array;
	/** Great-circle metres between the two. */
	pairMetres: Float64Array;
}

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

/** All pairs of a demand point and a site no farther apart than so many great-circle metres. */
export function pairsWithin(demand: Positions, supply: Positions, withinMetres: number): Pairs {
	const grid = createPointGrid(supply.lat, supply.lon);
	const pairDemand: number[] = [];
	const pairSupply: number[] = [];
	const pairMetres: number[] = [];
	for (let row = 0; row < demand.lat.length; row++) {
		grid.forEachWithin(demand.lat[row] ?? NaN, demand.lon[row] ?? NaN, withinMetres, (place, metres) => {
			pairDemand.push(row);
			pairSupply.push(place);
			pairMetres.push(metres);
		});
	}
	return {
		pairDemand: Int32Array.from(pairDemand),
		pairSupply: Int32Array.from(pairSupply),
		pairMetres: Float64Array.from(pairMetres)
	};
}
