import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begunAtlas, contentOf } from '../../../../tests/unit/begun-atlas.ts';
import { currentAtlasFile } from '../../../../tests/unit/built-atlas.ts';
import { readHealth } from '../queries/health.ts';
import { buildAtlas } from './build-atlas.ts';
import { firstEdition } from './edition.ts';
import { writeGeometry } from './write-geometry.ts';
import { atlasIsCurrent, madeOf, versionOf } from './version.ts';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'build-atlas-'));
const atlasFile = join(folder, 'atlas.db');
const told: string[] = [];
let madeFromNothing: string;
let lastGood: Buffer;
const expectLastGood = () => expect(lastGood.equals(readFileSync(atlasFile))).toBe(true);

/** A build that is killed as soon as it has begun to write; gives the name of what it leaves. */
async function killedBuild(): Promise<string> {
	const build = spawn(process.execPath, ['scripts/build-atlas.ts'], {
		env: { ...process.env, ATLAS_DB: atlasFile }
	});
	const leftover = `atlas.db.${build.pid}.tmp`;
	while (!readdirSync(folder).includes(leftover) && build.exitCode === null) await pause(20);
	build.kill('SIGKILL');
	await once(build, 'exit');
	return leftover;
}

let leftover: string;
beforeAll(async () => {
	madeFromNothing = currentAtlasFile();
	copyFileSync(madeFromNothing, atlasFile);
	lastGood = readFileSync(atlasFile);
	leftover = await killedBuild();
	expect(readdirSync(folder)).toContain(leftover);
	expectLastGood();
	copyFileSync(atlasFile, join(folder, 'another.db.1.tmp'));
}, 120_000);

/** Made after an atlas in which a packed table is damaged. previous-atlas.test.ts has maps that are. */
beforeAll(() => {
	const previous = join(folder, 'previous.db');
	copyFileSync(madeFromNothing, previous);
	const db = new Database(previous);
	db.exec("update file set gzip = zeroblob(60) where path = 'areas/pcns.csv'");
	db.close();
	buildAtlas({ root, atlasFile, previous, tell: (sentence) => told.push(sentence) });
	lastGood = readFileSync(atlasFile);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

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

/** Holds two atlases to be the same in every table. */
function expectSame(file: string, other: string): void {
	const one = new Database(file, { readonly: true });
	const two = new Database(other, { readonly: true });
	const tables = one
		.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
		.pluck()
		.all() as string[];
	expect(tables.length).toBeGreaterThan(30);
	for (const table of tables) expect([table, contentOf(two, table)]).toEqual([table, contentOf(one, table)]);
	one.close();
	two.close();
}

it('a build takes over from the atlas before it what it would have made, and nothing that is damaged', () => {
	expect(told).toEqual(['The last atlas has a damaged table, areas/pcns.csv: it is packed anew.']);
	expectSame(madeFromNothing, atlasFile);
});

it('a build that is killed leaves the last good atlas, and the next clears up after it and after no other', () => {
	const left = readdirSync(folder);
	expect(left.filter((name) => name.startsWith(leftover))).toEqual([]);
	expect(left).toContain('another.db.1.tmp');
	expect(readHealth(atlasFile).rows.area).toBe(5240);
});

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
		expect(readdirSync(folder).filter((name) => /^atlas\.db.*\.tmp/.test(name))).toEqual([]);
	});
});

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
			/borough\.topo\.json lacks E09000001 and draws what is not in data\/areas\/: E09000099\./
		]
	])('are not drawn of %s', (_, path, change, message) => {
		const dataDirectory = mkdtempSync(join(folder, 'data-'));
		cpSync('data/geography', join(dataDirectory, 'geography'), { recursive: true });
		const file = join(dataDirectory, path);
		writeFileSync(file, change(readFileSync(file, 'utf8')));
		const db = begunAtlas(atlasFile);
		expect(() => writeGeometry(db, dataDirectory, undefined)).toThrow(message);
		db.close();
	});
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
			versionOf(madeOf(root, dataDirectory), firstEdition)
		);
		db.close();
		expect(atlasIsCurrent(root, other)).toBe(false);
	});
});
