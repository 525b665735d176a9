import Database from 'better-sqlite3';
import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { timestamp } from '../clock.ts';
import { StorageError, storageError } from '../storage-error.ts';
import { BackupError, checkContributions, holdingsOf, sha256OfFile } from './backup-check.ts';
import type { Holdings } from './backup-check.ts';

/** What stands beside a backup, as JSON. */
export interface BackupRecord extends Holdings {
	file: string;
	madeAt: string;
	bytes: number;
	sha256: string;
}

export const recordFile = (backup: string): string => backup.replace(/\.db$/, '') + '.json';

/** "2026-11-21T04-10-22-345Z": a moment as part of a file's name, anywhere. */
export const momentInName = (moment: string): string => moment.replaceAll(/[:.]/g, '-');

/**
 * Copies the contributions database into a folder while the site goes on writing to it: the copy is of one moment.
 * It is read through and compared with that moment before it is given its name. Throws BackupError.
 */
export async function backUp(contributionsFile: string, folder: string): Promise<BackupRecord> {
	if (!existsSync(contributionsFile)) {
		throw new BackupError(`There is nothing to back up: there is no file ${contributionsFile}.`);
	}
	const madeAt = timestamp();
	const file = join(folder, `contributions-${momentInName(madeAt)}.db`);
	const unfinished = `${file}.tmp`;
	try {
		mkdirSync(folder, { recursive: true });
		const held = await copyOneMoment(contributionsFile, unfinished);
		const found = checkContributions(unfinished);
		if (!isDeepStrictEqual(held, found)) {
			throw new BackupError('The copy does not hold what the database held. Try again.');
		}
		const record = {
			file: basename(file),
			madeAt,
			bytes: statSync(unfinished).size,
			sha256: await sha256OfFile(unfinished),
			...found
		};
		writeFileSync(recordFile(file), `${JSON.stringify(record, null, '\t')}\n`, { flush: true });
		renameSync(unfinished, file);
		return record;
	} catch (error) {
		// A record without its backup says that there is one.
		rmSync(recordFile(file), { force: true });
		throw asBackupError(error, file);
	} finally {
		for (const left of [unfinished, `${unfinished}-wal`, `${unfinished}-shm`]) rmSync(left, { force: true });
	}
}

/** A fault of the disk in words about this file; any other error as it is. */
export function asBackupError(error: unknown, file: string): unknown {
	const fault = storageError(error, file);
	return fault instanceof StorageError ? new BackupError(fault.message, { cause: error }) : fault;
}

async function copyOneMoment(from: string, to: string): Promise<Holdings> {
	const db = new Database(from, { readonly: true, timeout: 10_000 });
	try {
		// An open reading keeps what it sees as it is while others write; the copy is made of what it sees.
		db.exec('begin');
		const held = holdingsOf(db);
		await db.backup(to);
		return held;
	} catch (cause) {
		throw new BackupError(`${from} cannot be read: ${String(cause)}.`, { cause });
	} finally {
		db.close();
		if (existsSync(to)) makeOneFile(to);
	}
}

/** A copy of a database that writes ahead would open with two files beside it; a backup is one file. */
export function makeOneFile(file: string): void {
	const db = new Database(file);
	db.pragma('journal_mode = delete');
	db.close();
	const handle = openSync(file, 'r+');
	fsyncSync(handle);
	closeSync(handle);
}
