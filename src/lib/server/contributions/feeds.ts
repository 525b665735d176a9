import type Database from 'better-sqlite3';
import type { FeedChangeLog } from '../../directory/change-log.ts';
import type { DirectoryEntry, Service } from '../../directory/model.ts';
import type { PublishedFeed } from '../../directory/published-feed.ts';
import { londonDay, timestamp } from '../clock.ts';
import { record } from './audit.ts';
import type { Actor } from './audit.ts';

export interface Feed {
	/** Short and for ever: lower-case letters, digits and hyphens. */
	id: string;
	name: string;
	url: string | null;
	licence: string | null;
}

export interface FeedImport {
	id: number;
	feed: string;
	/** What the directory is called, where it comes from and its licence, as this import says. */
	feedName: string;
	url: string | null;
	licence: string | null;
	/** The address or the file's name. */
	source: string;
	state: 'checked' | 'published' | 'discarded';
	changeLog: FeedChangeLog;
	importedByName: string;
	importedAt: string;
	decidedBy: string | null;
	decidedAt: string | null;
}

/** What cannot be done to a feed or an import as it is. The message is a sentence. */
export class FeedStateError extends Error {
	override readonly name = 'FeedStateError';
}

const reserved = new Set(['debt-advice', 'libraries', 'link-workers', 'named-schemes', 'atlas']);

/**
 * Makes a feed known, or changes what is known of it, from which its next import begins. What the public reads of it is
 * what its published import says. Throws FeedStateError for an id that cannot be one.
 */
export function saveFeed(db: Database.Database, actor: Actor, feed: Feed): Feed {
	if (!/^[a-z][a-z0-9-]{1,39}$/.test(feed.id))
		throw new FeedStateError(
			'The short name of a feed is 2 to 40 lower-case letters, digits and hyphens, and starts with a letter.'
		);
	if (reserved.has(feed.id))
		throw new FeedStateError(`“${feed.id}” is the name of a list that ships with the atlas. Choose another.`);
	const save = db.transaction(() => {
		const before = feedById(db, feed.id);
		if (before && before.name === feed.name && before.url === feed.url && before.licence === feed.licence)
			return;
		db.prepare(
			`insert into feed (id, name, url, licence, added_by, added_at) values (@id, @name, @url, @licence, @by, @at)
			 on conflict (id) do update set name = excluded.name, url = excluded.url, licence = excluded.licence`
		).run({ ...feed, by: actor.name, at: timestamp() });
		record(db, actor, {
			action: before ? 'change-feed' : 'add-feed',
			subject: `feed:${feed.id}`,
			before,
			after: feed
		});
	});
	save.immediate();
	return feed;
}

export const feedById = (db: Database.Database, id: string): Feed | undefined =>
	db.prepare('select id, name, url, licence from feed where id = ?').get(id) as Feed | undefined;

export const feeds = (db: Database.Database): Feed[] =>
	db.prepare('select id, name, url, licence from feed order by name, id').all() as Feed[];

interface Listed {
	originalId: string;
	version: number;
	standing: 'listed' | 'no-longer-listed';
	firstListed: string;
	lastListed: string;
}
type ListedRecord = Listed & { record: string };

const listedColumns =
	'v.original_id as originalId, l.version, l.standing, l.first_listed as firstListed, l.last_listed as lastListed';
const fromListing = 'from feed_listing l join feed_version v on v.id = l.version where l.import = ?';

const listingOf = (db: Database.Database, id: number): ListedRecord[] =>
	db
		.prepare(`select ${listedColumns}, v.record ${fromListing} order by v.original_id`)
		.all(id) as ListedRecord[];

/** What an import lists, without the records themselves. */
const listedIn = (db: Database.Database, id: number | null): Listed[] =>
	id === null ? [] : (db.prepare(`select ${listedColumns} ${fromListing}`).all(id) as Listed[]);

/** The services an import lists, by the feed's own ids; those it no longer lists are left out. */
export function servicesOf(db: Database.Database, importId: number | null): Map<string, Service> {
	const rows =
		importId === null ? [] : listingOf(db, importId).filter(({ standing }) => standing === 'listed');
	return new Map(rows.map((row) => [row.originalId, JSON.parse(row.record) as Service]));
}

export interface NewImport {
	feed: Feed;
	source: string;
	/** What keepVersions gave. */
	versions: ReadonlyMap<string, number>;
	changeLog: FeedChangeLog;
	/** The import whose services count as "before"; null for the first. */
	follows: number | null;
}

