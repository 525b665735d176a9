import { describe, expect, it } from 'vitest';
import { adviceAccess } from './advice-access.ts';

/** Degrees of latitude that take so many minutes to walk: 80 / 1.3 metres straight a minute. */
const minutesNorth = (minutes: number) => (minutes * 80) / 1.3 / 111_195;
const LAT = 51.5;
const at = (lsoa: string, minutes: number) => ({ lsoa, lat: LAT + minutesNorth(minutes), lon: -0.1 });

/** Made up: three small areas in one borough, a site at nought minutes and another far off with nobody near. */
const inputs = {
	areas: {
		whole: 'region',
		lsoaCodes: ['near', 'part', 'far'],
		lsoaPosition: new Map([
			['near', 0],
			['part', 1],
			['far', 2]
		]),
		land: [{ code: 'borough', type: 'borough' as const, lsoas: Uint32Array.of(0, 1, 2) }],
		boroughCodes: ['borough'],
		boroughOfLsoa: ['borough', 'borough', 'borough'],
		networksOf: new Map(),
		pcnCodes: ['network']
	},
	bridge: {
		lsoaShares: new Map([
			[
				'network',
				[
					{ place: 0, share: 0.5 },
					{ place: 2, share: 0.5 }
				]
			]
		]),
		listSize: new Map([['network', 500]])
	},
	residents: Float64Array.of(1000, 2000, 400),
	tables: {
		postcodes: [at('near', 2), at('near', 8), at('part', 14.9), at('part', 15.1), at('far', 40)],
		adviceSites: [
			{ face_to_face: true, lat: LAT, lon: -0.1 },
			{ face_to_face: true, lat: LAT + 1, lon: -0.1 },
			{ face_to_face: false, lat: LAT + minutesNorth(40), lon: -0.1 }
		]
	}
};
const access = new Map(
	adviceAccess({ ...inputs, dates: { 'advice-list': '2026-04-30' } }).map((figure) => [figure.area, figure])
);

// One site, shared by 500 people weighing 1, 500 weighing 0.68 and 1,000 weighing 0.22.
const served = 500 + 500 * 0.68 + 1000 * 0.22;

describe('access to advice', () => {
	it('shares a site among the people who reach it, weighted by distance in both steps', () => {
		expect(access.get('near')?.value).toBeCloseTo((10_000 * (1 + 0.68)) / 2 / served, 8);
	});
	it('is the mean over those with a site in reach, and says how many they are', () => {
		expect(access.get('part')).toMatchObject({ status: 'value', denominator: 1000 });
		expect(access.get('part')?.value).toBeCloseTo((10_000 * 0.22) / served, 8);
	});
	it('has no figure, not nought, where nobody has a site in reach; phone lines are not in reach', () => {
		expect(access.get('far')).toMatchObject({ status: 'not-applicable', value: null });
	});
	it('hands out no more than the sites somebody can reach', () => {
		expect(access.get('borough')?.numerator).toBeCloseTo(1, 10);
		expect(access.get('borough')).toMatchObject({ denominator: 2000 });
		expect(access.get('borough')?.value).toBeCloseTo(10_000 / 2000, 8);
	});
	it('gives a network’s patients what the people they live among have', () => {
		expect(access.get('network')?.denominator).toBeCloseTo(250, 8);
		expect(access.get('network')?.value).toBeCloseTo(access.get('near')?.value ?? NaN, 8);
	});
});
