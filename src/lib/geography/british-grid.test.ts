import { describe, expect, it } from 'vitest';
import { fromBritishGrid, onBritishGrid } from './british-grid.ts';
import { greatCircleMetres } from './distance.ts';

describe('a place on the British National Grid', () => {
	// Caister water tower, as Ordnance Survey's guide works it out by its grid of shifts; and places read off a map.
	it.each([
		[
			'Caister water tower',
			651_409.804,
			313_177.45,
			52 + 39 / 60 + 28.723 / 3600,
			1 + 42 / 60 + 57.787 / 3600,
			6
		],
		['Charing Cross', 530_027, 180_377, 51.50738, -0.12764, 60],
		['the Royal Observatory', 538_884, 177_322, 51.47785, -0.00147, 60]
	])('%s is where it is', (_, easting, northing, latitude, longitude, metres) => {
		const found = fromBritishGrid(easting, northing);
		expect(greatCircleMetres(found.latitude, found.longitude, latitude, longitude)).toBeLessThan(metres);
	});

	it('a hundred metres apart is a hundred metres apart, in any direction', () => {
		const from = fromBritishGrid(530_000, 180_000);
		for (const [east, north] of [
			[100, 0],
			[0, 100],
			[-60, 80]
		] as const) {
			const to = fromBritishGrid(530_000 + east, 180_000 + north);
			const metres = greatCircleMetres(from.latitude, from.longitude, to.latitude, to.longitude);
			expect(Math.abs(metres - 100)).toBeLessThan(0.5);
		}
	});

	it('is on land, or is none', () => {
		expect(onBritishGrid(530_000, 180_000)).toBe(true);
		for (const [easting, northing] of [
			[0, 0],
			[180_000, 5_300_000],
			[-0.12, 51.5],
			[NaN, 180_000]
		] as const)
			expect(onBritishGrid(easting, northing)).toBe(false);
	});
});
