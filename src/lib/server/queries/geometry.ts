import type { AreaType, MappedAreaType } from '../../atlas/area-types.ts';
import type { AreaTopology } from '../../geography/decode.ts';
import { statement } from '../database.ts';
import type { Scale } from './outline-scales.ts';

export interface Outline {
	area: string;
	path: string;
	x: number;
	y: number;
	width: number;
	height: number;
	label_x: number;
	label_y: number;
}

const columns = 'area, path, x, y, width, height, label_x, label_y';

export function outlinesOfType(scale: Scale, type: AreaType): Outline[] {
	return statement<Outline>(`select ${columns} from outline where scale = ? and type = ? order by area`).all(
		scale,
		type
	);
}

export function outlineOf(scale: Scale, area: string): Outline | undefined {
	return statement<Outline>(`select ${columns} from outline where scale = ? and area = ?`).get(scale, area);
}

/** Outlines of one kind that come into a box of the frame, for a map of one area and its surroundings. */
export function outlinesInBox(
	scale: Scale,
	type: AreaType,
	box: { x: number; y: number; width: number; height: number }
) {
	return statement<Outline>(
		`select ${columns} from outline
		 where scale = @scale and type = @type
		   and x < @x + @width and x + width > @x and y < @y + @height and y + height > @y order by area`
	).all({ scale, type, ...box });
}

export interface OutlineFrame {
	width: number;
	height: number;
	/** Borough boundaries as one SVG path. */
	borough_lines: string;
}

export function outlineFrame(scale: Scale): OutlineFrame {
	const frame = statement<OutlineFrame>(
		'select width, height, borough_lines from outline_frame where scale = ?'
	).get(scale);
	if (!frame) throw new Error(`The atlas has no outlines at the ${scale} scale. Run "npm run data:build".`);
	return frame;
}

/** The tiles of one kind of area; their hash is part of their addresses, so that they can be kept for ever. */
export interface TileSet {
	hash: string;
	/** The zooms that have tiles of their own. */
	least: number;
	most: number;
}

export function tileSet(type: MappedAreaType): TileSet {
	const found = statement<TileSet>(
		'select hash, least_zoom as least, most_zoom as most from tile_set where type = ?'
	).get(type);
	if (!found) throw new Error(`The atlas has no tiles of ${type}. Run "npm run data:build".`);
	return found;
}

/** A tile in gzip: null where there is nothing to draw, undefined when these are not the tiles of this atlas. */
export function packedTile(
	set: { type: string; hash: string },
	place: { z: number; x: number; y: number }
): Buffer | null | undefined {
	return statement<{ gzip: Buffer | null }>(
		`select gzip from tile_set left join tile on tile.type = tile_set.type and z = @z and x = @x and y = @y
		 where tile_set.type = @type and hash = @hash`
	).get({ ...set, ...place })?.gzip;
}

/** The current topology of one kind of area; undefined for London, which has no file of its own. */
export function currentTopology(type: AreaType): AreaTopology | undefined {
	const row = statement<{ topology: string }>('select topology from geometry where type = ?').get(type);
	return row && (JSON.parse(row.topology) as AreaTopology);
}
