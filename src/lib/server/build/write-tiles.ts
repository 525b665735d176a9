import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { mappedAreaTypes } from '../../atlas/area-types.ts';
import type { MappedAreaType } from '../../atlas/area-types.ts';
import type { AreaTopology } from '../../geography/decode.ts';
import { cutLines, cutTiles, tileZooms, zoomed } from '../../geography/tiles.ts';

/** Cuts each kind of area into the tiles of the map that moves. Areas and their nesting are there already. */
export function writeTiles(
	db: Database.Database,
	topologies: Readonly<Record<MappedAreaType, AreaTopology>>
): void {
	const store = db.prepare('insert into tile (type, z, x, y, gzip) values (?, ?, ?, ?, ?)');
	const name = db.prepare<[string], string>('select name from area where code = ?').pluck();
	const nameOf = (code: string) => name.get(code) ?? '';
	const boroughOf = boroughOfSmallAreas(db);
	const zooms = tileZooms(topologies.borough.bbox);
	const boroughs = zoomed(topologies.borough, zooms);
	const boroughLines = cutLines(boroughs, (code) => code);
	for (const type of mappedAreaTypes) {
		const hash = createHash('sha256');
		const areas = type === 'borough' ? boroughs : zoomed(topologies[type], zooms);
		// Borough lines over small areas are made of the small areas' own, which are finer.
		const over = type === 'lsoa' ? cutLines(areas, (code) => boroughOf.get(code)) : boroughLines;
		for (const tile of cutTiles(areas, nameOf, over)) {
			hash.update(tile.bytes);
			store.run(type, tile.z, tile.x, tile.y, gzipSync(tile.bytes, { level: 9 }));
		}
		db.prepare('insert into tile_set (type, hash, least_zoom, most_zoom) values (?, ?, ?, ?)').run(
			type,
			hash.digest('hex').slice(0, 12),
			zooms.least,
			zooms.most
		);
	}
}

function boroughOfSmallAreas(db: Database.Database): Map<string, string> {
	const rows = db
		.prepare<[], { child: string; parent: string }>(
			`select child, parent from nesting join area as small on small.code = child
			 join area as borough on borough.code = parent where small.type = 'lsoa' and borough.type = 'borough'`
		)
		.all();
	return new Map(rows.map(({ child, parent }) => [child, parent]));
}
