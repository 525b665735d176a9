import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { firstEdition } from '../build/edition.ts';
import type { Edition } from '../build/edition.ts';
import { editionAt } from './edition.ts';
import { headPublication } from './publications.ts';

/**
 * The edition the site should show, without making or changing the database: the first where there is none, or where
 * it is from before there were publications.
 */
export function siteEdition(contributionsFile: string, publication?: number): Edition {
	if (!existsSync(contributionsFile)) return firstEdition;
	const db = new Database(contributionsFile, { readonly: true, fileMustExist: true, timeout: 5_000 });
	try {
		const known = db.prepare("select 1 from sqlite_schema where name = 'publication'").get();
		return known ? editionAt(db, publication ?? headPublication(db)) : firstEdition;
	} finally {
		db.close();
	}
}
