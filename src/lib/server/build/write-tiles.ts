import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { mappedAreaTypes } from '../../atlas/area-types.ts';
import type { MappedAreaType } from '../../atlas/area-types.ts';
import type { AreaTopology } from '../../geography/decode.ts';
import { cutLines, cutTiles, seenAt, sizesOf, tileZooms } from '../../geography/tiles.ts';

type Topologies = Readonly<Record<MappedAreaType, AreaTopology>>;

/** Cuts each kind of area into the tiles of the map that moves. Areas and their nesting are there already. */
export function writeTiles(db: Database.Database, topologies: Topologies): void {
	const store = db.prepare('insert into tile (type, z, x, y, gzip) values (?, ?, ?, ?, ?)');
	const name = db.prepare<[string], string>('select name from area where code = ?').pluck();
	const nameOf = (code: string) => name.get(code) ?? '';
	const sizes = new Map(mappedAreaTypes.flatMap((type) => [...sizesOf(topologies[type])]));
	const sizeOf = (code: string) => sizes.get(code) ?? 0;
	const boroughOf = boroughOfSmallAreas(db);
	const { least, most } = tileZooms(topologies.borough.bbox);
	const hashes = new Map(mappedAreaTypes.map((type) => [type, createHash('sha256')]));
	let seen = topologies;
	for (let z = most; z >= least; z--) {
		const { lsoa, ...large } = seen;
		// The last are drawn as they are: closer in, a map goes on drawing them.
		if (z < most) seen = { ...seenAt(z, { lsoa }), ...seenAt(z, large) };
		const boroughLines = cutLines(seen.borough, (code) => code, z);
		// Borough lines over small areas are made of the small areas' own, which are finer.
		const finest = cutLines(seen.lsoa, (code) => boroughOf.get(code), z);
		for (const type of mappedAreaTypes) {
			const over = type === 'lsoa' ? finest : boroughLines;
			for (const tile of cutTiles(seen[type], { nameOf, sizeOf, over }, z)) {
				hashes.get(type)?.update(tile.bytes);
				store.run(type, tile.z, tile.x, tile.y, gzipSync(tile.bytes, { level: 9 }));
			}
		}
	}
	const sign = db.prepare('insert into tile_set (type, hash, least_zoom, most_zoom) values (?, ?, ?, ?)');
	for (const [type, hash] of hashes) sign.run(type, hash.digest('hex').slice(0, 12), least, most);
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
