import type Database from 'better-sqlite3';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { kebab } from '../../atlas/names.ts';
import { feedChanges } from '../../directory/change-log.ts';
import { FeedError } from '../../directory/read/page.ts';
import { today } from '../clock.ts';
import type { Actor } from '../contributions/audit.ts';
import { keepVersions } from '../contributions/feed-versions.ts';
import { addImport, feedById, saveFeed, servicesOf } from '../contributions/feeds.ts';
import type { Feed } from '../contributions/feeds.ts';
import { publishedImport } from '../contributions/public-import.ts';
import { createFeedClient } from './client.ts';
import type { FeedClientOptions } from './client.ts';
import { crawl } from './crawl.ts';
import type { CrawlProgress } from './crawl.ts';
import type { FeedReading } from './read-feed.ts';
import { readInThread } from './read-in-thread.ts';

export interface FeedSource {
	/** A web address, or a file's name and bytes. */
	address?: string;
	file?: { name: string; bytes: Uint8Array };
	/** What to call it; made from the address or the file's name when not given. */
	feed?: Partial<Feed>;
}

interface Gathered {
	source: string;
	from: FeedReading['from'];
	warnings: string[];
}

/** The most bytes of a file: a dump of twenty thousand services is about half of it. */
export const MOST_FILE_BYTES = 100_000_000;

async function gather(
	{ address, file }: FeedSource,
	client: FeedClientOptions,
	progress?: CrawlProgress
): Promise<Gathered> {
	if (file) {
		if (file.bytes.byteLength > MOST_FILE_BYTES)
			throw new FeedError(`${file.name} is larger than ${MOST_FILE_BYTES / 1_000_000} MB.`);
		return { source: file.name, from: file, warnings: [] };
	}
	const one = createFeedClient(client);
	try {
		const { items, list, remarks } = await crawl(address ?? '', one, { progress });
		return { source: list, from: { items }, warnings: remarks };
	} finally {
		await one.close();
	}
}

/** "https://www.openplace.example.org/hackney/" -> "openplace-example-org-hackney". */
export function feedIdFrom({ address, file }: FeedSource): string {
	const text =
		address && URL.canParse(address)
			? `${new URL(address).host.replace(/^www\./, '')} ${new URL(address).pathname}`
			: basename(file?.name ?? 'feed').replace(/\.[a-z]+$/i, '');
	const id = kebab(text.replace(/[^A-Za-z\d]+/g, ' ').trim())
		.slice(0, 40)
		.replace(/^[^a-z]+|-+$/g, '');
	return /^[a-z][a-z0-9-]+$/.test(id) ? id : 'feed';
}

/**
 * Reads a feed or a file, works out what it would change, and keeps it for an editor to publish or discard. Gives the
 * id of the import. Throws FeedError when there is nothing sound to keep: what the public sees is then unchanged.
 */
export async function importFeed(
	db: Database.Database,
	actor: Actor,
	source: FeedSource,
	{ client = {}, progress }: { client?: FeedClientOptions; progress?: CrawlProgress } = {}
): Promise<number> {
	const id = source.feed?.id ?? feedIdFrom(source);
	const gathered = await gather(source, client, progress);
	const { read, raw, warnings } = await readInThread(
		{ feed: id, today: today(), from: gathered.from },
		{ signal: client.signal }
	);
	if (read.entries.length === 0) {
		const why =
			read.rejected.length > 0
				? ` ${read.rejected.length} records could not be kept; the first: ${read.rejected[0]?.why}.`
				: '';
		throw new FeedError(
			`There is no service to import in ${gathered.source}.${why} The last good copy is kept.`
		);
	}
	const known = feedById(db, id);
	const feed = {
		id,
		name: source.feed?.name ?? known?.name ?? id,
		url: source.address ?? source.feed?.url ?? known?.url ?? null,
		licence: source.feed?.licence ?? known?.licence ?? null
	};
	// One that is known stays as it is until an editor publishes what is said of it here.
	if (!known) saveFeed(db, actor, feed);
	const entries = read.entries.map((entry) => ({ ...entry, raw: raw.get(entry.originalId) ?? '' }));
	const versions = await keepVersions(db, id, entries, { signal: client.signal });
	const said = [...gathered.warnings, ...warnings];
	for (;;) {
		const follows = publishedImport(db, id);
		const before = servicesOf(db, follows);
		await turnOfOthers();
		const changeLog = feedChanges(before, read, said);
		await turnOfOthers();
		if (client.signal?.aborted) throw new FeedError('The reading was cancelled.');
		// Meanwhile an earlier import of it may have become what the public sees.
		if (publishedImport(db, id) === follows)
			return addImport(db, actor, { feed, source: gathered.source, versions, changeLog, follows });
	}
}

export function readFeedFile(path: string): { name: string; bytes: Uint8Array } {
	if (statSync(path).size > MOST_FILE_BYTES)
		throw new FeedError(`${path} is larger than ${MOST_FILE_BYTES / 1_000_000} MB.`);
	return { name: basename(path), bytes: readFileSync(path) };
}
