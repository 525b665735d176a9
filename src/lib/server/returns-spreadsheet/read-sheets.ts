import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { limits } from './limits.ts';
import type { ReadingReport } from './reading-messages.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';
import type { RawSheet } from './spreadsheet-error.ts';

export interface ReadingSettings {
	seconds?: number;
	memoryMegabytes?: number;
	/** Started from source, as it stands: `npm start` always has src/ beside build/. */
	workerFile?: string;
}

/** Files opened at a time; each may take a thread's worth of memory. */
const AT_ONCE = 2;
const MOST_WAITING = 10;
let running = 0;
const waiting: (() => void)[] = [];

async function takeTurn(): Promise<void> {
	if (running >= AT_ONCE) {
		if (waiting.length >= MOST_WAITING) {
			throw new SpreadsheetError('Many spreadsheets are being read just now. Try again in a minute.');
		}
		const { promise, resolve: go } = Promise.withResolvers<void>();
		waiting.push(go);
		// Whoever ends hands its place over, so `running` stays.
		return promise;
	}
	running += 1;
}

function endTurn(): void {
	const next = waiting.shift();
	if (next) next();
	else running -= 1;
}

/**
 * Opens a workbook or a CSV file in a thread of its own, within its limits of time and memory. Throws SpreadsheetError,
 * in words for the person who chose the file, when it cannot be read.
 */
export async function readSheets(bytes: Uint8Array, settings: ReadingSettings = {}): Promise<RawSheet[]> {
	if (bytes.length > limits.fileBytes) {
		throw new SpreadsheetError(
			`The file is larger than ${limits.fileBytes / 1_000_000} MB. A filled template is far smaller: leave out pictures and other sheets.`
		);
	}
	await takeTurn();
	try {
		return await readInThread(bytes, settings);
	} finally {
		endTurn();
	}
}

function readInThread(
	bytes: Uint8Array,
	{
		seconds = limits.seconds,
		memoryMegabytes = limits.memoryMegabytes,
		workerFile = resolve('src/lib/server/returns-spreadsheet/reading-worker.ts')
	}: ReadingSettings
): Promise<RawSheet[]> {
	const { promise, resolve: give, reject } = Promise.withResolvers<RawSheet[]>();
	const worker = new Worker(pathToFileURL(workerFile), {
		workerData: bytes,
		// Flags of the parent (a test runner's loaders, say) are not for this thread.
		execArgv: [],
		resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: 32 }
	});
	const tooMuch = () =>
		new SpreadsheetError(
			'The file takes more time or memory to read than a return needs. Start from the template.'
		);
	const watchdog = setTimeout(() => reject(tooMuch()), seconds * 1000);
	worker.on('message', (report: ReadingReport) => {
		if ('sheets' in report) give(report.sheets);
		else if ('refused' in report) reject(new SpreadsheetError(report.refused));
		else reject(new Error(report.failed));
	});
	worker.on('error', (error: NodeJS.ErrnoException) => {
		reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error);
	});
	worker.on('exit', () => reject(new Error('The reading thread ended without a word.')));
	return promise.finally(() => {
		clearTimeout(watchdog);
		void worker.terminate();
	});
}
