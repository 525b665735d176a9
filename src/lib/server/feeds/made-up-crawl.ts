import type { FeedClient, FeedClientOptions } from './client.ts';
import { createFeedClient } from './client.ts';
import { startFeed } from './made-up-feed.ts';
import type { Answering, MadeUpFeed } from './made-up-feed.ts';

// For tests only: feeds and clients of one test, and what ends them.

const open: { feeds: MadeUpFeed[]; clients: FeedClient[] } = { feeds: [], clients: [] };

/** Ends every feed and client that has been opened since. */
export async function closeFeeds(): Promise<void> {
	await Promise.all(open.clients.splice(0).map((client) => client.close()));
	await Promise.all(open.feeds.splice(0).map((feed) => feed.close()));
}

/** A publisher on this machine. */
export async function feedOf(answer: Answering): Promise<MadeUpFeed> {
	const feed = await startFeed(answer);
	open.feeds.push(feed);
	return feed;
}

/** A client that may read it, and does not wait between its requests. */
export function client(options: FeedClientOptions = {}): FeedClient {
	const one = createFeedClient({ allowPrivate: true, pace: 0, patience: 1, timeout: 2_000, ...options });
	open.clients.push(one);
	return one;
}

/** A publisher that has a list of services, and nothing beside it. */
export const onlyServices =
	(answer: Answering): Answering =>
	(url, ...rest) =>
		url.pathname === '/services' ? answer(url, ...rest) : null;
