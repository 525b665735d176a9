import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floatingCatchment, floatingCatchmentSparse, type DistanceWeight } from './accessibility.ts';

const none: DistanceWeight = { type: 'none' };
const demand = [200, 300, 500, 40].map((population, id) => ({ id, population }));
const supply = [10, 6, 3].map((capacity, id) => ({ id, capacity }));
// The third site is out of everyone's reach, the fourth place out of reach of every site.
const cost = [
	[2, 9, 99],
	[12, 4, 99],
	[5, 30, 99],
	[50, null, null]
];
const inputs = { demand, supply, cost, maxCost: 12, weight: none, method: '2sfca' } as const;

describe('floatingCatchment', () => {
	it('shares each site among those who can reach it, the limit included', () => {
		// Site 0 serves 200 + 300 + 500, site 1 serves 200 + 300.
		expect(floatingCatchment(inputs)).toEqual([10 / 1000 + 6 / 500, 10 / 1000 + 6 / 500, 10 / 1000, null]);
	});
	it('weights both steps by distance', () => {
		const weight: DistanceWeight = {
			type: 'step',
			steps: [
				[5, 1],
				[10, 0.68],
				[15, 0.22]
			]
		};
		const first = 10 / (200 * 1 + 300 * 0.22 + 500 * 1);
		const second = 6 / (200 * 0.68 + 300 * 1);
		const got = floatingCatchment({ ...inputs, weight, method: 'e2sfca', maxCost: 15 });
		expect(got[0]).toBeCloseTo(first + 0.68 * second, 12);
		expect(got[1]).toBeCloseTo(0.22 * first + second, 12);
		expect(got[2]).toBeCloseTo(first, 12);
		expect(got[3]).toBeNull();
	});
	it('tells nothing in reach from nothing there', () => {
		const weight: DistanceWeight = { type: 'step', steps: [[5, 1]] };
		// The last place has a path to the first site, but it weighs nothing.
		expect(floatingCatchment({ ...inputs, weight, maxCost: null })[3]).toBe(0);
		expect(floatingCatchment({ ...inputs, maxCost: -1 })).toEqual([null, null, null, null]);
		const empty = supply.map((site) => ({ ...site, capacity: 0 }));
		expect(floatingCatchment({ ...inputs, supply: empty })).toEqual([0, 0, 0, null]);
	});
	it('adds up what is in reach when nobody competes', () => {
		expect(floatingCatchment({ ...inputs, method: 'catchment_sum' })).toEqual([16, 16, 10, null]);
	});
	it('knows decay by a bell curve and by a power', () => {
		const single = { ...inputs, demand: demand.slice(0, 1), cost: cost.slice(0, 1), maxCost: null };
		const sum = {
			...single,
			method: 'catchment_sum',
			supply: [{ id: 0, capacity: 10 }],
			cost: [[2]]
		} as const;
		expect(floatingCatchment({ ...sum, weight: { type: 'gaussian', sigma: 2 } })[0]).toBeCloseTo(
			10 * Math.exp(-0.5),
			12
		);
		const gravity = { type: 'gravity', scale: 2, alpha: -2, minDist: 4 } as const;
		expect(floatingCatchment({ ...sum, weight: gravity })[0]).toBeCloseTo(10 / 4, 12);
	});
	it('can be stated as a multiple of the average, which counts those out of reach', () => {
		const access = floatingCatchment({ ...inputs, normalize: true });
		// (200 + 300)·.022 + 500·.01 = 16, over 1,040 people.
		expect(access[2]).toBeCloseTo(0.01 / (16 / 1040), 12);
	});
	it.each([
		['method', { method: 'raam' as '2sfca' }],
		['weight.type', { weight: { type: 'cliff' } as unknown as DistanceWeight }],
		['weight.sigma', { weight: { type: 'gaussian', sigma: 0 } as const }],
		[
			'weight.steps',
			{
				weight: {
					type: 'step',
					steps: [
						[9, 1],
						[5, 1]
					]
				} as DistanceWeight
			}
		],
		[
			'weight.minDist',
			{
				cost: cost.map((row) => row.map(() => 0)),
				weight: { type: 'gravity', scale: 1, alpha: -1, minDist: 0 } as const
			}
		],
		['cost', { cost: cost.slice(1) }],
		['cost', { cost: cost.map((row) => row.map(() => -1)) }],
		['population', { demand: demand.map((point) => ({ ...point, population: NaN })) }],
		['capacity', { supply: supply.map((site) => ({ ...site, capacity: -1 })) }]
	])('refuses a bad %s by name', (argument, change) => {
		expect(() => floatingCatchment({ ...inputs, ...change })).toThrow(RangeError);
		expect(() => floatingCatchment({ ...inputs, ...change })).toThrow(argument);
	});
	it('gives out all the capacity that anybody can reach, and no more', () => {
		const people = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(
				people,
				fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 40, maxLength: 40 }),
				(counts, costs) => {
					const points = counts.map((population, id) => ({ id, population }));
					const matrix = counts.map((_, i) => supply.map((_site, j) => costs[i * 3 + j] ?? null));
					const weight: DistanceWeight = { type: 'gaussian', sigma: 15 };
					const access = floatingCatchment({ ...inputs, demand: points, cost: matrix, maxCost: 30, weight });
					const given = access.reduce((sum: number, value, i) => sum + (value ?? 0) * (counts[i] ?? 0), 0);
					const reachable = supply.reduce(
						(sum, { capacity }, j) =>
							matrix.some((row, i) => (row[j] ?? 99) <= 30 && (counts[i] ?? 0) > 0) ? sum + capacity : sum,
						0
					);
					expect(given).toBeCloseTo(reachable, 8);
				}
			)
		);
	});
});

describe('floatingCatchmentSparse', () => {
	it('takes pairs in any order', () => {
		const pairs = [
			[2, 0, 5],
			[1, 1, 4],
			[0, 0, 2],
			[1, 0, 12],
			[0, 1, 9],
			[3, 0, 50]
		];
		const column = (k: number) => pairs.map((pair) => pair[k] ?? 0);
		const access = floatingCatchmentSparse({
			...inputs,
			population: Float64Array.of(200, 300, 500, 40),
			capacity: Float64Array.of(10, 6, 3),
			pairDemand: Uint32Array.from(column(0)),
			pairSupply: Uint32Array.from(column(1)),
			pairCost: Float64Array.from(column(2))
		});
		expect(access).toEqual(floatingCatchment(inputs));
	});
	it('knows nothing of a point whose population is missing, and nothing from a site whose capacity is', () => {
		const shared = { ...inputs, method: '2sfca', weight: { type: 'none' }, maxCost: null } as const;
		const [unknown, known] = floatingCatchment({
			...shared,
			demand: [
				{ id: 'unknown', population: null },
				{ id: 'known', population: 100 }
			],
			supply: [{ id: 'site', capacity: 10 }],
			cost: [[1], [1]]
		});
		expect(unknown).toBeNull();
		expect(known).toBeCloseTo(0.1, 12);
		const supply = [{ id: 'site', capacity: null }];
		expect(
			floatingCatchment({ ...shared, demand: [{ id: 'a', population: 1 }], supply, cost: [[1]] })
		).toEqual([null]);
	});
	it('refuses pairs that name no place', () => {
		const one = {
			population: Float64Array.of(1),
			capacity: Float64Array.of(1),
			pairCost: Float64Array.of(1)
		};
		const pairs = { pairDemand: Uint32Array.of(0), pairSupply: Uint32Array.of(1) };
		expect(() => floatingCatchmentSparse({ ...inputs, ...one, ...pairs })).toThrow('pairSupply');
	});
});
