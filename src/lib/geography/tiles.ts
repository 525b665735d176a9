import { GeoJSONVT } from '@maplibre/geojson-vt';
import type { GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection, GeoJSON } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Bounds } from './bounds.ts';
import type { AreaTopology } from './decode.ts';
import { tileLayers } from './tile-layers.ts';

/** One tile of the web's square of maps (column x, row y of 2^z), as Mapbox Vector Tile 2. */
export interface Tile {
	z: number;
	x: number;
	y: number;
	bytes: Uint8Array;
}

/** The zooms that have tiles of their own: closer in, a map goes on drawing the last. */
export interface TileZooms {
	least: number;
	most: number;
}

/** Steps across a tile: at zoom 11 a step is three metres of London. */
const EXTENT = 4096;
/** Of a tile's steps, how far its shapes go on beyond its edges, so that no edge is drawn. */
const BUFFER = 64;
/**
 * Square pixels that a bend of a border may take up and be left out, but at the last zoom, where borders are drawn as
 * they are. Bends are left out of borders, not of areas: two areas that meet still do, and the line between them lies
 * where their colours do.
 */
const LEAST_BEND = 2;

/** Areas as they are drawn: the object `areas` holds a geometry for each, `id` its code. */
type DrawnAreas = Topology<AreaTopology['objects']> & Pick<AreaTopology, 'bbox'>;
/** The same areas for each zoom. */
export type ZoomedAreas = ReadonlyMap<number, DrawnAreas>;
/** Lines as they are on each tile, by zoom. */
export type CutLines = ReadonlyMap<number, GeoJSONVT>;

/** Areas, in degrees, with as many bends in their borders as are seen at each zoom. */
export function zoomed(topology: AreaTopology, { least, most }: TileZooms): ZoomedAreas {
	const { bbox } = topology;
	// Of each point, how much would be lost without it, in square degrees (Visvalingam and Whyatt 1993).
	const weighed = presimplify(topology);
	// A map is drawn as much taller as it is drawn wider than the world is there, and more so the farther north.
	const narrower = Math.cos((((bbox[1] + bbox[3]) / 2) * Math.PI) / 180);
	const areas = new Map<number, DrawnAreas>();
	for (let z = least; z < most; z++) {
		const pixel = 360 / (TILE * 2 ** z);
		areas.set(z, { ...simplify(weighed, LEAST_BEND * pixel ** 2 * narrower), bbox });
	}
	return areas.set(most, topology);
}

/** Cuts the lines between groups of areas, once for all the kinds of area that they lie over. */
export const cutLines = (areas: ZoomedAreas, groupOf: (code: string) => string | undefined): CutLines =>
	new Map([...areas].map(([z, topology]) => [z, cut(linesOf(topology, groupOf), z)]));

/** For one zoom only, whose bends have been seen to. */
const cut = (shapes: GeoJSON, z: number) =>
	new GeoJSONVT(shapes, { maxZoom: z, indexMaxZoom: 0, extent: EXTENT, buffer: BUFFER, tolerance: 0 });

/**
 * Cuts one kind of area into tiles, zoom by zoom, each tile that has something in it.
 *
 * @param areas the areas at each zoom
 * @param nameOf what an area is called; a tile has code and name of each
 * @param over lines that lie over the borders, cut at the same zooms
 */
export function* cutTiles(
	areas: ZoomedAreas,
	nameOf: (code: string) => string,
	over: CutLines
): Generator<Tile> {
	for (const [z, topology] of areas) {
		const layers = {
			[tileLayers.areas]: cut(shapesOf(topology, nameOf), z),
			[tileLayers.borders]: cut(
				linesOf(topology, (code) => code),
				z
			),
			[tileLayers.over]: over.get(z)
		};
		for (const [x, y] of tilesOver(topology.bbox, z)) {
			const filled: Record<string, GeoJSONVTTile> = {};
			for (const [name, layer] of Object.entries(layers)) {
				const tile = layer?.getTile(z, x, y);
				if (tile && tile.features.length > 0) filled[name] = tile;
			}
			if (Object.keys(filled).length === 0) continue;
			yield { z, x, y, bytes: fromGeojsonVt(filled, { version: 2, extent: EXTENT }) };
		}
	}
}

function shapesOf(topology: DrawnAreas, nameOf: (code: string) => string): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: topology.objects.areas.geometries.map((area) => ({
			type: 'Feature',
			properties: { code: area.id, name: nameOf(area.id) },
			geometry: (feature(topology, area) as Feature).geometry
		}))
	};
}

/** The lines between groups of areas, and round the whole. */
function linesOf(topology: DrawnAreas, groupOf: (code: string) => string | undefined): GeoJSON {
	const groupOfShape = ({ id }: GeometryObject) => groupOf(String(id));
	const between = (a: GeometryObject, b: GeometryObject) => a === b || groupOfShape(a) !== groupOfShape(b);
	return {
		type: 'Feature',
		properties: {},
		geometry: mesh(topology, topology.objects.areas, between)
	};
}

/** Column and row of every tile that a box comes into (Web Mercator). */
export function* tilesOver([west, south, east, north]: Bounds, z: number): Generator<[x: number, y: number]> {
	const size = 2 ** z;
	const column = (lon: number) => Math.floor(((lon + 180) / 360) * size);
	const row = (lat: number) =>
		Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * size);
	for (let x = column(west); x <= column(east); x++) {
		for (let y = row(north); y <= row(south); y++) yield [x, y];
	}
}

/** Pixels that a whole region has to fit in: the narrowest screen (320) less what stands at its sides. */
const NARROWEST = 256;
/** Pixels a tile is drawn across at its own zoom. */
const TILE = 512;
/** Closer in, tiles are drawn larger than they are. */
const MOST = 11;

/** From the zoom at which the whole region is seen on the narrowest screen to one at which a step is some metres. */
export function tileZooms([west, , east]: Bounds): TileZooms {
	const least = Math.floor(Math.log2((360 / (east - west)) * (NARROWEST / TILE)));
	return { least: Math.min(least, MOST), most: MOST };
}
