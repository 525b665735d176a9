import { describe, expect, it } from 'vitest';
import { greatCircleMetres, reachMetres, walkMinutes } from './distance.ts';

describe('greatCircleMetres', () => {
	it('is a 360th of the Earth’s circumference for a degree of latitude', () => {
		expect(greatCircleMetres(51, 0, 52, 0)).toBeCloseTo(111_195.08, 1);
	});

	it('is half the circumference to the other side of the Earth', () => {
		expect(greatCircleMetres(51.5, -0.1, -51.5, 179.9)).toBeCloseTo(20_015_114.35, 0);
	});

	it('is about 534 km from London to Edinburgh', () => {
		const kilometres = greatCircleMetres(51.5074, -0.1278, 55.9533, -3.1883) / 1000;
		expect(kilometres).toBeGreaterThan(531);
		expect(kilometres).toBeLessThan(537);
	});

	it('is nothing to the same place and the same both ways', () => {
		expect(greatCircleMetres(51.5, -0.1, 51.5, -0.1)).toBe(0);
		expect(greatCircleMetres(51.5, -0.1, 51.6, 0.1)).toBe(greatCircleMetres(51.6, 0.1, 51.5, -0.1));
	});
});

describe('walking', () => {
	it('reaches 923 m in a quarter of an hour', () => {
		expect(Math.round(reachMetres(15))).toBe(923);
	});

	it('takes as long to reach as the reach says', () => {
		expect(walkMinutes(reachMetres(12))).toBeCloseTo(12, 10);
		expect(walkMinutes(800)).toBe(13);
	});
});
