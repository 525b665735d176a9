import { GeoJSONVT } from '@maplibre/geojson-vt';
import type { GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection, GeoJSON } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { Bounds } from './bounds.ts';
import { decodeTopology } from './decode.ts';
import type { AreaTopology } from './decode.ts';
import { EARTH_RADIUS_METRES } from './distance.ts';
import { simplifyTopologies } from './encode.ts';
import { LONDON_LATITUDE_DEGREES, polygonSquareMetres } from './grid.ts';
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
/** Square pixels that a bend of a border may take up and be left out, but at the last zoom, where all are drawn. */
const LEAST_BEND = 2;
/** Square pixels under which an area is left out: three eighths of a pixel across. */
const LEAST_AREA = 9 / 64;

/** Lines as they are on each tile of a zoom. */
export type CutLines = GeoJSONVT;

/**
 * Areas as they are seen at a zoom, from how they are seen closer in: without the bends of their borders that are too
 * small. Kinds of area given together keep the lines that they share, and areas that meet still do.
 */
export const seenAt = <Name extends string>(
	z: number,
	closer: Readonly<Record<Name, AreaTopology>>
): Record<Name, AreaTopology> => simplifyTopologies(closer, LEAST_BEND * squarePixel(z));

/** A pixel of a zoom, in square metres, where London is. */
function squarePixel(z: number): number {
	const round = 2 * Math.PI * EARTH_RADIUS_METRES * Math.cos((LONDON_LATITUDE_DEGREES * Math.PI) / 180);
	return (round / (TILE * 2 ** z)) ** 2;
}

/** Cuts the lines between groups of areas, once for all the kinds of area that they lie over. */
export const cutLines = (
	topology: AreaTopology,
	groupOf: (code: string) => string | undefined,
	z: number
): CutLines => cut(linesOf(topology, groupOf), z);

/** For one zoom, whose bends have been seen to. */
const cut = (shapes: GeoJSON, z: number) =>
	new GeoJSONVT(shapes, { maxZoom: z, indexMaxZoom: 0, extent: EXTENT, buffer: BUFFER, tolerance: 0 });

/** What is known of areas by their codes, and what lies over them. */
export interface Cutting {
	/** What it is called; a tile has code and name of each. */
	nameOf: (code: string) => string;
	/** Square metres, as data/ draws it: too small a one is left out. */
	sizeOf: (code: string) => number;
	/** Lines over the borders, cut at the same zoom. */
	over: CutLines;
}

/**
 * Cuts one kind of area into the tiles of a zoom, each that has something in it.
 *
 * @param topology the areas as they are seen at the zoom, in degrees
 */
export function* cutTiles(
	topology: AreaTopology,
	{ nameOf, sizeOf, over }: Cutting,
	z: number
): Generator<Tile> {
	const least = LEAST_AREA * squarePixel(z);
	const layers = {
		[tileLayers.areas]: cut(
			shapesOf(topology, nameOf, (code) => sizeOf(code) >= least),
			z
		),
		[tileLayers.borders]: cutLines(topology, (code) => code, z),
		[tileLayers.over]: over
	};
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

/** Square metres of each area, by code. */
export const sizesOf = (topology: AreaTopology): Map<string, number> =>
	new Map(
		[...decodeTopology(topology)].map(([code, polygons]) => [
			code,
			polygons.reduce((sum, polygon) => sum + polygonSquareMetres(polygon), 0)
		])
	);

function shapesOf(
	topology: AreaTopology,
	nameOf: (code: string) => string,
	isSeen: (code: string) => boolean
): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: topology.objects.areas.geometries
			.filter(({ id }) => isSeen(id))
			.map((area) => ({
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
