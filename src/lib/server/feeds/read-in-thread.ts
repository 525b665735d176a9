import { FeedError } from '../../directory/read/page.ts';
import { ThreadStoppedError, inThread } from '../in-thread.ts';
import type { Cancellable, ThreadLimits } from '../in-thread.ts';
import type { FeedReading, FeedReport, ReadFeed } from './read-feed.ts';

export type FeedReadingLimits = Partial<ThreadLimits> & Cancellable;

/** As readFeed, in a thread of its own with a limit on time and memory. Rejects with FeedError. */
export async function readInThread(
	reading: FeedReading,
	{ seconds = 180, heapMegabytes = 1_000, signal }: FeedReadingLimits = {}
): Promise<ReadFeed> {
	const whyStopped = {
		time: `It could not be read within ${seconds} seconds, so it is no directory of a usual size.`,
		memory: 'It needs more memory to read than any directory does.',
		cancelled: 'The reading was cancelled.'
	};
	const report = await inThread<FeedReport>('src/lib/server/feeds/feed-worker.ts', sendable(reading), {
		seconds,
		heapMegabytes,
		signal
	}).catch((error: unknown) => {
		throw error instanceof ThreadStoppedError ? new FeedError(whyStopped[error.reason]) : error;
	});
	if ('refused' in report) throw new FeedError(report.refused);
	return report.done;
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
