/**
 * The thread in which one directory is read, so that a large or hostile one can neither hold up the site nor use up its
 * memory. Node runs this file as it stands (see in-thread.ts), so it imports by relative path and with endings only.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { FeedError } from '../../directory/read/page.ts';
import { readFeed } from './read-feed.ts';
import type { FeedReading, FeedReport } from './read-feed.ts';

function report(reading: FeedReading): FeedReport {
	try {
		return { done: readFeed(reading) };
	} catch (error) {
		if (!(error instanceof FeedError)) throw error;
		return { refused: error.message };
	}
}

parentPort?.postMessage(report(workerData as FeedReading));
