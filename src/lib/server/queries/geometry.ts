import type { AreaType } from '../../atlas/area-types.ts';
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

/** Content hash by area type: part of the file's address, so that it can be cached for ever. */
export function geometryHashes(): Record<string, string> {
	const rows = statement<{ type: string; hash: string }>('select type, hash from geometry').all();
	return Object.fromEntries(rows.map(({ type, hash }) => [type, hash]));
}

/** How the stored files are packed: a server sends the one the browser can unpack. */
export type GeometryPacking = 'br' | 'gzip' | 'identity';
const packedColumns: Record<GeometryPacking, string> = {
	br: 'brotli',
	gzip: 'gzip',
	identity: 'cast(topology as blob)'
};

/** One file's bytes, ready to send; undefined if there is no such file. */
export function packedGeometry(type: string, hash: string, packing: GeometryPacking): Buffer | undefined {
	return statement<{ bytes: Buffer }>(
		`select ${packedColumns[packing]} as bytes from geometry where type = ? and hash = ?`
	).get(type, hash)?.bytes;
}

/** The current topology of one kind of area; undefined for London, which has no file of its own. */
export function currentTopology(type: AreaType): AreaTopology | undefined {
	const row = statement<{ topology: string }>('select topology from geometry where type = ?').get(type);
	return row && (JSON.parse(row.topology) as AreaTopology);
}
