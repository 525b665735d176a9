import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { settings } from '../settings.ts';
import { onDisk } from '../storage-error.ts';
import { migrate } from './migrate.ts';

const WAIT_MILLISECONDS = 5_000;

/**
 * Opens (making it first, if need be) a contributions database and brings it up to date. Throws StorageError when the
 * disk does not let it or the file is damaged, MigrationError for one that other code made.
 */
export const openContributions = (file: string): Database.Database => onDisk(file, () => openOn(file));

function openOn(file: string): Database.Database {
	mkdirSync(dirname(file), { recursive: true });
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

let open: Database.Database | undefined;

/** The site's own contributions database, opened once. */
export function contributions(): Database.Database {
	open ??= openContributions(settings.contributionsFile);
	return open;
}

/** Closes it, its newest changes written into the file itself. */
export function closeContributions(): void {
	open?.close();
	open = undefined;
}
