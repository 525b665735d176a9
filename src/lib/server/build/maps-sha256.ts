import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { sha256Of } from '../sha256.ts';

/** Of each table, the columns that are drawn, and its key: an index may have SQLite read rows in another order. */
const drawn = [
	['geometry', '*', 'type'],
	['tile_set', '*', 'type'],
	['tile', '*', 'type, z, x, y'],
	['neighbour', '*', 'area, neighbour'],
	['outline_frame', '*', 'scale'],
	['outline', '*', 'scale, area'],
	['area', 'code, lat, lon, west, south, east, north', 'code']
] as const;

/** Of every map in an atlas: pictures, tiles, outlines, neighbours and where areas lie. A tenth of a second. */
export function mapsSha256(db: Database.Database, atlas: 'main' | 'previous'): string {
	const hash = createHash('sha256');
	for (const [table, columns, key] of drawn) {
		const rows = db.prepare(`select ${columns} from ${atlas}.${table} order by ${key}`).raw();
		for (const row of rows.iterate() as IterableIterator<unknown[]>)
			hash.update(JSON.stringify(row.map(asText)));
	}
	return hash.digest('hex');
}

const asText = (value: unknown) => (Buffer.isBuffer(value) ? sha256Of(value) : value);