/** Keeps an import, whole or not at all, until it is decided on. Gives its id. */
export function addImport(
	db: Database.Database,
	actor: Actor,
	{ feed, source, versions, changeLog, follows }: NewImport
): number {
	const insertListing = db.prepare('insert into feed_listing values (?, ?, ?, ?, ?)');
	const add = db.transaction(() => {
		const at = timestamp();
		const day = londonDay(at);
		const { lastInsertRowid } = db
			.prepare(
				`insert into feed_import (feed, name, url, licence, source, state, change_log, imported_by, imported_by_name, imported_at)
					 values (?, ?, ?, ?, ?, 'checked', ?, ?, ?, ?)`
			)
			.run(
				...[feed.id, feed.name, feed.url, feed.licence, source],
				...[JSON.stringify(changeLog), actor.id, actor.name, at]
			);
		const id = Number(lastInsertRowid);
		const earlier = new Map(listedIn(db, follows).map((row) => [row.originalId, row]));
		for (const [originalId, version] of versions) {
			insertListing.run(id, version, 'listed', earlier.get(originalId)?.firstListed ?? day, day);
			earlier.delete(originalId);
		}
		for (const row of earlier.values())
			insertListing.run(id, row.version, 'no-longer-listed', row.firstListed, row.lastListed);
		record(db, actor, {
			action: 'import-feed',
			subject: `feed:${feed.id}:${id}`,
			after: {
				source,
				listed: changeLog.listed,
				added: changeLog.added.length,
				changed: changeLog.changed.length,
				gone: changeLog.gone.length
			}
		});
		return id;
	});
	return add.immediate();
}

const importColumns = `i.id, i.feed, i.name as feedName, i.url, i.licence, i.source, i.state, i.change_log as changeLog, i.imported_by_name as importedByName,
	i.imported_at as importedAt, i.decided_by as decidedBy, i.decided_at as decidedAt`;
const fromRow = (row: FeedImport & { changeLog: unknown }): FeedImport => ({
	...row,
	changeLog: JSON.parse(row.changeLog as unknown as string) as FeedChangeLog
});

export function feedImport(db: Database.Database, id: number): FeedImport | undefined {
	const row = db.prepare(`select ${importColumns} from feed_import i where i.id = ?`).get(id) as
		| FeedImport
		| undefined;
	return row && fromRow(row);
}

/** Newest first. */
export function feedImports(
	db: Database.Database,
	{ state }: { state?: FeedImport['state'] } = {}
): FeedImport[] {
	const rows = db
		.prepare(
			`select ${importColumns} from feed_import i where @state is null or i.state = @state order by i.id desc limit 200`
		)
		.all({ state: state ?? null }) as FeedImport[];
	return rows.map(fromRow);
}

/** Sets an import aside; it stays readable. Throws FeedStateError when it is not waiting. */
export function discardImport(db: Database.Database, actor: Actor, id: number): void {
	const discard = db.transaction(() => {
		const before = feedImport(db, id);
		if (!before) throw new FeedStateError('There is no such import.');
		if (before.state !== 'checked') throw new FeedStateError(`This import has been ${before.state} already.`);
		db.prepare(`update feed_import set state = 'discarded', decided_by = ?, decided_at = ? where id = ?`).run(
			actor.name,
			timestamp(),
			id
		);
		record(db, actor, {
			action: 'discard-import',
			subject: `feed:${before.feed}:${id}`,
			before: { state: 'checked' },
			after: { state: 'discarded' }
		});
	});
	discard.immediate();
}

/** What an import puts in the directory. */
export function importedFeed(db: Database.Database, importId: number): Omit<PublishedFeed, 'published'> {
	const found = feedImport(db, importId);
	if (!found) throw new FeedStateError('There is no such import.');
	const entries = listingOf(db, importId).map((row): DirectoryEntry => {
		const service = JSON.parse(row.record) as Service;
		return {
			feed: found.feed,
			originalId: row.originalId,
			lastChecked: service.assured_date ?? null,
			standing: row.standing,
			service: row.standing === 'listed' ? service : { ...service, status: 'inactive' }
		};
	});
	const { feed: id, feedName: name, url, licence } = found;
	return { id, name, url, licence, fetched: londonDay(found.importedAt), entries };
}
