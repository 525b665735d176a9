import { describe, expect, it } from 'vitest';
import { spreadResidents } from './advice-demand.ts';
import { adviceReach, positionsOf } from './advice-reach.ts';
import { solveAdvice } from './advice-solve.ts';

/** A made-up town: four streets a long walk apart, from west to east. A kilometre is 14.4 thousandths of a degree. */
const KILOMETRE = 0.01444;
const at = (kilometresEast: number) => ({ lat: 51.5, lon: kilometresEast * KILOMETRE });
const smallAreas = [
	{ lsoa: 'west', residents: 900, decile: 10, borough: 'B1' },
	{ lsoa: 'middle', residents: 600, decile: 1, borough: 'B1' },
	{ lsoa: 'east', residents: 500, decile: 2, borough: 'B2' },
	{ lsoa: 'empty', residents: 40, decile: 5, borough: 'B2' }
];
const postcodes = [
	{ ...at(0), lsoa: 'west' },
	{ ...at(0.2), lsoa: 'west' },
	{ ...at(10), lsoa: 'middle' },
	{ ...at(10.5), lsoa: 'middle' },
	{ ...at(11), lsoa: 'east' },
	{ ...at(20), lsoa: 'east' }
];
const demand = spreadResidents(postcodes, smallAreas);
const candidates = [at(0.1), at(10.5), at(20), at(30)];
const plan = (k: number, gradient: number, sitesToday = [at(20.1)]) =>
	solveAdvice(
		demand,
		adviceReach(demand, positionsOf(sitesToday), positionsOf(candidates), 15),
		candidates.length,
		{ k, gradient },
		20
	);

describe('spreadResidents', () => {
	it('shares a small area’s residents evenly over its postcodes', () => {
		expect([...demand.residents]).toEqual([450, 450, 300, 300, 250, 250]);
		expect([...demand.decile]).toEqual([10, 10, 1, 1, 2, 2]);
	});
	it('counts everyone, even in a small area with no postcode', () => {
		expect(demand.residentsByDecile).toEqual([600, 500, 0, 0, 40, 0, 0, 0, 0, 900]);
	});
	it('refuses a postcode in an unknown small area, and a decile that is none', () => {
		expect(() => spreadResidents([{ ...at(0), lsoa: 'gone' }], smallAreas)).toThrow('gone');
		const [first] = smallAreas;
		expect(() => spreadResidents([], first ? [{ ...first, decile: NaN }] : [])).toThrow('west');
	});
});

describe('adviceReach', () => {
	it('keeps those with nothing in reach today, and what they could reach', () => {
		const reach = adviceReach(demand, positionsOf([at(20.1)]), positionsOf(candidates), 15);
		expect([...reach.outside]).toEqual([0, 1, 2, 3, 4]);
		expect(reach.reachable).toEqual([[0], [0], [1], [1], [1]]);
	});
	it('reaches no one outside when everyone has advice', () => {
		const everywhere = positionsOf(postcodes);
		expect(adviceReach(demand, everywhere, positionsOf(candidates), 15)).toEqual({
			outside: new Int32Array(),
			reachable: []
		});
	});
});

describe('solveAdvice', () => {
	it('goes where most people are when everyone counts the same', async () => {
		const { sites, objective, baseline, everyone, reachable } = await plan(1, 1);
		expect(sites.map(({ candidate }) => candidate)).toEqual([0]);
		expect(objective).toBe(900);
		expect(baseline).toEqual({ residents: 250, weighted: 250 });
		expect(everyone).toEqual({ residents: 2040, weighted: 2040 });
		expect(reachable.residents).toBe(1750);
	});

	it('goes where need is when it counts for more, and says who is reached', async () => {
		const { sites, objective, optimal } = await plan(1, 2);
		// 600 people in decile 1 count 2; 250 in decile 2 count 1 8/9.
		expect(objective).toBeCloseTo(600 * 2 + (250 * 17) / 9, 9);
		expect(optimal).toBe(true);
		expect(sites[0]).toMatchObject({
			candidate: 1,
			gain: { residents: 850 },
			deprivedResidents: 850,
			boroughs: [
				{ code: 'B1', residents: 600 },
				{ code: 'B2', residents: 250 }
			]
		});
		expect(sites[0]?.postcodes).toHaveLength(6);
	});

	it('counts each person once, in order, and adds up to the objective', async () => {
		const { sites, objective } = await plan(3, 2);
		const gains = sites.map(({ gain }) => gain.weighted);
		expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(objective, 9);
		expect(sites.at(-1)?.reached.weighted).toBeCloseTo(objective, 9);
		expect(gains[2]).toBe(0);
		expect(sites.map(({ reached }) => reached.residents)).toEqual([850, 1750, 1750]);
	});

	it('answers with nothing gained when everyone has advice', async () => {
		const { sites, objective, optimal, gap } = await plan(1, 2, postcodes);
		expect({ objective, optimal, gap }).toEqual({ objective: 0, optimal: true, gap: 0 });
		expect(sites[0]?.gain).toEqual({ residents: 0, weighted: 0 });
	});
});
