import Database from 'better-sqlite3';
import {
	chmodSync,
	chownSync,
	copyFileSync,
	existsSync,
	linkSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { timestamp } from '../clock.ts';
import { commandLine, record } from './audit.ts';
import { BackupError, checkContributions, sha256OfFile } from './backup-check.ts';
import type { Holdings } from './backup-check.ts';
import { asBackupError, makeOneFile, momentInName, recordFile } from './backup.ts';
import { openContributions } from './database.ts';

export interface Restored extends Holdings {
	/** Where the database that was replaced has been put; null when there was none. */
	aside: string | null;
}

/**
 * Puts a backup in the place of the contributions database, which is kept beside it under a dated name. All who were
 * signed in are signed out. Throws BackupError, having changed nothing, for a backup that is damaged, not as it was
 * made, or of a newer version, and while anything has the present database open.
 */
export async function restore(backup: string, contributionsFile: string): Promise<Restored> {
	checkContributions(backup);
	const expected = await recordedHash(backup);
	const fresh = `${contributionsFile}.restoring.tmp`;
	try {
		copyFileSync(backup, fresh);
		giveOver(fresh, contributionsFile);
		if ((await sha256OfFile(fresh)) !== expected) {
			throw new BackupError(`${backup} is not the file it was when it was made: its checksum is another.`);
		}
		const letGo = holdAlone(contributionsFile);
		try {
			prepare(fresh, backup);
			const aside = replace(contributionsFile, fresh);
			return { aside, ...checkContributions(contributionsFile) };
		} finally {
			letGo();
		}
	} catch (error) {
		throw asBackupError(error, contributionsFile);
	} finally {
		for (const left of ['', '-wal', '-shm', '-journal']) rmSync(fresh + left, { force: true });
	}
}

/**
 * Whoever could open the database that is replaced can open the new one. Put there by root, it would be root's, and
 * from Litestream for its owner alone: the site would not start on it.
 */
function giveOver(fresh: string, contributionsFile: string): void {
	const present = statSync(contributionsFile, { throwIfNoEntry: false });
	const { uid, gid } = present ?? statSync(dirname(contributionsFile));
	if (process.getuid?.() === 0) chownSync(fresh, uid, gid);
	chmodSync(fresh, (present ?? statSync(fresh)).mode | 0o600);
}

const recorded = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * The hash written down when it was made; its own, where nothing was written down (a copy from Litestream). Throws
 * BackupError for what is no such record.
 */
export async function recordedHash(backup: string): Promise<string> {
	if (!existsSync(recordFile(backup))) return sha256OfFile(backup);
	try {
		return recorded.parse(JSON.parse(readFileSync(recordFile(backup), 'utf8'))).sha256;
	} catch (cause) {
		throw new BackupError(`${recordFile(backup)}, which says what the backup was, cannot be read.`, {
			cause
		});
	}
}

/**
 * Makes sure that nobody else has the database open, and that nobody opens it until it is let go. A database that
 * writes ahead can be turned back only by whoever is alone with it: a site, Litestream and a backup under way each hold
 * it open. That also brings everything into its one file.
 */
function holdAlone(contributionsFile: string): () => void {
	if (!existsSync(contributionsFile)) return () => {};
	const db = new Database(contributionsFile, { timeout: 1_000 });
	try {
		db.pragma('journal_mode = delete');
		db.exec('begin exclusive');
		return () => void db.close();
	} catch (error) {
		db.close();
		const { code = '' } = error as { code?: string };
		// One that cannot even be read is what a restore is for.
		if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return () => {};
		throw new BackupError(
			`${contributionsFile} is open in another process: the site, Litestream or a backup. Stop them, then try again.`,
			{ cause: error }
		);
	}
}

/** Brings the copy up to this version, notes in its trail where it comes from, and ends every sign-in it remembers. */
function prepare(fresh: string, backup: string): void {
	const db = openContributions(fresh);
	try {
		db.exec('delete from session');
		record(db, commandLine, { action: 'restore-backup', subject: 'database', after: { backup } });
	} finally {
		db.close();
	}
	makeOneFile(fresh);
}

/** At every moment either database stands in the place. Files of the old one's unfinished writing go aside with it. */
function replace(contributionsFile: string, fresh: string): string | null {
	const aside = `${contributionsFile}.replaced-${momentInName(timestamp())}`;
	// Though the old one itself be lost: its unfinished writing would be read into the one that takes its place.
	for (const end of ['-wal', '-shm']) {
		if (existsSync(contributionsFile + end)) renameSync(contributionsFile + end, aside + end);
	}
	const wasThere = existsSync(contributionsFile);
	if (wasThere) linkSync(contributionsFile, aside);
	renameSync(fresh, contributionsFile);
	return wasThere ? aside : null;
}
