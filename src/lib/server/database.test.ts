import Database from 'better-sqlite3';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { schemaNumber } from './build/schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-database-'));
const file = join(folder, 'atlas.db');
vi.stubEnv('ATLAS_DB', file);
const { atlasVersion, lookForAtlas, perAtlas, statement, withAtlas } = await import('./database.ts');
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

/** Puts a made-up atlas with nothing but its version and kind in place, as a build does. */
function put(version: string): void {
	const fresh = join(folder, 'fresh.db');
	new Database(fresh)
		.exec(
			`create table meta (key text primary key, value text);
			insert into meta values ('version', '${version}'), ('schema', '${schemaNumber}')`
		)
		.close();
	renameSync(fresh, file);
	lookForAtlas();
}

beforeEach(() => put('one'));

const read = () => statement<{ value: string }>(`select value from meta where key = 'version'`).get()?.value;

it('reads, and works out anew, once another atlas is in place', () => {
	const workOut = vi.fn(() => `from ${read()}`);
	const kept = perAtlas(workOut);
	expect([kept(), kept(), read(), atlasVersion()]).toEqual(['from one', 'from one', 'one', 'one']);
	expect(workOut).toHaveBeenCalledTimes(1);
	put('two');
	expect([kept(), kept(), read(), atlasVersion()]).toEqual(['from two', 'from two', 'two', 'two']);
	expect(workOut).toHaveBeenCalledTimes(2);
});

it('gives one answer from one atlas, however long it waits, while others read the new one', async () => {
	const kept = perAtlas(() => `from ${read()}`);
	const answer = withAtlas(async () => {
		const tag = atlasVersion();
		await pause(20);
		return [tag, atlasVersion(), read(), kept()];
	});
	put('two');
	expect(withAtlas(() => [atlasVersion(), kept()])).toEqual(['two', 'from two']);
	expect(await answer).toEqual(['one', 'one', 'one', 'from one']);
	expect(atlasVersion()).toBe('two');
});
