import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Service } from '../../directory/model.ts';
import { openContributions } from './database.ts';
import { keepVersions } from './feed-versions.ts';
import { addImport, feedImports, importedFeed, saveFeed } from './feeds.ts';

const editor = { id: 'made-up-editor', name: 'Made-up Editor' };
const feed = { id: 'made-up', name: 'Made-up feed', url: null, licence: null };
const SERVICES = 1_000;
let db: Database.Database;
beforeEach(() => {
	db = openContributions(':memory:');
	saveFeed(db, editor, feed);
});
afterEach(() => db.close());

const entry = (number: number) => ({
	originalId: `made-up-${number}`,
	service: { id: `made-up-${number}`, name: `Made-up service ${number}`, status: 'active' } as Service,
	raw: '{}'
});
const entries = Array.from({ length: SERVICES }, (_, number) => entry(number));
const kept = () => db.prepare('select count(*) from feed_version').pluck().get();
const add = (versions: ReadonlyMap<string, number>) =>
	addImport(db, editor, {
		...{ feed, source: 'made-up.json', versions, follows: null },
		changeLog: {
			...{ listed: { before: 0, after: SERVICES }, added: [], changed: [], gone: [], unchanged: 0 },
			...{ rejected: [], warnings: [], remarks: [], repeated: 0 }
		}
	});

it('lets others have their turn, with no change left open to catch what they write', async () => {
	const seen: unknown[] = [];
	let isDone = false;
	const others = () => {
		if (isDone) return;
		seen.push([kept(), db.inTransaction]);
		setImmediate(others);
	};
	setImmediate(others);
	await keepVersions(db, feed.id, entries).finally(() => (isDone = true));
	expect(seen).toContainEqual([500, false]);
	expect(kept()).toBe(SERVICES);
});

it('leaves no import when it is stopped half-way, and the next reading lists each version once', async () => {
	const broken = entries.with(600, {
		...entry(600),
		get raw(): string {
			throw new Error('stopped');
		}
	});
	await expect(keepVersions(db, feed.id, broken)).rejects.toThrow('stopped');
	expect([kept(), feedImports(db)]).toEqual([500, []]);
	const versions = await keepVersions(db, feed.id, entries);
	expect(importedFeed(db, add(versions)).entries).toHaveLength(SERVICES);
	expect(kept()).toBe(SERVICES);
});

it('ends when the reading is cancelled', async () => {
	const cancel = new AbortController();
	setImmediate(() => cancel.abort());
	await expect(keepVersions(db, feed.id, entries, cancel)).rejects.toThrow('The reading was cancelled.');
	expect(kept()).toBeLessThan(SERVICES);
});
