import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { headPublication } from './publications.ts';

/** A backup cannot be made, or must not be restored. The message is a sentence for whoever runs the command. */
export class BackupError extends Error {
	override readonly name = 'BackupError';
}

/** What a contributions database holds, so that two can be told apart. */
export interface Holdings {
	/** The publication that the public sees. */
	publication: number;
	/** Rows of every table. */
	tables: Record<string, number>;
}

export function holdingsOf(db: Database.Database): Holdings {
	const names = db
		.prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`)
		.pluck()
		.all() as string[];
	const asName = (name: string) => `"${name.replaceAll('"', '""')}"`;
	const count = (name: string) =>
		db
			.prepare(`select count(*) from ${asName(name)}`)
			.pluck()
			.get() as number;
	return {
		publication: names.includes('publication') ? headPublication(db) : 0,
		tables: Object.fromEntries(names.map((name) => [name, count(name)]))
	};
}

/**
 * Reads a whole contributions database, changing nothing. Throws BackupError when it is damaged, is something else, or
 * was made by a newer version of the atlas.
 */
export function checkContributions(file: string): Holdings {
	if (!existsSync(file)) throw new BackupError(`There is no file ${file}.`);
	let db: Database.Database | undefined;
	try {
		db = new Database(file, { readonly: true });
		const verdict = db.pragma('integrity_check(1)', { simple: true });
		if (verdict !== 'ok') throw new Error(String(verdict));
		const [broken] = db.pragma('foreign_key_check') as { table: string; parent: string }[];
		if (broken) throw new Error(`a row of ${broken.table} names a missing ${broken.parent}`);
		checkSteps(db);
		return holdingsOf(db);
	} catch (cause) {
		if (cause instanceof BackupError) throw cause;
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new BackupError(`${file} is damaged, or is no database: ${why}.`, { cause });
	} finally {
		db?.close();
	}
}

/** Migrating as far as it has come applies nothing, and refuses what this version does not know. */
function checkSteps(db: Database.Database): void {
	const known = db.prepare(`select 1 from sqlite_schema where name = 'migration'`).get();
	if (!known) throw new BackupError(`${db.name} is a database, but not one of the atlas’s contributions.`);
	const steps = db.prepare('select count(*) from migration').pluck().get() as number;
	try {
		migrate(db, migrations.slice(0, steps));
	} catch (cause) {
		throw new BackupError(cause instanceof Error ? cause.message : String(cause), { cause });
	}
}

export async function sha256OfFile(file: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(file), hash);
	return hash.digest('hex');
}
