import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { schema } from '../../src/lib/server/build/schema.ts';

/** An atlas of the areas of another, whose maps have still to be drawn. */
export function begunAtlas(whole: string): Database.Database {
	const db = new Database(':memory:');
	db.exec(schema);
	db.pragma('foreign_keys = off');
	db.prepare('attach database ? as whole').run(whole);
	db.exec(`insert into area (code, type, name, slug) select code, type, name, slug from whole.area;
		insert into nesting select * from whole.nesting;
		insert into registration select * from whole.registration;
		detach database whole`);
	return db;
}

/** A hash of all that is in a table. */
export function contentOf(db: Database.Database, table: string): string {
	const hash = createHash('sha256');
	for (const row of db.prepare<[], unknown[]>(`select * from "${table}"`).raw().iterate()) {
		// As JSON, each byte of a map would be a number in words.
		const bytes = row.filter((cell) => cell instanceof Uint8Array);
		hash.update(JSON.stringify(row.map((cell) => (cell instanceof Uint8Array ? cell.length : cell))));
		for (const each of bytes) hash.update(each);
	}
	return hash.digest('hex');
}
