import Database from 'better-sqlite3';
import {
	closeSync,
	copyFileSync,
	mkdtempSync,
	openSync,
	renameSync,
	rmSync,
	truncateSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { schemaNumber } from './build/schema.ts';
import { AtlasUnavailableError, followAtlas } from './open-atlas.ts';
import { log } from './operations/log.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-atlas-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** A made-up atlas: its version, and filling enough for many pages. */
function makeAtlas(name: string, version: string): string {
	const file = join(folder, name);
	rmSync(file, { force: true });
	const db = new Database(file);
	db.exec('create table meta (key text primary key, value text not null); create table filling (text)');
	db.prepare("insert into meta values ('version', ?), ('schema', ?)").run(version, schemaNumber);
	const fill = db.prepare('insert into filling values (?)');
	db.transaction(() => {
		for (let row = 0; row < 2_000; row++) fill.run('filling '.repeat(20));
	})();
	db.close();
	return file;
}

const versionOf = ({ db }: { db: Database.Database }) =>
	db.prepare("select value from meta where key = 'version'").pluck().get();
/** As a build does: the new file is whole before it takes the old one's place. */
const putInPlace = (file: string, version: string) => renameSync(makeAtlas('fresh.db', version), file);

it('opens the file that takes the place of the one that is open, and leaves that to who still reads it', () => {
	const file = makeAtlas('replaced.db', 'one');
	const { current, look } = followAtlas(file);
	const before = current();
	const rows = before.db.prepare('select text from filling').iterate();
	rows.next();
	putInPlace(file, 'two');
	look();
	expect(versionOf(current())).toBe('two');
	expect(current().kept).not.toBe(before.kept);
	expect([...rows]).toHaveLength(1_999);
	expect(versionOf(before)).toBe('one');
});

it('notices by itself within a quarter of a second, and does not look again before', () => {
	const file = makeAtlas('noticed.db', 'one');
	const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
	const { current } = followAtlas(file);
	current();
	current();
	putInPlace(file, 'two');
	clock.mockReturnValue(1_249);
	expect(versionOf(current())).toBe('one');
	clock.mockReturnValue(1_251);
	expect(versionOf(current())).toBe('two');
});

it.each<[string, (file: string) => void]>([
	['is not a database', (file) => writeFileSync(file, 'not a database '.repeat(500))],
	['is cut short', (file) => truncateSync(file, 100_000)],
	['is empty', (file) => writeFileSync(file, '')],
	['has lost a page', (file) => spoil(file)],
	['is of another kind', (file) => makeOfKind(file, '1')],
	['is of a kind yet to come', (file) => makeOfKind(file, '99')]
])(
	'keeps the atlas that is open when the new file %s, says so once, and takes the next good one',
	(_, ruin) => {
		const said = vi.spyOn(log, 'error').mockReturnValue();
		const file = makeAtlas('good.db', 'one');
		const { current, look } = followAtlas(file);
		current();
		const bad = makeAtlas('bad.db', 'two');
		ruin(bad);
		copyFileSync(bad, join(folder, 'ruined.db'));
		renameSync(join(folder, 'ruined.db'), file);
		look();
		look();
		expect(versionOf(current())).toBe('one');
		expect(said).toHaveBeenCalledTimes(1);
		putInPlace(file, 'three');
		look();
		expect(versionOf(current())).toBe('three');
	}
);

it.each<[string, (file: string) => void]>([
	['is not a database', (file) => writeFileSync(file, 'not a database '.repeat(500))],
	['is cut short', (file) => truncateSync(file, 100_000)],
	['is empty', (file) => writeFileSync(file, '')],
	['has lost a page', (file) => spoil(file)],
	['is of another kind', (file) => makeOfKind(file, '1')],
	['is of a kind yet to come', (file) => makeOfKind(file, '99')]
])(
	'says what to do when the only file there %s, each time it is asked, and opens a good one that comes',
	(_, ruin) => {
		const said = vi.spyOn(log, 'error').mockReturnValue();
		const file = makeAtlas('first.db', 'one');
		ruin(file);
		const { current } = followAtlas(file);
		expect(current).toThrow(AtlasUnavailableError);
		expect(current).toThrow(`The atlas cannot be opened at ${file}. Run "npm run data:build"`);
		// Whoever comes is told; the log, and the reading of the whole file, are spared.
		expect(said).toHaveBeenCalledTimes(1);
		putInPlace(file, 'two');
		expect(versionOf(current())).toBe('two');
	}
);

function makeOfKind(file: string, kind: string): void {
	const db = new Database(file);
	db.prepare("update meta set value = ? where key = 'schema'").run(kind);
	db.close();
}

/** Overwrites one page in the middle: the file opens, and its version can be read. */
function spoil(file: string): void {
	const handle = openSync(file, 'r+');
	writeSync(handle, Buffer.alloc(4_096, 0xff), 0, 4_096, 20 * 4_096);
	closeSync(handle);
}

it('keeps the atlas that is open when the file is gone', () => {
	const file = makeAtlas('gone.db', 'one');
	const { current, look } = followAtlas(file);
	current();
	rmSync(file);
	look();
	expect(versionOf(current())).toBe('one');
});

it('says what to do when there is none, and opens one that comes', () => {
	const file = join(folder, 'none.db');
	const { current } = followAtlas(file);
	expect(current).toThrow(/npm run data:build/);
	putInPlace(file, 'one');
	expect(versionOf(current())).toBe('one');
});
