import { readFileSync } from 'node:fs';
import { area, booleanPointInPolygon, distance } from '@turf/turf';
import fc from 'fast-check';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { decodeTopology } from './decode.ts';
import type { AreaShape, AreaTopology } from './decode.ts';
import { greatCircleMetres } from './distance.ts';
import { polygonSquareMetres } from './grid.ts';
import { labelPoints } from './label.ts';

const topologyOf = (type: string) =>
	JSON.parse(
		readFileSync(new URL(`../../../data/geography/${type}.topo.json`, import.meta.url), 'utf8')
	) as AreaTopology;

/** What is worked out here in whole cells, worked out again by a library that knows nothing of cells. */
describe.each(['borough', 'pcn', 'icb'])('the outlines of every %s', (type) => {
	const topology = topologyOf(type);
	const shapes = topology.objects.areas.geometries;
	const rings = decodeTopology(topology);
	const labels = labelPoints(topology);
	const asGeoJson = (shape: AreaShape) => feature(topology, shape) as Feature<Polygon | MultiPolygon>;

	it('have the ground area that Turf measures on a sphere, to half a per cent', () => {
		for (const shape of shapes) {
			const ours = (rings.get(shape.id) ?? []).reduce((sum, ring) => sum + polygonSquareMetres(ring), 0);
			expect(Math.abs(ours / area(asGeoJson(shape)) - 1), shape.id).toBeLessThan(0.005);
		}
	});

	it('have their names written inside them', () => {
		for (const shape of shapes) {
			const { lon, lat } = labels.get(shape.id) ?? { lon: 0, lat: 0 };
			expect(booleanPointInPolygon([lon, lat], asGeoJson(shape)), shape.id).toBe(true);
		}
	});
});

it('walks are measured from the distance that Turf gives', () => {
	const lat = fc.double({ min: 51.28, max: 51.7, noNaN: true });
	const lon = fc.double({ min: -0.52, max: 0.34, noNaN: true });
	fc.assert(
		fc.property(lat, lon, lat, lon, (fromLat, fromLon, toLat, toLon) => {
			const theirs = distance([fromLon, fromLat], [toLon, toLat], { units: 'metres' });
			// The two take the Earth's radius to differ by a little.
			expect(Math.abs(greatCircleMetres(fromLat, fromLon, toLat, toLon) - theirs)).toBeLessThan(
				theirs * 1e-5 + 1e-3
			);
		})
	);
});
