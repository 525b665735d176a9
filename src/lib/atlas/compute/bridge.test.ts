import { describe, expect, it } from 'vitest';
import { indexAreas } from './area-index.ts';
import { buildBridge } from './bridge.ts';
import { networkParts, patientsByReturn, sumParts } from './networks.ts';

/** Made up: two networks over three small areas of two boroughs. */
const lsoa = (code: string, borough: string) => ({
	...{ code, name: code, borough, sub_icb: 'S' },
	...{ residents: 100, aged_65_plus: 10 }
});
const areas = indexAreas({
	icbs: [{ code: 'I', name: 'I', gss: 'I' }],
	subIcbs: [{ code: 'S', name: 'S', gss: 'S', icb: 'I' }],
	boroughs: ['B1', 'B2'].map((code) => ({ code, name: code, sub_icb: 'S' })),
	lsoas: [lsoa('L1', 'B1'), lsoa('L2', 'B1'), lsoa('L3', 'B2')],
	pcns: ['P', 'Q'].map((code) => ({ code, name: code, sub_icb: 'S', icb: 'I' }))
});
const practice = (pcn: string | null, patients: number) => ({
	...{ code: `${pcn}${patients}`, name: 'Row', pcn, sub_icb: 'S', patients, aged_65_plus: 0 },
	...{ address: null, postcode: 'ZE1 1AA', phone: null, lat: null, lon: null, lsoa: null }
});
const registrations = [
	{ pcn: 'P', lsoa: 'L1', patients: 60 },
	{ pcn: 'P', lsoa: 'L3', patients: 20 },
	{ pcn: 'Q', lsoa: 'L1', patients: 60 },
	{ pcn: 'Q', lsoa: 'L2', patients: 30 }
];
const bridge = buildBridge(areas, registrations, [
	practice('P', 1000),
	practice('P', 200),
	practice('Q', 900),
	practice(null, 7)
]);
const parts = new Map(networkParts(areas, bridge).map((entry) => [entry.area, entry]));
const part = (area: string) => parts.get(area) ?? { area, parts: [], members: [] };

describe('the bridge from networks to land', () => {
	it('shares a network out by where its patients live', () => {
		expect(bridge.lsoaShares.get('P')).toEqual([
			{ place: 0, share: 0.75 },
			{ place: 2, share: 0.25 }
		]);
		expect(bridge.boroughShares.get('P')).toEqual(
			new Map([
				['B1', 0.75],
				['B2', 0.25]
			])
		);
		expect(bridge.boroughShares.get('Q')).toEqual(new Map([['B1', 1]]));
	});

	it('takes the list from today’s practices, those in no network apart', () => {
		expect([...bridge.listSize]).toEqual([
			['P', 1200],
			['Q', 900]
		]);
	});

	it('gives a small area to its largest registrar, a tie to the lower code', () => {
		expect(bridge.largestRegistrar).toEqual([
			{ pcn: 'P', share: 0.5 },
			{ pcn: 'Q', share: 1 },
			{ pcn: 'P', share: 1 }
		]);
	});

	it('refuses a place or a network nobody knows, and a network without patients', () => {
		const built = (rows: typeof registrations) => () => buildBridge(areas, rows, []);
		expect(built([{ pcn: 'P', lsoa: 'L9', patients: 1 }])).toThrow('L9 is not an area');
		expect(built([{ pcn: 'R', lsoa: 'L1', patients: 1 }])).toThrow('R is not an area');
		expect(built(registrations.filter(({ pcn }) => pcn === 'P'))).toThrow('network Q has no patients');
	});
});

describe('what an area holds of networks', () => {
	it('splits patients three ways: covered, none recorded, no return', () => {
		const fte = new Map([['P', 0]]);
		expect(patientsByReturn(part('B1'), bridge, fte)).toEqual({
			covered: 0,
			noneRecorded: 900,
			noReturn: 900
		});
		expect(patientsByReturn(part('B2'), bridge, new Map([['P', 2]]))).toMatchObject({ covered: 300 });
	});

	it('loses no posts between networks and boroughs', () => {
		const fte = new Map([
			['P', 2],
			['Q', 3]
		]);
		expect(sumParts(part('B1'), fte)).toBe(4.5);
		expect(sumParts(part('B2'), fte)).toBe(0.5);
		expect(sumParts(part('S'), fte)).toBe(5);
		expect(part('E12000007').members).toEqual(['P', 'Q']);
	});
});
