import type Database from 'better-sqlite3';
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { FeedError } from '../../directory/read/page.ts';
import type { ReadEntry } from '../../directory/read/directory.ts';
import { sha256Of } from '../sha256.ts';

/** About ten milliseconds' writing. */
const PORTION = 250;

/**
 * Keeps the version of each record that a reading found, where it is not kept yet, and gives their ids in the database
 * by the feed's own ids. The feed must be known. A large directory is written in portions, each a transaction of its own
 * between which the site serves others: what no import lists is seen by nobody, and stands ready for the next reading.
 * Rejects with FeedError when it is cancelled.
 */
export async function keepVersions(
	db: Database.Database,
	feed: string,
	entries: readonly (Pick<ReadEntry, 'originalId' | 'service'> & { raw: string })[],
	{ signal }: { signal?: AbortSignal } = {}
): Promise<Map<string, number>> {
	const find = db
		.prepare('select id from feed_version where feed = ? and original_id = ? and sha256 = ?')
		.pluck();
	const insert = db.prepare(
		'insert into feed_version (feed, original_id, sha256, record, raw) values (?, ?, ?, ?, ?)'
	);
	const versions = new Map<string, number>();
	const keep = db.transaction((portion: typeof entries) => {
		for (const { originalId, service, raw } of portion) {
			const json = JSON.stringify(service);
			const sha256 = sha256Of(json);
			const known = find.get(feed, originalId, sha256) as number | undefined;
			const id = known ?? insert.run(feed, originalId, sha256, json, raw).lastInsertRowid;
			versions.set(originalId, Number(id));
		}
	});
	for (let start = 0; start < entries.length; start += PORTION) {
		if (signal?.aborted) throw new FeedError('The reading was cancelled.');
		keep.immediate(entries.slice(start, start + PORTION));
		await turnOfOthers();
	}
	return versions;
}
