import type Database from 'better-sqlite3';
import { slotsAt } from './edition.ts';
import type { FeedImport } from './feeds.ts';
import { headPublication } from './publications.ts';

/** The import of this feed that the public sees; null when there is none. */
export function publishedImport(db: Database.Database, feed: string): number | null {
	return (
		slotsAt(db, headPublication(db)).find(({ slot }) => slot === `directory:${feed}`)?.feedImport ?? null
	);
}

/**
 * A later import of the same directory that waits or is public; undefined when there is none, as when all of them have
 * been discarded or undone. Only the newest can be published: an older one would undo what has been found since.
 */
export function newerImport(
	db: Database.Database,
	{ feed, id }: Pick<FeedImport, 'feed' | 'id'>
): { id: number; isPublic: boolean } | undefined {
	const inPublic = publishedImport(db, feed);
	const newer = db
		.prepare<[string, number, number | null], number>(
			`select id from feed_import where feed = ? and id > ? and (state = 'checked' or id = ?) order by id desc limit 1`
		)
		.pluck()
		.get(feed, id, inPublic);
	return newer === undefined ? undefined : { id: newer, isPublic: newer === inPublic };
}
