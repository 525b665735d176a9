import type Database from 'better-sqlite3';
import { gunzipSync } from 'node:zlib';
import type { LandPlacements } from '../../geography/redraw.ts';
import { region } from '../../atlas/region.ts';
import type { Region } from '../../atlas/region.ts';
import { sha256Of } from '../sha256.ts';
import { openWhole } from '../whole-atlas.ts';
import { mapsSha256 } from './maps-sha256.ts';

/** An earlier atlas beside the one that is being made. */
export interface PreviousAtlas {
	/** Copies its maps, if they were drawn from what the key names and are as they were drawn; says whether it did. */
	takeMaps(key: string): boolean;
	/** A table as it has it packed, if it is the same to the byte. */
	packed(path: string, sha256: string): Buffer | undefined;
	/** To be called before anything is done to the whole of the new one. */
	letGo(): void;
}

/**
 * Names all that maps are drawn from: `made`, the tables of data/ and the code; what their areas are called; where small
 * areas belong; and how wide the region is.
 */
export function mapsKey(
	db: Database.Database,
	made: string,
	redraw: LandPlacements | undefined,
	{ londonsAcross }: Pick<Region, 'londonsAcross'> = region
): string {
	const names = db.prepare('select code, name from area order by code').raw().all();
	const parents = db.prepare('select child, parent from nesting order by child, parent').raw().all();
	const placements = Object.entries(redraw ?? {}).map(([type, placed]) => [type, [...placed]]);
	return sha256Of(JSON.stringify([made, names, parents, placements, londonsAcross]));
}

/** Writes down what the maps of an atlas were drawn from and what became of it, for the next that wants them. */
export function signMaps(db: Database.Database, key: string): void {
	const write = db.prepare('insert into meta (key, value) values (?, ?)');
	write.run('maps', key);
	write.run('maps-sha256', mapsSha256(db, 'main'));
}

/**
 * Lays an earlier atlas beside the new one. A publication seldom changes a border, and drawing them is a third of the
 * work. Undefined where there is none, where it is damaged, and where it is of another kind. What is damaged of one that
 * is whole enough to open is not taken, lest it be handed on from atlas to atlas; `tell` is given a sentence on it.
 */
export function layBeside(
	db: Database.Database,
	file: string,
	tell: (sentence: string) => void
): PreviousAtlas | undefined {
	try {
		openWhole(file).close();
	} catch {
		return undefined;
	}
	db.prepare('attach database ? as previous').run(file);
	const written = db.prepare('select value from previous.meta where key = ?').pluck();
	const find = db
		.prepare<[string, string], Buffer>('select gzip from previous.file where path = ? and sha256 = ?')
		.pluck();
	return {
		takeMaps(key) {
			if (written.get('maps') !== key) return false;
			if (written.get('maps-sha256') !== mapsSha256(db, 'previous')) {
				tell('The last atlas has damaged maps: all maps are drawn anew.');
				return false;
			}
			db.exec(
				`insert into geometry select * from previous.geometry;
				 insert into tile_set select * from previous.tile_set;
				 insert into tile select * from previous.tile;
				 insert into neighbour select * from previous.neighbour;
				 insert into outline_frame select * from previous.outline_frame;
				 insert into outline select * from previous.outline;
				 insert into meta select * from previous.meta where key in ('maps', 'maps-sha256');
				 update area set (lat, lon, west, south, east, north) =
				   (select lat, lon, west, south, east, north from previous.area as before where before.code = area.code)`
			);
			return true;
		},
		packed(path, sha256) {
			const gzip = find.get(path, sha256);
			if (gzip === undefined || holds(gzip, sha256)) return gzip;
			tell(`The last atlas has a damaged table, ${path}: it is packed anew.`);
			return undefined;
		},
		letGo: () => db.exec('detach database previous')
	};
}

function holds(gzip: Buffer, sha256: string): boolean {
	try {
		return sha256Of(gunzipSync(gzip)) === sha256;
	} catch {
		return false;
	}
}
