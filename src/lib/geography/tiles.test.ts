import { VectorTile } from '@mapbox/vector-tile';
import { booleanPointInPolygon, length } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PbfReader } from 'pbf';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AreaTopology } from './decode.ts';
import { labelPoints } from './label.ts';
import { cutLines, cutTiles, seenAt, sizesOf, tilesOver, tileZooms } from './tiles.ts';
import type { CutLines, Tile } from './tiles.ts';

const london = (type: string) =>
	JSON.parse(
		readFileSync(resolve(import.meta.dirname, `../../../data/geography/${type}.topo.json`), 'utf8')
	) as AreaTopology;

type Area = Feature<Polygon | MultiPolygon, { code: string; name: string }>;

/** Read back by the library that maps read tiles with. */
function heldBy({ bytes }: Tile, layer: string) {
	const held = new VectorTile(new PbfReader(bytes)).layers[layer];
	return held ? Array.from({ length: held.length }, (_, at) => held.feature(at)) : [];
}

const featuresOf = (tile: Tile, layer: string): Feature[] =>
	heldBy(tile, layer).map((held) => held.toGeoJSON(tile.x, tile.y, tile.z));

const areasOn = (tiles: readonly Tile[], at: string) =>
	tiles
		.filter(({ z, x, y }) => z === 11 && `${x}/${y}` === at)
		.flatMap((tile) => featuresOf(tile, 'areas')) as Area[];

/** Where the lines of a layer bend or end, in steps of the tile, but where the tile ends. */
function cornersOf(tile: Tile, layer: string): string[] {
	const isWithin = (step: number) => step > -64 && step < 4096 + 64;
	return heldBy(tile, layer)
		.flatMap((held) => held.loadGeometry().flat())
		.filter(({ x, y }) => isWithin(x) && isWithin(y))
		.map(({ x, y }) => `${x} ${y}`);
}

const kilometres = (tiles: readonly Tile[], layer: string): number =>
	tiles.flatMap((tile) => featuresOf(tile, layer)).reduce((sum, line) => sum + length(line), 0);

describe('the tiles that a box comes into', () => {
	it('are those of the web’s maps', () => {
		// Trafalgar Square, and the four that London is spread over where Greenwich and 51.6 degrees north part them.
		expect([...tilesOver([-0.1281, 51.508, -0.1281, 51.508], 10)]).toEqual([[511, 340]]);
		expect([...tilesOver([-0.51, 51.28, 0.34, 51.7], 9)]).toEqual([
			[255, 169],
			[255, 170],
			[256, 169],
			[256, 170]
		]);
	});

	it('begin where a region fits on a phone', () => {
		expect(tileZooms([-0.51, 51.28, 0.34, 51.7])).toEqual({ least: 7, most: 11 });
		expect(tileZooms([-6.4, 49.9, 1.8, 55.8])).toEqual({ least: 4, most: 11 });
	});
});

