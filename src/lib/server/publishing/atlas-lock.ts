import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { onDisk, storageError } from '../storage-error.ts';

/**
 * Takes the right to replace the atlas at this path, which one process on the machine has at a time, and gives the
 * function that returns it; undefined when another still has it after the wait. It is a lock of the operating system
 * (held by an open transaction on a file without content), so a process that is killed has returned it.
 */
export function takeAtlasLock(atlasFile: string, waitMilliseconds = 0): (() => void) | undefined {
	const file = `${atlasFile}.lock`;
	const lock = onDisk(file, () => {
		mkdirSync(dirname(file), { recursive: true });
		return new Database(file, { timeout: waitMilliseconds });
	});
	try {
		// Nothing is ever written to it: it needs no journal, which a killed process would leave beside it.
		lock.pragma('journal_mode = off');
		lock.exec('begin exclusive');
	} catch (error) {
		lock.close();
		if ((error as { code?: string }).code === 'SQLITE_BUSY') return undefined;
		throw storageError(error, file);
	}
	return () => void lock.close();
}
