import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { coverageFaults } from './coverage-check.ts';
import { decodeTopology } from './decode.ts';
import { polygonSquareMetres, snapFeatures } from './grid.ts';
import { buildTopologies, topologyText } from './topology.ts';
import type { AreaTopology, TopologyName } from './topology.ts';

const folder = new URL('../../../../shared/data/geography/', import.meta.url);
const boundaries = new URL('lsoa21-boundaries-20m.geojson.gz', folder);

type Small = FeatureCollection<Polygon | MultiPolygon, { lsoa21: string }>;

function lookup(file: string, from: string, to: string): Map<string, string> {
	const rows: Record<string, string>[] = parse(readFileSync(new URL(file, folder)), {
		columns: true,
		bom: true
	});
	return new Map(rows.map((row) => [row[from] ?? '', row[to] ?? '']));
}

const squareKilometres = (topology: AreaTopology): number =>
	[...decodeTopology(topology).values()]
		.flat()
		.reduce((sum, polygon) => sum + polygonSquareMetres(polygon), 0) / 1e6;

/** Needs the published boundaries, which are not part of the project; skipped where they are not at hand. */
describe.skipIf(!existsSync(boundaries))('London’s boundaries (skipped without ../shared)', () => {
	let topologies: Record<TopologyName, AreaTopology>;
	let publishedKilometres: number;

	beforeAll(() => {
		const published = JSON.parse(gunzipSync(readFileSync(boundaries)).toString()) as Small;
		const msoa = lookup('lookup-lsoa21-msoa21-borough.csv', 'LSOA21CD', 'MSOA21CD');
		topologies = buildTopologies({
			lsoas: {
				...published,
				features: published.features.map((area) => ({
					...area,
					properties: { lsoa: area.properties.lsoa21 }
				}))
			},
			boroughOf: lookup('lookup-lsoa21-msoa21-borough.csv', 'LSOA21CD', 'LAD22CD'),
			subIcbOf: lookup('lookup-lsoa21-sub-icb-icb-2024.csv', 'lsoa21_code', 'sicbl24_code_nhs'),
			icbOf: lookup('lookup-lsoa21-sub-icb-icb-2024.csv', 'lsoa21_code', 'icb24_code_nhs'),
			// Networks cross boroughs; groups of MSOAs by the end of their code do too, and have as many fragments.
			pcnOf: new Map([...msoa].map(([lsoa, code]) => [lsoa, `U${Math.floor(Number(code.slice(-4)) / 5)}`]))
		});
		const snapped = snapFeatures(published, (area) => area.properties.lsoa21);
		publishedKilometres =
			[...snapped.values()].flat().reduce((sum, p) => sum + polygonSquareMetres(p), 0) / 1e6;
	}, 60_000);

	it('has 4,994 small areas, 33 boroughs and 5 sub-ICBs', () => {
		const count = (name: TopologyName): number => topologies[name].objects.areas.geometries.length;
		expect([count('lsoa'), count('borough'), count('sub-icb')]).toEqual([4994, 33, 5]);
	});

	it.each(['lsoa', 'borough', 'pcn', 'sub-icb', 'icb'] as const)('%s areas tile the ground', (name) => {
		const faults = coverageFaults(decodeTopology(topologies[name]));
		expect(faults).toEqual({ withoutArea: [], claimedTwice: [], crossings: [] });
	});

	it('keeps London’s area within half a per cent', () => {
		expect(publishedKilometres).toBeGreaterThan(1560);
		for (const topology of Object.values(topologies)) {
			expect(Math.abs(squareKilometres(topology) / publishedKilometres - 1)).toBeLessThan(0.005);
		}
		expect(squareKilometres(topologies.pcn)).toBeCloseTo(squareKilometres(topologies.borough), 6);
	});

	it('keeps files small enough for a phone', () => {
		const kilobytes = (name: TopologyName): number => gzipSync(topologyText(topologies[name])).length / 1000;
		expect(kilobytes('lsoa')).toBeLessThan(450);
		expect(kilobytes('borough')).toBeLessThan(25);
	});
});
