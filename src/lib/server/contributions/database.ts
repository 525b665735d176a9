import Database from 'better-sqlite3';
import { linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { settings } from '../settings.ts';
import { onDisk, StorageError } from '../storage-error.ts';
import { migrate } from './migrate.ts';

const WAIT_MILLISECONDS = 5_000;

/**
 * Opens (making it first, if need be) a contributions database and brings it up to date. Throws StorageError when the
 * disk does not let it, or the file is damaged or empty, and MigrationError for one that other code made.
 */
export const openContributions = (file: string): Database.Database => onDisk(file, () => openOn(file));

function openOn(file: string): Database.Database {
	if (file === ':memory:') return openFile(file);
	mkdirSync(dirname(file), { recursive: true });
	refuseRemains(file);
	if (!sizeOf(file)) makeWhole(file);
	return openFile(file);
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/**
 * What is left of a database that was lost. SQLite would take an empty file for a new database, and throw away the
 * changes that stand beside a missing one: all accounts and returns would be gone without a word. Throws StorageError.
 */
export function refuseRemains(file: string): void {
	const found = statSync(file, { throwIfNoEntry: false });
	const advice =
		'Restore the newest backup, as docs/operate.md says; only if nothing was ever kept in it, remove what is left and start again.';
	if (found?.size === 0) throw new StorageError(`${file} is empty, so what it held is lost. ${advice}`);
	if (!found && sizeOf(`${file}-wal`) > 0)
		throw new StorageError(`${file} is gone, though its newest changes stand in ${file}-wal. ${advice}`);
}

/** A new one is whole before it has its name, so that an empty file of that name never is a beginning. */
function makeWhole(file: string): void {
	const fresh = `${file}.${process.pid}.new`;
	try {
		openFile(fresh).close();
		linkSync(fresh, file);
	} catch (error) {
		// Another process made it in the same moment.
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		for (const end of ['', '-wal', '-shm']) rmSync(fresh + end, { force: true });
	}
}

function openFile(file: string): Database.Database {
	const db = new Database(file, { timeout: WAIT_MILLISECONDS });
	try {
		db.pragma('journal_mode = wal');
		// What someone was told is saved must outlive a power cut, which WAL's usual "normal" does not promise.
		db.pragma('synchronous = full');
		db.pragma('foreign_keys = on');
		db.pragma('trusted_schema = off');
		migrate(db);
	} catch (error) {
		db.close();
		throw error;
	}
	return db;
}

let open: { db: Database.Database; identity: string } | undefined;

const identityOf = (file: string): string => {
	const found = statSync(file, { throwIfNoEntry: false, bigint: true });
	return found ? `${found.dev}:${found.ino}` : 'none';
};

/**
 * The site's own contributions database, opened once. Throws StorageError once its file has been removed or another
 * stands in its place: what were saved into the one that is open would be lost.
 */
export function contributions(): Database.Database {
	const file = settings.contributionsFile;
	if (!open) {
		const db = openContributions(file);
		open = { db, identity: identityOf(file) };
	} else if (identityOf(file) !== open.identity) {
		throw new StorageError(
			`${file} was removed or replaced while the site had it open. Stop the site, restore the database as docs/operate.md says, and start it again.`
		);
	}
	return open.db;
}

/** Closes it, its newest changes written into the file itself. */
export function closeContributions(): void {
	open?.db.close();
	open = undefined;
}