describe.each(['borough', 'pcn', 'lsoa'])('London’s %s tiles', (type) => {
	const topology = london(type);
	const boroughs = london('borough');
	const codes = topology.objects.areas.geometries.map(({ id }) => id);
	const half = new Set(codes.slice(0, codes.length / 2));
	let tiles: Tile[];
	const seen = new Map<number, AreaTopology>();
	const sizes = sizesOf(topology);
	beforeAll(() => {
		const { least, most } = tileZooms(topology.bbox);
		let closer = { areas: topology, boroughs };
		const overs = new Map<number, CutLines>();
		for (let z = most; z >= least; z--) {
			if (z < most) closer = seenAt(z, closer);
			seen.set(z, closer.areas);
			const over =
				type === 'lsoa'
					? cutLines(closer.areas, (code) => String(half.has(code)), z)
					: cutLines(closer.boroughs, (code) => code, z);
			overs.set(z, over);
		}
		const nameOf = (code: string) => `Area ${code}`;
		const sizeOf = (code: string) => sizes.get(code) ?? 0;
		const cut = () =>
			[...seen].flatMap(([z, areas]) => [
				...cutTiles(areas, { nameOf, sizeOf, over: overs.get(z) as CutLines }, z)
			]);
		tiles = cut();
		// The lines over it are as they were, and may lie over another kind of area. One kind is as good as three.
		if (type === 'borough') expect(cut()).toEqual(tiles);
	});

	it('hold every area, by code and name, at every zoom at which it can be seen', () => {
		for (const z of [7, 8, 9, 10, 11]) {
			const held = tiles.filter((tile) => tile.z === z).flatMap((tile) => featuresOf(tile, 'areas'));
			const names = new Map(held.map(({ properties }) => [properties?.code, properties?.name]));
			// Seen from farthest, one small area in a thousand is less than half a pixel, and left out.
			const left = codes.filter((code) => !names.has(code));
			expect([z, left.length <= (z === 7 ? codes.length / 500 : 0)]).toEqual([z, true]);
			expect(names.size + left.length).toBe(codes.length);
			expect(names.get(codes[0])).toBe(`Area ${codes[0]}`);
		}
	});

	it('have areas that meet where the line between them is drawn, at every zoom', () => {
		for (const tile of tiles) {
			const corners = new Set(cornersOf(tile, 'borders'));
			const off = cornersOf(tile, 'areas').filter((corner) => !corners.has(corner));
			expect([tile.z, tile.x, tile.y, off]).toEqual([tile.z, tile.x, tile.y, []]);
		}
	});

	it('have fewer bends the farther away they are seen from, and all of them close by', () => {
		const bends = [7, 8, 9, 10, 11].map((z) =>
			tiles.filter((tile) => tile.z === z).reduce((sum, tile) => sum + cornersOf(tile, 'borders').length, 0)
		);
		expect(bends).toEqual(bends.toSorted((a, b) => a - b));
		expect(bends[2]).toBeLessThan((bends[4] ?? 0) * 0.7);
		const drawn = topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
		// Where three lines meet, each of them has a point.
		expect(bends[4]).toBeGreaterThan(drawn * 0.9);
	});

	it('have areas as large as they are, but for a few square pixels', () => {
		for (const [z, areas] of seen) {
			// A square pixel in the middle of London, in square metres.
			const pixel = ((40_075_017 * Math.cos((51.5 * Math.PI) / 180)) / (512 * 2 ** z)) ** 2;
			const off = [...sizesOf(areas)].map(([code, size]) => Math.abs(size - (sizes.get(code) ?? 0)) / pixel);
			expect([z, Math.max(...off) < (z === 11 ? 1e-9 : 25)]).toEqual([z, true]);
		}
	});

	it('have the middle of an area in that area and in no other', () => {
		const middles = [...labelPoints(topology)].filter((_, at) => type !== 'lsoa' || at % 12 === 0);
		const read = new Map<string, Area[]>();
		for (const [code, { lat, lon }] of middles) {
			const [place] = [...tilesOver([lon, lat, lon, lat], 11)];
			const at = place?.join('/') ?? '';
			const areas = read.get(at) ?? areasOn(tiles, at);
			read.set(at, areas);
			const around = areas.filter((area) => booleanPointInPolygon([lon, lat], area));
			expect(around.map(({ properties }) => properties.code)).toEqual([code]);
		}
		expect(middles.length).toBeGreaterThan(30);
	});

	it('draw each border once, and over them the lines between groups alone', () => {
		const finest = tiles.filter(({ z }) => z === 11);
		const [borders, over] = [kilometres(finest, 'borders'), kilometres(finest, 'over')];
		// London is about 200 km round; the parts of tiles that overlap are drawn twice.
		expect(over).toBeGreaterThan(200);
		if (type === 'borough') expect(over).toBeCloseTo(borders, 6);
		else expect(over).toBeLessThan(borders * 0.7);
		const round = (areas: Feature[]) => areas.reduce((sum, area) => sum + length(area), 0);
		const twice = round(finest.flatMap((tile) => featuresOf(tile, 'areas')));
		expect(borders).toBeLessThan(twice * 0.75);
	});
});
