import type Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { currentAtlasFile } from '../../../../../tests/unit/built-atlas.ts';
import type { Service } from '../../../directory/model.ts';
import type * as contributionsModule from '../../contributions/database.ts';
import type * as databaseModule from '../../database.ts';
import type * as importModule from '../../feeds/import-feed.ts';
import type * as duplicatesModule from './directory-duplicates.ts';

const folder = mkdtempSync(join(tmpdir(), 'duplicates-'));
const feed = 'made-up';
let db: Database.Database;
let contributions: typeof contributionsModule;
let atlas: typeof databaseModule;
let importing: typeof importModule;
let duplicates: typeof duplicatesModule;

beforeAll(async () => {
	// The files are named once, when the modules are loaded.
	process.env.ATLAS_DB = currentAtlasFile();
	process.env.CONTRIBUTIONS_DB = join(folder, 'contributions.db');
	contributions = await import('../../contributions/database.ts');
	atlas = await import('../../database.ts');
	importing = await import('../../feeds/import-feed.ts');
	duplicates = await import('./directory-duplicates.ts');
	db = contributions.contributions();
}, 60_000);
afterAll(() => {
	contributions.closeContributions();
	atlas.closeAtlas();
	rmSync(folder, { recursive: true });
});

/** An import of services; gives its number. */
function imported(services: object[]): Promise<number> {
	const bytes = Buffer.from(JSON.stringify(services));
	return importing.importFeed(
		db,
		{ id: 'made-up-editor', name: 'Made-up Editor' },
		{ file: { name: 'made-up.json', bytes }, feed: { id: feed } }
	);
}

/** A library of the atlas as another directory might list it, and one that does not exist. */
function twins(): object[] {
	const record = atlas
		.atlas()
		.prepare("select record from service where name = 'N4 Library'")
		.pluck()
		.get() as string;
	return [
		{ ...(JSON.parse(record) as Service), id: 'made-up-1', name: 'Library N4, made up' },
		{ id: 'made-up-2', name: 'Made-up choir', status: 'active' }
	];
}

it('suggests what another directory lists already, without holding up the site, and once for each atlas', async () => {
	const id = await imported(twins());
	let isHeldUp = true;
	setTimeout(() => (isHeldUp = false), 1);
	const found = await duplicates.duplicatesOf({ id, feed });
	expect(isHeldUp).toBe(false);
	expect(found?.map(({ a, b, because }) => [a.feed, a.name, b.feed, b.name, because])).toEqual([
		[feed, 'Library N4, made up', 'libraries', 'N4 Library', ['the same postcode (N4 2DW)']]
	]);
	expect(await duplicates.duplicatesOf({ id, feed })).toBe(found);
	// A directory is not compared with what the public sees of it already.
	const again = await imported(twins());
	expect(await duplicates.duplicatesOf({ id: again, feed: 'libraries' })).toEqual([]);
});

it('does without when it takes too long, and is not tried again before the next atlas', async () => {
	const id = await imported([...twins(), { id: 'made-up-3', name: 'Made-up club', status: 'active' }]);
	expect(await duplicates.duplicatesOf({ id, feed }, { seconds: 0.001, heapMegabytes: 250 })).toBeNull();
	expect(await duplicates.duplicatesOf({ id, feed })).toBeNull();
});
