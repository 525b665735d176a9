/**
 * The thread in which one upload is read, so that a hostile or broken file can neither hold up the site nor use up its
 * memory. Node runs this file as it stands (see in-thread.ts), so it imports by relative path and with endings only.
 */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { CompileError } from '../../releases/compile/compile-error.ts';
import { ReleaseError } from '../../releases/table.ts';
import type { CheckReport } from './checked-upload.ts';
import { MistakenKindError, examine } from './examine.ts';
import type { Examination } from './examine.ts';
import { tablesFor } from './tables-for.ts';

function check({ root, ...examination }: Examination & { root: string }): CheckReport {
	try {
		return { checked: examine(examination, (kinds) => tablesFor(join(root, 'data'), kinds)) };
	} catch (error) {
		const expected =
			error instanceof ReleaseError || error instanceof CompileError || error instanceof MistakenKindError;
		if (!expected) throw error;
		return { refused: error.message };
	}
}

parentPort?.postMessage(check(workerData as Examination & { root: string }));
