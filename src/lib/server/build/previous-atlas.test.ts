import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begunAtlas, contentOf } from '../../../../tests/unit/begun-atlas.ts';
import { currentAtlasFile } from '../../../../tests/unit/built-atlas.ts';
import { layBeside, mapsKey } from './previous-atlas.ts';
import { madeOf } from './version.ts';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'previous-atlas-'));
const made = madeOf(root, join(root, 'data'));
const maps = ['geometry', 'tile_set', 'tile', 'neighbour', 'outline', 'outline_frame'];
let atlasFile: string;

beforeAll(() => {
	atlasFile = currentAtlasFile();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const begun = () => begunAtlas(atlasFile);
const silent = (sentence: string) => expect.fail(sentence);

/** The atlas, after something was done to it that leaves SQLite content. */
function spoilt(name: string, sql: string, ...values: unknown[]): string {
	const file = join(folder, name);
	copyFileSync(atlasFile, file);
	const db = new Database(file);
	expect(db.prepare(sql).run(...values).changes).toBe(1);
	db.close();
	return file;
}

describe('maps', () => {
	it('are taken over from the atlas before, and where areas lie with them', () => {
		const db = begun();
		const before = layBeside(db, atlasFile, silent);
		expect(before?.takeMaps(mapsKey(db, made, undefined))).toBe(true);
		before?.letGo();
		const last = new Database(atlasFile, { readonly: true });
		for (const table of [...maps, 'area'])
			expect([table, contentOf(db, table)]).toEqual([table, contentOf(last, table)]);
		last.close();
		db.close();
	});

	it('are not taken over where something they are drawn from has changed', () => {
		const changes: [string, string?][] = [
			[`${made} of other tables`],
			[made, "update area set name = 'Made up' where code = 'E09000012'"],
			[made, "delete from nesting where child = 'E01000001'"]
		];
		for (const [madeOf, sql] of changes) {
			const db = begun();
			if (sql) db.exec(sql);
			expect(layBeside(db, atlasFile, silent)?.takeMaps(mapsKey(db, madeOf, undefined))).toBe(false);
			expect(db.prepare('select count(*) from outline').pluck().get()).toBe(0);
			db.close();
		}
		const db = begun();
		const placed = new Map([['E01000001', 'E09000012']]);
		const redraw = { borough: placed, pcn: placed, 'sub-icb': placed, icb: placed };
		const before = layBeside(db, atlasFile, silent);
		expect(before?.takeMaps(mapsKey(db, made, redraw))).toBe(false);
		expect(before?.takeMaps(mapsKey(db, made, undefined, { londonsAcross: 5 }))).toBe(false);
		expect(before?.takeMaps(mapsKey(db, made, undefined))).toBe(true);
		db.close();
	});

	it('are not taken over from a damaged atlas, one of another kind, or none', () => {
		const db = begun();
		spoilt('other-kind.db', "update meta set value = 'other' where key = 'schema'");
		writeFileSync(join(folder, 'damaged.db'), readFileSync(atlasFile).fill(7, 4_096, 90_000));
		for (const name of ['other-kind.db', 'damaged.db', 'none.db'])
			expect([name, layBeside(db, join(folder, name), silent)]).toEqual([name, undefined]);
		db.close();
	});

	it.each([
		[
			'a damaged tile',
			"update tile set gzip = zeroblob(60) where type = 'lsoa' and z = 10 and (x, y) = (select x, y from tile where type = 'lsoa' and z = 10)"
		],
		['a damaged picture', "update geometry set topology = topology || ' ' where type = 'borough'"],
		[
			'a lost tile',
			"delete from tile where type = 'pcn' and (z, x, y) = (select z, x, y from tile where type = 'pcn')"
		],
		['another name for its tiles', "update tile_set set hash = 'made-up' where type = 'pcn'"],
		['a damaged outline', "update outline set path = 'M0,0Z' where scale = 'detail' and area = 'E01000001'"],
		['a damaged frame', "update outline_frame set width = width + 1 where scale = 'sketch'"],
		[
			'a lost neighbour',
			'delete from neighbour where (area, neighbour) = (select min(area), neighbour from neighbour)'
		],
		['an area elsewhere', "update area set lat = lat + 0.001 where code = 'E01000001'"],
		['no word on what they were', "delete from meta where key = 'maps-sha256'"]
	])('are not taken over from an atlas with %s, and that is said', (_, sql) => {
		const db = begun();
		const told: string[] = [];
		const before = layBeside(db, spoilt('map.db', sql), (sentence) => told.push(sentence));
		expect(before?.takeMaps(mapsKey(db, made, undefined))).toBe(false);
		expect(told).toEqual(['The last atlas has damaged maps: all maps are drawn anew.']);
		expect(db.prepare('select count(*) from tile').pluck().get()).toBe(0);
		db.close();
	});
});

it('a table that is the same to the byte is not packed again, one that is damaged is', () => {
	const db = begun();
	const before = layBeside(db, atlasFile, silent);
	const { sha256, gzip } = db
		.prepare("select sha256, gzip from previous.file where path = 'areas/pcns.csv'")
		.get() as { sha256: string; gzip: Buffer };
	expect(before?.packed('areas/pcns.csv', sha256)?.equals(gzip)).toBe(true);
	expect(before?.packed('areas/pcns.csv', 'of another')).toBeUndefined();
	expect(before?.packed('areas/icbs.csv', sha256)).toBeUndefined();
	before?.letGo();
	const told: string[] = [];
	const file = spoilt(
		'table.db',
		"update file set gzip = ? where path = 'areas/pcns.csv'",
		gzip.fill(7, 40, 60)
	);
	expect(
		layBeside(db, file, (sentence) => told.push(sentence))?.packed('areas/pcns.csv', sha256)
	).toBeUndefined();
	expect(told).toEqual(['The last atlas has a damaged table, areas/pcns.csv: it is packed anew.']);
	db.close();
});
