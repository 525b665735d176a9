import { describe, expect, it } from 'vitest';
import { coverageFaults } from './coverage-check.ts';
import { decodeTopology } from './decode.ts';
import { doubledArea } from './grid.ts';
import { madeUpCity, madeUpLookup } from './made-up-coverage.ts';
import { buildTopologies, topologyText } from './topology.ts';
import type { TopologyInput } from './topology.ts';

function city(): TopologyInput {
	return {
		lsoas: madeUpCity(4, 4),
		boroughOf: madeUpLookup(4, 4, (column) => (column < 2 ? 'west' : 'east')),
		subIcbOf: madeUpLookup(4, 4, (_, row) => (row < 2 ? 'south' : 'north')),
		icbOf: madeUpLookup(4, 4, () => 'all'),
		// One network has a piece on each side of the other: drawn as they are, not joined up.
		pcnOf: madeUpLookup(4, 4, (column) => (column === 1 || column === 2 ? 'U2' : 'U1'))
	};
}

describe('buildTopologies', () => {
	const topologies = buildTopologies(city());

	it('makes one geometry for each area, in code order', () => {
		const codes = Object.values(topologies).map(({ objects }) =>
			objects.areas.geometries.map(({ id }) => id)
		);
		expect(codes.map((list) => list.length)).toEqual([16, 2, 2, 2, 1]);
		expect(codes.every((list) => list.join() === list.toSorted().join())).toBe(true);
		expect(topologies.pcn.objects.areas.geometries.map(({ type }) => type)).toEqual([
			'MultiPolygon',
			'Polygon'
		]);
	});

	it('gives all kinds of area the same frame and grid', () => {
		const frames = new Set(
			Object.values(topologies).map(({ bbox, transform }) => JSON.stringify([bbox, transform]))
		);
		expect(frames.size).toBe(1);
	});

	it.each(Object.entries(topologies))(
		'leaves %s without overlap, crossing or vanished area',
		(_, topology) => {
			expect(coverageFaults(decodeTopology(topology))).toEqual({
				withoutArea: [],
				claimedTwice: [],
				crossings: []
			});
		}
	);

	it('draws a border the same in every kind of area that has it', () => {
		const vertices = (name: 'borough' | 'pcn' | 'icb'): Set<string> =>
			new Set([...decodeTopology(topologies[name]).values()].flat(3).map((cell) => cell.join()));
		const outline = vertices('icb');
		expect(outline.size).toBeGreaterThan(8);
		// Boroughs divide where networks do not, so only the outline is common to all three.
		expect([...outline].every((cell) => vertices('borough').has(cell) && vertices('pcn').has(cell))).toBe(
			true
		);
	});

	it('runs exteriors anticlockwise, as GeoJSON asks', () => {
		const exteriors = [...decodeTopology(topologies.lsoa).values()]
			.flat()
			.flatMap(([ring]) => (ring ? [ring] : []));
		expect(exteriors).toHaveLength(16);
		expect(exteriors.every((ring) => doubledArea(ring) > 0)).toBe(true);
	});

	it('writes the same text whatever order the small areas came in', () => {
		const shuffled = city();
		shuffled.lsoas.features.reverse();
		const again = buildTopologies(shuffled);
		expect(topologyText(again.pcn)).toBe(topologyText(topologies.pcn));
		expect(topologyText(again.lsoa)).toBe(topologyText(topologies.lsoa));
	});

	it('leaves out of a layer the small areas that have no place in it', () => {
		const input = city();
		const partial = new Map([...input.pcnOf].filter(([lsoa]) => lsoa !== 'L00'));
		const whole = doubledAreaOf(topologies.pcn, 'U1');
		expect(doubledAreaOf(buildTopologies({ ...input, pcnOf: partial }).pcn, 'U1')).toBeLessThan(whole);
	});

	it('refuses a small area listed twice', () => {
		const input = city();
		const [first] = input.lsoas.features;
		if (first) input.lsoas.features.push(first);
		expect(() => buildTopologies(input)).toThrow('L00 appears twice');
	});
});

function doubledAreaOf(topology: Parameters<typeof decodeTopology>[0], code: string): number {
	return (decodeTopology(topology).get(code) ?? []).flat().reduce((sum, ring) => sum + doubledArea(ring), 0);
}
