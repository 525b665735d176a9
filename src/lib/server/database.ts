import type Database from 'better-sqlite3';
import { AsyncLocalStorage } from 'node:async_hooks';
import { followAtlas } from './open-atlas.ts';
import type { OpenAtlas } from './open-atlas.ts';
import { settings } from './settings.ts';

const site = followAtlas(settings.atlasFile);
const held = new AsyncLocalStorage<OpenAtlas>();
const openNow = (): OpenAtlas => held.getStore() ?? site.current();

/** The read-only atlas, as it stands now. Throws a sentence a person can act on when it cannot be read. */
export function atlas(): Database.Database {
	return openNow().db;
}

/** Looks at once whether a new atlas has been published, rather than at the next quarter of a second. */
export function lookForAtlas(): void {
	site.look();
}

/** Closes the atlas, when the site stops. */
export function closeAtlas(): void {
	site.close();
}

/**
 * Everything read while `work` runs, however long it waits in between, comes from one atlas: an answer never mixes two,
 * nor carries the tag of one and the figures of the other.
 */
export function withAtlas<Result>(work: () => Result): Result {
	let now: OpenAtlas;
	try {
		now = openNow();
	} catch {
		// What can be answered without an atlas is; the rest says so itself.
		return work();
	}
	return held.run(now, work);
}

/** One prepared statement for each piece of SQL, kept as long as its atlas. */
export function statement<Result, Params extends unknown[] = unknown[]>(
	sql: string
): Database.Statement<Params, Result> {
	const { db, statements } = openNow();
	let found = statements.get(sql);
	if (!found) {
		found = db.prepare(sql);
		statements.set(sql, found);
	}
	return found as Database.Statement<Params, Result>;
}

/** Something worked out from the atlas, once for each atlas: when a new one is published it is worked out anew. */
export function perAtlas<Result>(workOut: () => Result): () => Result {
	return () => {
		const { kept } = openNow();
		if (!kept.has(workOut)) kept.set(workOut, workOut());
		return kept.get(workOut) as Result;
	};
}

export function atlasMeta(): Record<string, string> {
	const rows = statement<{ key: string; value: string }>('select key, value from meta').all();
	return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

/** Changes whenever the tables, what was published, or the code that compiled them changes; part of every ETag. */
export const atlasVersion = perAtlas((): string => atlasMeta().version ?? 'unknown');
