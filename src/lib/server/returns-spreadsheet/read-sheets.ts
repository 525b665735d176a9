import { ThreadStoppedError, inThread } from '../in-thread.ts';
import type { ThreadLimits } from '../in-thread.ts';
import { limits } from './limits.ts';
import type { ReadingReport } from './reading-messages.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';
import type { RawSheet } from './spreadsheet-error.ts';

export interface ReadingSettings extends Partial<ThreadLimits> {
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

async function readInThread(
	bytes: Uint8Array,
	{
		seconds = limits.seconds,
		heapMegabytes = limits.heapMegabytes,
		youngMegabytes = limits.youngMegabytes,
		workerFile = 'src/lib/server/returns-spreadsheet/reading-worker.ts'
	}: ReadingSettings
): Promise<RawSheet[]> {
	const report = await inThread<ReadingReport>(workerFile, bytes, {
		seconds,
		heapMegabytes,
		youngMegabytes
	}).catch((error: unknown) => {
		if (!(error instanceof ThreadStoppedError)) throw error;
		throw new SpreadsheetError(
			'The file takes more time or memory to read than a return needs. Start from the template.'
		);
	});
	if ('refused' in report) throw new SpreadsheetError(report.refused);
	if ('failed' in report) throw new Error(report.failed);
	return report.sheets;
}
