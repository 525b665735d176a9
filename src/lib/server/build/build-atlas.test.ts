import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHealth } from '../queries/health.ts';
import { buildAtlas } from './build-atlas.ts';
import { layBeside, mapsKey } from './previous-atlas.ts';
import { firstEdition } from './edition.ts';
import { schema } from './schema.ts';
import { writeGeometry } from './write-geometry.ts';
import { atlasIsCurrent, madeOf, versionOf } from './version.ts';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'build-atlas-'));
const atlasFile = join(folder, 'atlas.db');
let lastGood: Buffer;

beforeAll(() => {
	buildAtlas({ root, atlasFile });
	lastGood = readFileSync(atlasFile);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const expectLastGood = () => expect(lastGood.equals(readFileSync(atlasFile))).toBe(true);

/** What a build says of a copy of data/ in which one file is changed, or, changed to null, is missing. */
function refusal(path: string, change: (text: string) => string | null): string {
	const dataDirectory = mkdtempSync(join(folder, 'data-'));
	cpSync('data', dataDirectory, { recursive: true });
	const text = change(readFileSync(join(dataDirectory, path), 'utf8'));
	if (text === null) rmSync(join(dataDirectory, path));
	else writeFileSync(join(dataDirectory, path), text);
	try {
		buildAtlas({ root, dataDirectory, atlasFile });
		return 'built';
	} catch (error) {
		return (error as Error).message;
	}
}

const rename = (from: string, to: string) => (text: string) => text.replace(from, to);
/** Row 3 again, as row 4. */
const repeatRow = (text: string) =>
	text
		.split('\n')
		.toSpliced(3, 0, text.split('\n')[2] ?? '')
		.join('\n');

describe('a build from broken tables', () => {
	it.each<[string, string, (text: string) => string | null, RegExp]>([
		[
			'a missing column',
			'areas/pcns.csv',
			rename('sub_icb', 'other'),
			/pcns\.csv, row 1: expected a column "sub_icb"/
		],
		[
			'a key twice',
			'areas/lsoas.csv',
			repeatRow,
			/lsoas\.csv, row 4, column code: expected a different value/
		],
		[
			'a cell of the wrong kind',
			'need/census.csv',
			rename('\nE01000001,', '\nE01000001,x'),
			/census\.csv, row 2, column/
		],
		[
			'an unknown area',
			'provision/pcn-staff.csv',
			rename(',U', ',X'),
			/pcn-staff\.csv, row 2, column pcn: X\d+ is not in/
		],
		[
			'a missing file',
			'need/deprivation.csv',
			() => null,
			/deprivation\.csv: expected a file that can be read, found none/
		],
		['no sources', 'sources.json', () => '[]', /sources\.json: no entry for pcn-workforce/]
	])('%s: says where, and leaves the last good atlas', (_, path, change, message) => {
		expect(refusal(path, change)).toMatch(message);
		expectLastGood();
		expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
	});
});

describe('a build that is killed', () => {
	it('leaves the last good atlas, and the next build clears up after it', async () => {
		const build = spawn(process.execPath, ['scripts/build-atlas.ts'], {
			env: { ...process.env, ATLAS_DB: atlasFile }
		});
		const leftover = `atlas.db.${build.pid}.tmp`;
		while (!readdirSync(folder).includes(leftover) && build.exitCode === null) await pause(20);
		build.kill('SIGKILL');
		await once(build, 'exit');
		expect(readdirSync(folder)).toContain(leftover);
		expectLastGood();
		copyFileSync(atlasFile, join(folder, 'another.db.1.tmp'));
		const last = new Database(atlasFile, { readonly: true });
		buildAtlas({ root, atlasFile, previous: atlasFile });
		// What it took over from the last is as what it would have made.
		const next = new Database(atlasFile, { readonly: true });
		const tables = last
			.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
			.pluck()
			.all() as string[];
		expect(tables.length).toBeGreaterThan(30);
		for (const table of tables)
			expect([table, contentOf(next, table)]).toEqual([table, contentOf(last, table)]);
		last.close();
		next.close();
		const left = readdirSync(folder);
		expect(left.filter((name) => name.startsWith(leftover))).toEqual([]);
		expect(left).toContain('another.db.1.tmp');
		expect(readHealth(atlasFile).rows.area).toBe(5240);
	});
});

/** An atlas whose maps have still to be drawn. */
function begun(): Database.Database {
	const db = new Database(':memory:');
	db.exec(schema);
	db.pragma('foreign_keys = off');
	db.prepare('attach database ? as whole').run(atlasFile);
	db.exec(`insert into area (code, type, name, slug) select code, type, name, slug from whole.area;
		insert into nesting select * from whole.nesting;
		detach database whole`);
	return db;
}

describe('maps', () => {
	it.each<[string, string, (text: string) => string, RegExp]>([
		[
			'half a map',
			'geography/pcn.topo.json',
			(text) => text.slice(0, 9999),
			/data\/geography\/pcn\.topo\.json is not/
		],
		[
			'another map',
			'geography/borough.topo.json',
			rename('E09000001', 'E09000099'),
			/borough\.topo\.json draws E09000099/
		]
	])('are not drawn of %s', (_, path, change, message) => {
		const dataDirectory = mkdtempSync(join(folder, 'data-'));
		cpSync('data/geography', join(dataDirectory, 'geography'), { recursive: true });
		const file = join(dataDirectory, path);
		writeFileSync(file, change(readFileSync(file, 'utf8')));
		const db = begun();
		expect(() => writeGeometry(db, dataDirectory, undefined)).toThrow(message);
		db.close();
	});

	const maps = ['geometry', 'tile_set', 'tile', 'neighbour', 'outline', 'outline_frame'];
	const made = madeOf(root, join(root, 'data'));

	it('are taken over from the atlas before, and where areas lie with them', () => {
		const db = begun();
		const before = layBeside(db, atlasFile);
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
			expect(layBeside(db, atlasFile)?.takeMaps(mapsKey(db, madeOf, undefined))).toBe(false);
			expect(db.prepare('select count(*) from outline').pluck().get()).toBe(0);
			db.close();
		}
		const db = begun();
		const placed = new Map([['E01000001', 'E09000012']]);
		const redraw = { borough: placed, pcn: placed, 'sub-icb': placed, icb: placed };
		const before = layBeside(db, atlasFile);
		expect(before?.takeMaps(mapsKey(db, made, redraw))).toBe(false);
		expect(before?.takeMaps(mapsKey(db, made, undefined, { londonsAcross: 5 }))).toBe(false);
		expect(before?.takeMaps(mapsKey(db, made, undefined))).toBe(true);
		db.close();
	});

	it('are not taken over from a damaged atlas, one of another kind, or none', () => {
		const db = begun();
		const other = join(folder, 'other-kind.db');
		copyFileSync(atlasFile, other);
		const changed = new Database(other);
		changed.exec("update meta set value = 'other' where key = 'schema'");
		changed.close();
		writeFileSync(join(folder, 'damaged.db'), readFileSync(atlasFile).fill(7, 4_096, 90_000));
		for (const name of ['other-kind.db', 'damaged.db', 'none.db'])
			expect([name, layBeside(db, join(folder, name))]).toEqual([name, undefined]);
		db.close();
	});
});

it('a table that is the same to the byte is not packed again', () => {
	const db = begun();
	const before = layBeside(db, atlasFile);
	const { sha256, gzip } = db
		.prepare("select sha256, gzip from previous.file where path = 'areas/pcns.csv'")
		.get() as { sha256: string; gzip: Buffer };
	expect(before?.packed('areas/pcns.csv', sha256)?.equals(gzip)).toBe(true);
	expect(before?.packed('areas/pcns.csv', 'of another')).toBeUndefined();
	expect(before?.packed('areas/icbs.csv', sha256)).toBeUndefined();
	const damaged = join(folder, 'damaged-file.db');
	copyFileSync(atlasFile, damaged);
	const spoilt = new Database(damaged);
	spoilt.prepare("update file set gzip = ? where path = 'areas/pcns.csv'").run(gzip.fill(7, 40, 60));
	spoilt.close();
	before?.letGo();
	expect(layBeside(db, damaged)?.packed('areas/pcns.csv', sha256)).toBeUndefined();
	db.close();
});

/** A hash of all that is in a table. */
function contentOf(db: Database.Database, table: string): string {
	const hash = createHash('sha256');
	for (const row of db.prepare(`select * from "${table}"`).raw().iterate()) hash.update(JSON.stringify(row));
	return hash.digest('hex');
}

describe('atlasIsCurrent', () => {
	it('is so for the project’s own tables, and not for a spoilt file or none', () => {
		expect(atlasIsCurrent(root, atlasFile)).toBe(true);
		writeFileSync(join(folder, 'spoilt.db'), 'not a database');
		expect(atlasIsCurrent(root, join(folder, 'spoilt.db'))).toBe(false);
		expect(atlasIsCurrent(root, join(folder, 'none.db'))).toBe(false);
	});

	it('is never so for an atlas of other tables', () => {
		const dataDirectory = mkdtempSync(join(folder, 'data-'));
		cpSync('data', dataDirectory, { recursive: true });
		const other = join(folder, 'other.db');
		copyFileSync(atlasFile, other);
		const db = new Database(other);
		db.prepare("update meta set value = ? where key = 'version'").run(
			versionOf(madeOf(root, dataDirectory), firstEdition)
		);
		db.close();
		expect(atlasIsCurrent(root, other)).toBe(false);
	});
});
