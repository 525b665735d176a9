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
import { mapsKey } from './previous-atlas.ts';
import { firstEdition } from './edition.ts';
import { atlasIsCurrent, versionOf } from './version.ts';

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
		buildAtlas({ root, atlasFile });
		const left = readdirSync(folder);
		expect(left.filter((name) => name.startsWith(leftover))).toEqual([]);
		expect(left).toContain('another.db.1.tmp');
		expect(readHealth(atlasFile).rows.area).toBe(5240);
	});
});

describe('an atlas made where there was one', () => {
	const again = join(folder, 'again.db');
	const change = (sql: string) => {
		const db = new Database(again);
		db.exec(sql);
		db.close();
	};
	const marks = () => {
		const db = new Database(again, { readonly: true });
		try {
			const drawn = db
				.prepare("select path from outline where scale = 'sketch' and area = 'E09000012'")
				.pluck();
			const packed = db.prepare("select gzip from file where path = 'areas/pcns.csv'").pluck();
			return [drawn.get(), String(packed.get())];
		} finally {
			db.close();
		}
	};
	const marked = `update outline set path = 'M0 0' where scale = 'sketch' and area = 'E09000012';
		update file set gzip = cast('packed' as blob) where path = 'areas/pcns.csv';`;

	it('takes over the maps and packed tables of which nothing has changed, and is the same', () => {
		copyFileSync(atlasFile, again);
		buildAtlas({ root, atlasFile: again });
		expect(contentOf(again)).toEqual(contentOf(atlasFile));
		change(marked);
		buildAtlas({ root, atlasFile: again });
		expect(marks()).toEqual(['M0 0', 'packed']);
	});

	it.each([
		['were drawn from others', `update meta set value = 'others' where key = 'maps'`, 'packed'],
		['are of an atlas of another kind', `update meta set value = 'other' where key = 'schema'`, undefined]
	])('draws the maps anew when those it had %s', (_, sql, packed) => {
		copyFileSync(atlasFile, again);
		change(`${marked} ${sql}`);
		buildAtlas({ root, atlasFile: again });
		const [drawn, file] = marks();
		expect(drawn).toMatch(/^m\d/);
		expect(drawn).not.toBe('M0 0');
		expect(file === 'packed').toBe(packed === 'packed');
		expect(contentOf(again).outline).toBe(contentOf(atlasFile).outline);
	});

	it('knows maps by what their areas are called and where small areas belong', () => {
		copyFileSync(atlasFile, again);
		const db = new Database(again);
		const key = () => mapsKey(db, 'made', undefined);
		const keys = [key(), mapsKey(db, 'made of others', undefined)];
		const redraw = { borough: new Map([['E01000001', 'E09000012']]), pcn: new Map() };
		keys.push(mapsKey(db, 'made', { ...redraw, 'sub-icb': new Map(), icb: new Map() }));
		db.exec("update area set name = 'Made up' where code = 'E09000012'");
		keys.push(key());
		db.exec("delete from nesting where child = 'E01000001'");
		keys.push(key());
		db.close();
		expect(new Set(keys).size).toBe(keys.length);
	});

	/** Of each table, a hash of all that is in it. */
	function contentOf(file: string): Record<string, string> {
		const db = new Database(file, { readonly: true });
		try {
			const tables = db
				.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
				.pluck()
				.all() as string[];
			return Object.fromEntries(
				tables.map((name) => {
					const hash = createHash('sha256');
					for (const row of db.prepare(`select * from "${name}"`).raw().iterate())
						hash.update(JSON.stringify(row));
					return [name, hash.digest('hex')];
				})
			);
		} finally {
			db.close();
		}
	}
});

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
			versionOf(root, dataDirectory, firstEdition)
		);
		db.close();
		expect(atlasIsCurrent(root, other)).toBe(false);
	});
});
