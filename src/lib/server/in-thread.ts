import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerOptions } from 'node:worker_threads';
import { settings } from './settings.ts';

/** What one task may cost: what strangers send is read in a thread of its own, which can be stopped. */
export interface ThreadLimits {
	seconds: number;
	heapMegabytes: number;
	/** Of what has just been made, besides; Node's own limit when not given. */
	youngMegabytes?: number;
}

/** A task that someone may cancel, which stops its thread. */
export interface Cancellable {
	signal?: AbortSignal;
}

/** The task was stopped before it was done. Whoever asked for it says so in words of its own. */
export class ThreadStoppedError extends Error {
	override readonly name = 'ThreadStoppedError';
	readonly reason: 'time' | 'memory' | 'cancelled';
	constructor(reason: ThreadStoppedError['reason']) {
		super(`The thread was stopped (${reason}).`);
		this.reason = reason;
	}
}

/**
 * Starts a thread from its source file, found from the project's folder, as the atlas itself is. Node takes the types
 * off by itself, so the same file serves the development server, the tests and the built site: a bundled server has no
 * thread of its own to point to, and `npm start` always has src/ beside build/.
 */
export function startThread(file: string, options: WorkerOptions = {}): Worker {
	// Flags of the parent (a test runner's loaders, say) are not for this thread.
	return new Worker(pathToFileURL(resolve(settings.root, file)), { ...options, execArgv: [] });
}

/**
 * Has one task done in a thread of its own, and gives the one message that it sends. Rejects with ThreadStoppedError
 * past a limit or when cancelled, with what the thread threw, or, if it ends without a word, with an Error that says so.
 */
export function inThread<Report>(
	file: string,
	workerData: unknown,
	{ seconds, heapMegabytes, youngMegabytes, signal }: ThreadLimits & Cancellable
): Promise<Report> {
	const { promise, resolve: give, reject } = Promise.withResolvers<Report>();
	const stop = (reason: ThreadStoppedError['reason']) => reject(new ThreadStoppedError(reason));
	const resourceLimits = {
		maxOldGenerationSizeMb: heapMegabytes,
		maxYoungGenerationSizeMb: youngMegabytes
	};
	const worker = startThread(file, { workerData, resourceLimits });
	const watchdog = setTimeout(() => stop('time'), seconds * 1000);
	const cancel = () => stop('cancelled');
	signal?.addEventListener('abort', cancel);
	if (signal?.aborted) cancel();
	worker.on('message', give);
	worker.on('error', (error: NodeJS.ErrnoException) =>
		error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? stop('memory') : reject(error)
	);
	worker.on('exit', () => reject(new Error('The thread ended without a word.')));
	return promise.finally(() => {
		clearTimeout(watchdog);
		signal?.removeEventListener('abort', cancel);
		void worker.terminate();
	});
}
