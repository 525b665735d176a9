import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { FeedError } from '../../directory/read/page.ts';
import { settings } from '../settings.ts';
import type { FeedReading, FeedReport, ReadFeed } from './read-feed.ts';

export interface FeedReadingLimits {
	seconds?: number;
	heapMegabytes?: number;
	/** Ends the reading when someone cancels it. */
	signal?: AbortSignal;
}

/** As readFeed, in a thread of its own with a limit on time and memory. Rejects with FeedError. */
export function readInThread(
	reading: FeedReading,
	{ seconds = 180, heapMegabytes = 1_000, signal }: FeedReadingLimits = {}
): Promise<ReadFeed> {
	const { promise, resolve: give, reject } = Promise.withResolvers<ReadFeed>();
	const refuse = (message: string) => reject(new FeedError(message));
	// Started from its source, for the same reasons as the advice planner's thread.
	const worker = new Worker(pathToFileURL(resolve(settings.root, 'src/lib/server/feeds/feed-worker.ts')), {
		execArgv: [],
		workerData: sendable(reading),
		resourceLimits: { maxOldGenerationSizeMb: heapMegabytes }
	});
	const watchdog = setTimeout(
		() => refuse(`It could not be read within ${seconds} seconds, so it is no directory of a usual size.`),
		seconds * 1000
	);
	const cancel = () => refuse('The reading was cancelled.');
	signal?.addEventListener('abort', cancel);
	if (signal?.aborted) cancel();
	worker.on('message', (report: FeedReport) => {
		if ('done' in report) give(report.done);
		else refuse(report.refused);
	});
	worker.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
			refuse('It needs more memory to read than any directory does.');
		else reject(error);
	});
	worker.on('exit', () => reject(new Error('The reading thread ended without a word.')));
	return promise.finally(() => {
		clearTimeout(watchdog);
		signal?.removeEventListener('abort', cancel);
		void worker.terminate();
	});
}

/** A record nested too deeply to be handed over is handed over without what lies deeper than any reader looks. */
function sendable(reading: FeedReading): FeedReading {
	if (!('items' in reading.from)) return reading;
	return {
		...reading,
		from: { items: reading.from.items.map((item) => (canBeSent(item) ? item : pruned(item))) }
	};
}

function canBeSent(item: unknown): boolean {
	try {
		// Its own walk goes as deep as that of handing over.
		JSON.stringify(item);
		return true;
	} catch {
		return false;
	}
}

const DEEPEST = 64;

function pruned(value: unknown, depth = 0): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (depth === DEEPEST) return null;
	if (Array.isArray(value)) return value.map((part) => pruned(part, depth + 1));
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pruned(part, depth + 1)]));
}
