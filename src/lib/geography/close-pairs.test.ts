import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closePairs } from './close-pairs.ts';
import { greatCircleMetres } from './distance.ts';
import type { Positions } from './positions.ts';

/** London and far beyond; few distinct values, so that places coincide and tie. */
const position = fc.record({
	lat: fc.oneof(fc.double({ min: 51.2, max: 51.8, noNaN: true }), fc.constantFrom(51.5, 51.6, -55.9, 69.9)),
	lon: fc.oneof(fc.double({ min: -0.6, max: 0.4, noNaN: true }), fc.constantFrom(-0.1, 0, -6.2, 61.7))
});
const positions = fc
	.array(position, { maxLength: 60 })
	.map((rows): Positions => ({ lat: rows.map(({ lat }) => lat), lon: rows.map(({ lon }) => lon) }));

describe('closePairs', () => {
	it('agrees digit for digit with measuring every pair', () => {
		fc.assert(
			fc.property(
				positions,
				positions,
				fc.constantFrom(0, 300, 923.08, 5_000, 60_000, 600_000, 30_000_000, Infinity),
				(demand, supply, reach) => {
					const every = Array.from(demand.lat, (lat, i) =>
						Array.from(supply.lat, (siteLat, j) => {
							const [lon, siteLon] = [demand.lon[i] ?? NaN, supply.lon[j] ?? NaN];
							return { i, j, metres: greatCircleMetres(lat, lon, siteLat, siteLon) };
						})
					).flat();
					const { pairDemand, pairSupply, pairMetres } = closePairs(demand, supply, reach);
					const found = Array.from(pairMetres, (metres, pair) => ({
						i: pairDemand[pair],
						j: pairSupply[pair],
						metres
					}));
					expect(found).toEqual(every.filter(({ metres }) => metres <= reach));
				}
			),
			{ numRuns: 300 }
		);
	});
	it('counts a site at the very limit, and one in the same spot', () => {
		const [demand, supply] = [
			{ lat: [51.5, 51.5], lon: [0, 0.01] },
			{ lat: [51.5], lon: [0] }
		];
		const { pairMetres } = closePairs(demand, supply, 10_000);
		expect(pairMetres).toHaveLength(2);
		expect(pairMetres[0]).toBe(0);
		const limit = pairMetres[1] ?? NaN;
		expect(closePairs(demand, supply, limit).pairMetres).toHaveLength(2);
		expect(closePairs(demand, supply, limit - 1e-6).pairMetres).toHaveLength(1);
	});
	it('grows as far as it must', () => {
		const many = { lat: Array.from({ length: 90 }, () => 51.5), lon: Array.from({ length: 90 }, () => 0) };
		expect(closePairs(many, many, 1).pairDemand).toHaveLength(8100);
	});
	it('refuses a distance below nought and a site without a position', () => {
		const here = { lat: [51.5], lon: [0] };
		expect(() => closePairs(here, here, -1)).toThrow('withinMetres');
		expect(() => closePairs(here, { lat: [NaN], lon: [0] }, 1)).toThrow('Place 0');
		expect(closePairs({ lat: [NaN], lon: [0] }, here, 1).pairDemand).toHaveLength(0);
	});
});
