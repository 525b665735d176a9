import { EARTH_RADIUS_METRES, sphereMetres, spherePoint } from './distance.ts';
import type { SpherePoint } from './distance.ts';
import type { Pairs, Positions } from './positions.ts';
import { sortIntoSquares } from './squares.ts';

/** A chord is worked out differently from a distance, to the last digits: widen it by a millionth. */
const SLACK = 1 + 1e-6;
/** What rounding may add to the chord between two points in one spot. */
const ROUNDING = 1e-15;

/**
 * All pairs of a demand point and a site no farther
 * apart than so many great-circle metres (inclusive), by rows of the points and then of the sites. Sites that may be
 * near are first measured by the straight chord between points on the unit sphere, which takes no trigonometry.
 *
 * @throws RangeError for a distance below nought or a site without a position
 */
export function closePairs(demand: Positions, supply: Positions, withinMetres: number): Pairs {
	if (!(withinMetres >= 0)) throw new RangeError('withinMetres must be nought or more');
	const sites = Array.from(supply.lat, (lat, site) => {
		const point = spherePoint(lat, supply.lon[site] ?? NaN);
		if (!Number.isFinite(point.phi + point.lambda)) throw new RangeError(`Place ${site} has no position`);
		return point;
	});
	const squares = sortIntoSquares(sites, furthestPhi(demand, sites), withinMetres);
	const [siteX, siteY, siteZ] = unitVectors(sites);
	const angle = Math.min(Math.PI, withinMetres / EARTH_RADIUS_METRES);
	const longestSquared = (2 * Math.sin(angle / 2) * SLACK + ROUNDING) ** 2;
	const pairs = new PairList(demand.lat.length * 2);
	for (let row = 0; row < demand.lat.length; row++) {
		const from = spherePoint(demand.lat[row] ?? NaN, demand.lon[row] ?? NaN);
		const x = from.cosPhi * Math.cos(from.lambda);
		const y = from.cosPhi * Math.sin(from.lambda);
		const z = Math.sin(from.phi);
		const first = pairs.count;
		const [r, c] = [squares.rowOf(from.phi), squares.columnOf(from.lambda)];
		const [west, east] = [Math.max(0, c - 1), Math.min(squares.columns - 1, c + 1)];
		const north = Math.min(squares.rows - 1, r + 1);
		if (!(west <= east)) continue;
		for (let at = Math.max(0, r - 1); at <= north; at++) {
			const end = squares.starts[at * squares.columns + east + 1] ?? 0;
			for (let k = squares.starts[at * squares.columns + west] ?? 0; k < end; k++) {
				const site = squares.places[k] ?? 0;
				const dx = x - (siteX[site] ?? 0);
				const dy = y - (siteY[site] ?? 0);
				const dz = z - (siteZ[site] ?? 0);
				if (dx * dx + dy * dy + dz * dz > longestSquared) continue;
				const metres = sphereMetres(from, sites[site] ?? from);
				if (metres <= withinMetres) pairs.insert(first, row, site, metres);
			}
		}
	}
	return pairs.finish();
}

/** The three columns of Pairs, growing as pairs are found. */
class PairList {
	count = 0;
	#demand: Int32Array<ArrayBuffer>;
	#supply: Int32Array<ArrayBuffer>;
	#metres: Float64Array<ArrayBuffer>;

	constructor(room: number) {
		this.#demand = new Int32Array(room + 16);
		this.#supply = new Int32Array(room + 16);
		this.#metres = new Float64Array(room + 16);
	}

	/** Keeps the sites of one demand point, those from place `first` on, in ascending order. */
	insert(first: number, row: number, site: number, metres: number): void {
		if (this.count === this.#demand.length) this.#resize(this.count * 2);
		let at = this.count++;
		for (; at > first && (this.#supply[at - 1] ?? 0) > site; at--) {
			this.#supply[at] = this.#supply[at - 1] ?? 0;
			this.#metres[at] = this.#metres[at - 1] ?? 0;
		}
		this.#demand[this.count - 1] = row;
		this.#supply[at] = site;
		this.#metres[at] = metres;
	}

	finish(): Pairs {
		this.#resize(this.count);
		return { pairDemand: this.#demand, pairSupply: this.#supply, pairMetres: this.#metres };
	}

	/** Moves the buffers rather than copying them, so that what is outgrown is free again at once. */
	#resize(room: number): void {
		this.#demand = new Int32Array(this.#demand.buffer.transfer(room * Int32Array.BYTES_PER_ELEMENT));
		this.#supply = new Int32Array(this.#supply.buffer.transfer(room * Int32Array.BYTES_PER_ELEMENT));
		this.#metres = new Float64Array(this.#metres.buffer.transfer(room * Float64Array.BYTES_PER_ELEMENT));
	}
}

function unitVectors(points: readonly SpherePoint[]): [Float64Array, Float64Array, Float64Array] {
	return [
		Float64Array.from(points, ({ cosPhi, lambda }) => cosPhi * Math.cos(lambda)),
		Float64Array.from(points, ({ cosPhi, lambda }) => cosPhi * Math.sin(lambda)),
		Float64Array.from(points, ({ phi }) => Math.sin(phi))
	];
}

/** The latitude, north or south, that no point and no site is beyond; in radians. */
function furthestPhi(demand: Positions, sites: readonly SpherePoint[]): number {
	let furthest = 0;
	for (const { phi } of sites) furthest = Math.max(furthest, Math.abs(phi));
	let degrees = 0;
	for (let row = 0; row < demand.lat.length; row++) {
		const lat = Math.abs(demand.lat[row] ?? 0);
		if (lat > degrees) degrees = lat;
	}
	return Math.max(furthest, (degrees * Math.PI) / 180);
}
