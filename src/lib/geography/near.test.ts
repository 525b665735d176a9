import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleMetres } from './distance.ts';
import { nearestWithin } from './near.ts';
import { createPointGrid } from './point-grid.ts';
import type { Positions } from './positions.ts';

/** London and far beyond; few distinct values, so that places coincide and tie. */
const position = fc.record({
	lat: fc.oneof(fc.double({ min: 51.2, max: 51.8, noNaN: true }), fc.constantFrom(51.5, 51.6, 55.9, 49.9)),
	lon: fc.oneof(fc.double({ min: -0.6, max: 0.4, noNaN: true }), fc.constantFrom(-0.1, 0, -6.2, 1.7))
});
const positions = (minLength: number): fc.Arbitrary<Positions> =>
	fc
		.array(position, { minLength, maxLength: 40 })
		.map((rows) => ({ lat: rows.map(({ lat }) => lat), lon: rows.map(({ lon }) => lon) }));

const between = (a: Positions, i: number, b: Positions, j: number): number =>
	greatCircleMetres(a.lat[i] ?? NaN, a.lon[i] ?? NaN, b.lat[j] ?? NaN, b.lon[j] ?? NaN);

describe('nearestWithin', () => {
	it('agrees with measuring every site', () => {
		fc.assert(
			fc.property(positions(1), positions(1), (demand, supply) => {
				const { site, metres } = nearestWithin(demand, supply);
				site.forEach((place, row) => {
					const all = Array.from(supply.lat, (_, j) => between(demand, row, supply, j));
					expect(metres[row]).toBe(Math.min(...all));
					expect(place).toBe(all.indexOf(Math.min(...all)));
				});
			})
		);
	});

	it('has none when the nearest is too far, or there are no sites', () => {
		const here = { lat: [51.5], lon: [-0.1] };
		expect(nearestWithin(here, { lat: [51.6], lon: [-0.1] }, 11_000).site).toEqual(Int32Array.of(-1));
		expect(nearestWithin(here, { lat: [51.6], lon: [-0.1] }, 11_200).site).toEqual(Int32Array.of(0));
		expect(nearestWithin(here, { lat: [], lon: [] }).metres).toEqual(Float64Array.of(Infinity));
	});
});

describe('createPointGrid', () => {
	it('refuses columns of unequal length and places without a position', () => {
		expect(() => createPointGrid([51.5], [])).toThrow(RangeError);
		expect(() => createPointGrid([51.5, NaN], [0, 0])).toThrow('Place 1 has no position');
	});
});
