import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBoundaries } from './boundaries.ts';

const square = [
	[-0.1, 51.5],
	[-0.1, 51.6],
	[0, 51.6],
	[-0.1, 51.5]
];
const featureOf = (ring: unknown, lsoa21 = 'E01999901', type = 'Polygon') => ({
	type: 'Feature',
	properties: { lsoa21 },
	geometry: { type, coordinates: type === 'Polygon' ? [ring] : [[ring]] }
});
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const fileOf = (...features: unknown[]) => ({
	name: 'areas.geojson',
	bytes: bytesOf({ type: 'FeatureCollection', features })
});

describe('readBoundaries', () => {
	it('reads polygons and multipolygons, plain or gzipped, known by their small area', () => {
		const file = fileOf(featureOf(square), featureOf(square, 'E01999902', 'MultiPolygon'));
		const { features } = readBoundaries(file);
		expect(features.map((feature) => feature.properties.lsoa)).toEqual(['E01999901', 'E01999902']);
		expect(features[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [square] });
		expect(readBoundaries({ name: 'areas.geojson.gz', bytes: gzipSync(file.bytes) }).features).toEqual(
			features
		);
	});

	it.each([
		[
			'an open ring',
			fileOf(featureOf(square.slice(0, 3).concat([[0, 51.5]]))),
			'a ring that ends where it began'
		],
		['too short a ring', fileOf(featureOf(square.slice(0, 3))), 'a ring of at least four positions'],
		['metres', fileOf(featureOf(square.map(() => [529_000, 181_000]))), 'features › 1 › geometry'],
		['latitude first', fileOf(featureOf(square.map(([x, y]) => [y, x]))), 'features › 1 › geometry'],
		[
			'a point',
			fileOf(featureOf(square), featureOf(square, 'E01999902', 'Point')),
			'features › 2 › geometry'
		],
		['no features', fileOf(), 'features'],
		['another code', fileOf(featureOf(square, 'E02999901')), 'in feature 1, found "E02999901"'],
		['the same area twice', fileOf(featureOf(square), featureOf(square)), 'once only, in feature 2'],
		['another shape of JSON', { name: 'areas.geojson', bytes: bytesOf([1]) }, 'at the top of the file'],
		[
			'half a file',
			{ name: 'areas.geojson', bytes: fileOf(featureOf(square)).bytes.subarray(0, 90) },
			'not JSON'
		]
	])('refuses %s', (_, file, message) => {
		expect(() => readBoundaries(file)).toThrow(/^areas\.geojson: expected/);
		expect(() => readBoundaries(file)).toThrow(message);
	});
});
