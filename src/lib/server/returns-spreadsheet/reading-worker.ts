/**
 * The thread in which one spreadsheet is opened, so that a file made to harm can use up no more than this thread's time
 * and memory. Node runs this file as it stands (see in-thread.ts), so it imports by relative path and with endings.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { fileKind } from './file-kind.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ReadingReport } from './reading-messages.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';

async function read(bytes: Uint8Array): Promise<ReadingReport> {
	try {
		return { sheets: fileKind(bytes) === 'xlsx' ? await readWorkbook(bytes) : [readCsv(bytes)] };
	} catch (error) {
		if (error instanceof SpreadsheetError) return { refused: error.message };
		return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

parentPort?.postMessage(await read(workerData as Uint8Array));
