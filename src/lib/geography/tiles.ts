import { GeoJSONVT } from '@maplibre/geojson-vt';
import type { GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection, GeoJSON } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
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
 * Steps a line may be off, but at the last zoom, where it is drawn as it is: 3 are three eighths of a pixel. Borders
 * may be off by twice that, for half of their points lie closer to the line than can be seen.
 */
const TOLERANCE = { areas: 3, lines: 6 };

/** Lines as they are on each tile. */
export type CutLines = GeoJSONVT;

/** Cuts the lines between groups of areas, once for all the kinds of area that they lie over. */
export const cutLines = (
	topology: AreaTopology,
	groupOf: (code: string) => string | undefined,
	zooms: TileZooms
): CutLines => cut(linesOf(topology, groupOf), TOLERANCE.lines, zooms);

const cut = (shapes: GeoJSON, tolerance: number, { least, most }: TileZooms) =>
	new GeoJSONVT(shapes, { maxZoom: most, indexMaxZoom: least, extent: EXTENT, buffer: BUFFER, tolerance });

/**
 * Cuts one kind of area into tiles, zoom by zoom, each tile that has something in it.
 *
 * @param topology the areas, in degrees
 * @param nameOf what an area is called; a tile has code and name of each
 * @param over lines that lie over the borders, cut at the same zooms
 */
export function* cutTiles(
	topology: AreaTopology,
	nameOf: (code: string) => string,
	over: CutLines,
	zooms: TileZooms
): Generator<Tile> {
	const layers = {
		[tileLayers.areas]: cut(shapesOf(topology, nameOf), TOLERANCE.areas, zooms),
		[tileLayers.borders]: cutLines(topology, (code) => code, zooms),
		[tileLayers.over]: over
	};
	for (let z = zooms.least; z <= zooms.most; z++) {
		for (const [x, y] of tilesOver(topology.bbox, z)) {
			const filled: Record<string, GeoJSONVTTile> = {};
			for (const [name, layer] of Object.entries(layers)) {
				const tile = layer.getTile(z, x, y);
				if (tile && tile.features.length > 0) filled[name] = tile;
			}
			if (Object.keys(filled).length === 0) continue;
			yield { z, x, y, bytes: fromGeojsonVt(filled, { version: 2, extent: EXTENT }) };
		}
	}
}

function shapesOf(topology: AreaTopology, nameOf: (code: string) => string): FeatureCollection {
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
function linesOf(topology: AreaTopology, groupOf: (code: string) => string | undefined): GeoJSON {
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
