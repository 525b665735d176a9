import { FeedError } from '../../directory/read/page.ts';
import { timestamp } from '../clock.ts';
import type { Actor } from '../contributions/audit.ts';
import { contributions } from '../contributions/database.ts';
import { FeedStateError } from '../contributions/feeds.ts';
import { settings } from '../settings.ts';
import { sha256Of } from '../sha256.ts';
import { feedIdFrom, importFeed } from './import-feed.ts';
import type { FeedSource } from './import-feed.ts';
import { log } from '../operations/log.ts';

/** The reading of one feed, as far as it has come. It lives as long as this server: one that ends takes it along. */
export interface FeedJob {
	feed: string;
	source: string;
	by: string;
	begun: string;
	pages: number;
	services: number;
	details: number;
	state: 'reading' | 'read' | 'failed';
	/** The import it became. */
	importId: number | null;
	/** Why it failed, in a sentence. */
	reason: string | null;
}

/** `identity`: what is read, and as what, to the byte. */
type RunningJob = FeedJob & { cancel: AbortController; identity: string };

const jobs = new Map<string, RunningJob>();
const MOST_AT_ONCE = 2;

export const feedJob = (feed: string): FeedJob | undefined => jobs.get(feed);
const running = (): RunningJob[] => [...jobs.values()].filter(({ state }) => state === 'reading');
export const feedJobs = (): FeedJob[] => running();

/**
 * Begins to read a feed and gives its short name at once. A feed that is being read already is not read twice at the
 * same time. Throws FeedStateError when too many are, or when something else is being read under that short name.
 */
export function beginFeedJob(actor: Actor, source: FeedSource): string {
	const feed = source.feed?.id ?? feedIdFrom(source);
	const identity = identityOf(source);
	const same = running().find((job) => job.feed === feed);
	if (same && same.identity !== identity)
		throw new FeedStateError(
			`${same.by} is having ${same.source} read as “${feed}” now. Wait until that is done, or give this one a short name of its own.`
		);
	if (same) return feed;
	if (running().length >= MOST_AT_ONCE)
		throw new FeedStateError(`${MOST_AT_ONCE} directories are being read now. Wait until one is done.`);
	const cancel = new AbortController();
	const job: RunningJob = {
		feed,
		source: source.address ?? source.file?.name ?? feed,
		by: actor.name,
		begun: timestamp(),
		pages: 0,
		services: 0,
		details: 0,
		state: 'reading',
		importId: null,
		reason: null,
		cancel,
		identity
	};
	jobs.set(feed, job);
	void read(job, actor, { ...source, feed: { ...source.feed, id: feed } });
	return feed;
}

function identityOf({ address, file, feed }: FeedSource): string {
	const sha256 = file && sha256Of(file.bytes);
	return JSON.stringify([address, file?.name, sha256, feed?.name, feed?.licence]);
}

async function read(job: RunningJob, actor: Actor, source: FeedSource): Promise<void> {
	try {
		// The page that shows the progress is answered before a large file is read.
		await new Promise((resolve) => setTimeout(resolve, 50));
		job.importId = await importFeed(contributions(), { id: actor.id, name: actor.name }, source, {
			client: { allowPrivate: settings.directoryAllowPrivate, signal: job.cancel.signal },
			progress: (stage) => Object.assign(job, stage)
		});
		job.state = 'read';
	} catch (error) {
		job.state = 'failed';
		const isExpected = error instanceof FeedError || error instanceof FeedStateError;
		if (!isExpected) log.error(error, 'a directory could not be read');
		job.reason = isExpected ? error.message : 'Something went wrong on our side. It has been written down.';
	}
}

/** Stops a reading: there is no import of it. Records it had kept stand ready for the next. */
export function cancelFeedJob(feed: string): void {
	jobs.get(feed)?.cancel.abort();
}
