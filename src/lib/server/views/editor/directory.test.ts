import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openContributions } from '../../contributions/database.ts';
import { addImport, discardImport, saveFeed } from '../../contributions/feeds.ts';
import { importReview } from './directory.ts';

const editor = { id: 'made-up-editor', name: 'Made-up Editor' };
const feed = { id: 'made-up', name: 'Made-up feed', url: null, licence: null };
let db: Database.Database;
vi.mock('../../contributions/database.ts', async (original) => ({
	...(await original<object>()),
	contributions: () => db
}));
beforeEach(() => {
	db = openContributions(':memory:');
	saveFeed(db, editor, feed);
});
afterEach(() => db.close());

const imported = (of = feed) =>
	addImport(db, editor, {
		...{ feed: of, source: 'made-up.json', versions: new Map(), follows: null },
		changeLog: {
			...{ listed: { before: 0, after: 0 }, added: [], changed: [], gone: [], unchanged: 0 },
			...{ rejected: [], warnings: [], remarks: [], repeated: 0 }
		}
	});

it('offers the newest import of a directory, and an older one once the newer has been discarded', () => {
	const [older, newer] = [imported(), imported()];
	saveFeed(db, editor, { ...feed, id: 'another' });
	imported({ ...feed, id: 'another' });
	expect(importReview(older)).toMatchObject({ canPublish: false, newer });
	expect(importReview(newer)).toMatchObject({ canPublish: true, newer: null });
	discardImport(db, editor, newer);
	expect(importReview(older)).toMatchObject({ canPublish: true, newer: null });
	expect(importReview(newer)).toMatchObject({ canPublish: false });
});
