import Database from 'better-sqlite3';
import { schemaNumber } from './build/schema.ts';

/**
 * Opens an atlas to be read, and reads every page of it once (some tenths of a second): better now than half-way
 * through an answer. Throws when it is missing, damaged, no atlas, or made by code of another version.
 */
export function openWhole(file: string): Database.Database {
	const db = new Database(file, { readonly: true, fileMustExist: true });
	try {
		const verdict = db.pragma('quick_check(1)', { simple: true });
		if (verdict !== 'ok') throw new Error(String(verdict));
		checkKind(db);
		return db;
	} catch (error) {
		db.close();
		throw error;
	}
}

/** Throws unless it says that it is an atlas, of the kind that this code reads. */
export function checkKind(db: Database.Database): void {
	const find = db.prepare('select value from meta where key = ?').pluck();
	if (find.get('version') === undefined) throw new Error('It has no version.');
	const found = find.get('schema');
	if (found !== schemaNumber)
		throw new Error(`Its tables are of kind ${String(found)}; this code reads kind ${schemaNumber}.`);
}
