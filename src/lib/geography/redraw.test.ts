import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeTopology } from './decode.ts';
import type { AreaTopology } from './decode.ts';
import { polygonSquareMetres } from './grid.ts';
import { redrawLargeAreas } from './redraw.ts';

const topologyOf = (type: string) =>
	JSON.parse(readFileSync(`data/geography/${type}.topo.json`, 'utf8')) as AreaTopology;
const rows = readFileSync('data/areas/lsoas.csv', 'utf8')
	.trim()
	.split('\n')
	.slice(1)
	.map((line) => line.split(','));
const boroughOf = new Map(rows.map(([code = '', , borough]) => [code, borough]));
const squareMetres = (source: AreaTopology) =>
	new Map(
		[...decodeTopology(source)].map(([code, polygons]) => [
			code,
			polygons.reduce((sum, polygon) => sum + polygonSquareMetres(polygon), 0)
		])
	);

describe('larger areas drawn again from small ones', () => {
	// Stand-ins for networks: boroughs, of which Barking's small areas join Barnet.
	const joined = new Map(
		[...boroughOf].map(([lsoa, code]) => [lsoa, code === 'E09000002' ? 'E09000003' : code])
	);
	const drawn = redrawLargeAreas(topologyOf('lsoa'), {
		...{ borough: boroughOf, pcn: joined, 'sub-icb': boroughOf, icb: boroughOf }
	});
	const [before, after, joinedAreas] = [
		squareMetres(topologyOf('borough')),
		squareMetres(drawn.borough),
		squareMetres(drawn.pcn)
	];

	it('are the size they were, to a fiftieth', () => {
		expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
		for (const [code, size] of before) {
			expect(Math.abs((after.get(code) ?? 0) / size - 1), code).toBeLessThan(0.02);
		}
	});

	it('lie where small areas have come to belong, and nowhere else', () => {
		expect(joinedAreas.has('E09000002')).toBe(false);
		const whole = (after.get('E09000002') ?? 0) + (after.get('E09000003') ?? 0);
		expect((joinedAreas.get('E09000003') ?? 0) / whole).toBeCloseTo(1, 2);
	});

	it('keep the frame of the small areas, so every map still fits', () => {
		expect(drawn.pcn.transform).toEqual(topologyOf('lsoa').transform);
		expect(drawn.pcn.bbox).toEqual(topologyOf('lsoa').bbox);
	});
});
