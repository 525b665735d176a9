import { reachMetres } from '../../geography/distance.ts';
import { closePairs } from '../../geography/close-pairs.ts';
import { nearestWithin } from '../../geography/near.ts';
import type { Positions } from '../../geography/positions.ts';

/** Who can walk where in so many minutes. */
export interface AdviceReach {
	/** Rows of the demand points with no site of today in reach, ascending. */
	outside: Int32Array;
	/** For each of those, the candidates in reach, ascending. */
	reachable: number[][];
}

const NOT_FOUND = -1;

export function adviceReach(
	demand: Positions,
	sitesToday: Positions,
	candidates: Positions,
	minutes: number
): AdviceReach {
	const metres = reachMetres(minutes);
	const { site } = nearestWithin(demand, sitesToday, metres);
	const outside = Int32Array.from(
		Array.from(site.keys()).filter((row) => (site[row] ?? NOT_FOUND) === NOT_FOUND)
	);
	const positions = {
		lat: Float64Array.from(outside, (row) => demand.lat[row] ?? NaN),
		lon: Float64Array.from(outside, (row) => demand.lon[row] ?? NaN)
	};
	const { pairDemand, pairSupply } = closePairs(positions, candidates, metres);
	const reachable: number[][] = Array.from(outside, () => []);
	pairDemand.forEach((point, pair) => reachable[point]?.push(pairSupply[pair] ?? 0));
	return { outside, reachable };
}

export function positionsOf(places: readonly { lat: number; lon: number }[]): Positions {
	return {
		lat: Float64Array.from(places, ({ lat }) => lat),
		lon: Float64Array.from(places, ({ lon }) => lon)
	};
}
