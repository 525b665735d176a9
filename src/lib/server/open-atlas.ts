import type Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import { log } from './operations/log.ts';
import { openWhole } from './whole-atlas.ts';

/** There is no atlas to read: the file is missing, damaged, or of another version of the code. */
export class AtlasUnavailableError extends Error {
	override readonly name = 'AtlasUnavailableError';
}

/** One atlas as it was opened. What was read from it is kept with it, and so forgotten with it. */
export interface OpenAtlas {
	db: Database.Database;
	statements: Map<string, Database.Statement>;
	kept: Map<() => unknown, unknown>;
}

const LOOK_EVERY_MILLISECONDS = 250;
/** Longer than any answer takes: whoever was reading the atlas that was replaced has done so by then. */
const CLOSE_AFTER_MILLISECONDS = 120_000;

function openAtlas(file: string): OpenAtlas {
	const db = openWhole(file);
	db.pragma('query_only = on');
	db.pragma('mmap_size = 268435456');
	return { db, statements: new Map(), kept: new Map() };
}

/** Which file stands there: a build puts a new one in place, so its number changes. */
function identityOf(file: string): string | undefined {
	const found = statSync(file, { throwIfNoEntry: false, bigint: true });
	return found && `${found.dev}:${found.ino}:${found.size}:${found.mtimeNs}`;
}

/**
 * Keeps the atlas at one path open, and opens anew the file that takes its place. A file that is damaged, or gone,
 * never takes the place of one that is open.
 */
export function followAtlas(file: string) {
	let open: (OpenAtlas & { identity: string | undefined }) | undefined;
	let refused: string | undefined;
	let unavailable: AtlasUnavailableError | undefined;
	let lookedAt = -Infinity;

	/** A file that was no atlas is not read again until another stands there: everyone who comes asks for it. */
	function first(): OpenAtlas {
		const identity = identityOf(file);
		if (unavailable && identity === refused) throw unavailable;
		try {
			open = { ...openAtlas(file), identity };
		} catch (cause) {
			refused = identity;
			unavailable = new AtlasUnavailableError(
				`The atlas cannot be opened at ${file}. Run "npm run data:build" to make it from data/.`,
				{ cause }
			);
			log.error(unavailable, 'there is no atlas to read; pages that need it say so');
			throw unavailable;
		}
		unavailable = undefined;
		return open;
	}

	/** Looks at once whether the file has been replaced. */
	function look(): void {
		lookedAt = performance.now();
		const identity = identityOf(file);
		if (!open || !identity || identity === open.identity || identity === refused) return;
		try {
			const fresh = openAtlas(file);
			const { db } = open;
			setTimeout(() => db.close(), CLOSE_AFTER_MILLISECONDS).unref();
			open = { ...fresh, identity };
		} catch (error) {
			refused = identity;
			log.error(error, `the new file at ${file} is not a whole atlas; the one that was open is kept`);
		}
	}

	/** Throws AtlasUnavailableError, a sentence a person can act on, when there is no atlas to read. */
	function current(): OpenAtlas {
		if (!open) return first();
		if (performance.now() - lookedAt > LOOK_EVERY_MILLISECONDS) look();
		return open;
	}

	/** Closes what is open; the next to ask opens it again. */
	function close(): void {
		open?.db.close();
		open = undefined;
	}

	return { current, look, close };
}
