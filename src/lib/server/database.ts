import Database from 'better-sqlite3';
import { settings } from './settings.ts';

let open: Database.Database | undefined;

/** The read-only atlas, opened once. Throws a sentence a person can act on when it cannot be read. */
export function atlas(): Database.Database {
	if (open) return open;
	try {
		open = new Database(settings.atlasFile, { readonly: true, fileMustExist: true });
	} catch (cause) {
		throw new Error(
			`The atlas cannot be opened at ${settings.atlasFile}. Run "npm run data:build" to make it from data/.`,
			{ cause }
		);
	}
	open.pragma('query_only = on');
	open.pragma('mmap_size = 268435456');
	return open;
}

const prepared = new Map<string, Database.Statement>();

/** One prepared statement for each piece of SQL, kept for the life of the process. */
export function statement<Result, Params extends unknown[] = unknown[]>(
	sql: string
): Database.Statement<Params, Result> {
	let found = prepared.get(sql);
	if (!found) {
		found = atlas().prepare(sql);
		prepared.set(sql, found);
	}
	return found as Database.Statement<Params, Result>;
}

export function atlasMeta(): Record<string, string> {
	const rows = statement<{ key: string; value: string }>('select key, value from meta').all();
	return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

let version: string | undefined;

/** Changes whenever the tables or the code that compiled them change; part of every ETag. */
export function atlasVersion(): string {
	version ??= atlasMeta().version ?? 'unknown';
	return version;
}
