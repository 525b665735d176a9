import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { firstEdition } from '../build/edition.ts';
import type { Edition } from '../build/edition.ts';
import { onDisk } from '../storage-error.ts';
import { refuseRemains } from './database.ts';
import { editionAt } from './edition.ts';
import { isUpToDate, migrate } from './migrate.ts';
import { headPublication } from './publications.ts';

/**
 * The edition the site should show, without making or changing the database: the first where there is none. One that an
 * earlier version of the atlas made is brought up to date in memory. Throws MigrationError for one of a newer version,
 * and StorageError for one that is damaged or empty.
 */
export function siteEdition(contributionsFile: string, publication?: number): Edition {
	if (!existsSync(contributionsFile)) return firstEdition;
	refuseRemains(contributionsFile);
	return onDisk(contributionsFile, () => readEdition(contributionsFile, publication));
}

function readEdition(contributionsFile: string, publication?: number): Edition {
	const file = new Database(contributionsFile, { readonly: true, fileMustExist: true, timeout: 5_000 });
	let db = file;
	try {
		if (!isUpToDate(file)) {
			db = inMemory(file);
			migrate(db);
		}
		return editionAt(db, publication ?? headPublication(db));
	} finally {
		db.close();
		file.close();
	}
}

/** A copy to change. It keeps no log to write ahead in, so its header (bytes 18 and 19 of a database) says "legacy". */
function inMemory(file: Database.Database): Database.Database {
	const bytes = file.serialize();
	bytes.fill(1, 18, 20);
	return new Database(bytes);
}
