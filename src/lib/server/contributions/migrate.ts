import type Database from 'better-sqlite3';
import { timestamp } from '../clock.ts';
import { sha256Of } from '../sha256.ts';
import { migrations as all } from './migrations/index.ts';
import type { Migration } from './migrations/index.ts';

/** The database was made by other code than this: newer, or edited after the fact. */
export class MigrationError extends Error {
	override readonly name = 'MigrationError';
}

/** Has every step of this version been applied? */
export function isUpToDate(db: Database.Database): boolean {
	const known = db.prepare(`select 1 from sqlite_schema where name = 'migration'`).get();
	return Boolean(known) && db.prepare('select count(*) from migration').pluck().get() === all.length;
}

/**
 * Brings a database up to date, each step in a transaction of its own with the row that records it: stopped at any
 * moment, it is whole at some step. Throws MigrationError, having changed nothing, for a database it does not know.
 */
export function migrate(db: Database.Database, migrations: readonly Migration[] = all): void {
	db.exec(
		`create table if not exists migration (
			position integer primary key, name text not null, sha256 text not null, applied_at text not null
		) strict`
	);
	const applied = db.prepare('select name, sha256 from migration order by position').all() as {
		name: string;
		sha256: string;
	}[];
	applied.forEach(({ name, sha256 }, position) => {
		const known = migrations[position];
		if (!known) {
			throw new MigrationError(
				`The contributions database was made by a newer version of the atlas (step "${name}"). Run that version, or restore an earlier backup.`
			);
		}
		if (known.name !== name || sha256Of(known.sql) !== sha256) {
			throw new MigrationError(
				`Step ${position + 1} ("${name}") of the contributions database is not the one this version knows ("${known.name}").`
			);
		}
	});
	migrations.forEach(({ name, sql }, position) => {
		if (position < applied.length) return;
		db.transaction(() => {
			// Another process may have opened the same new database a moment earlier.
			const done = db.prepare('select 1 from migration where position = ?').get(position);
			if (done) return;
			db.exec(sql);
			db.prepare('insert into migration values (?, ?, ?, ?)').run(position, name, sha256Of(sql), timestamp());
		}).immediate();
	});
}
