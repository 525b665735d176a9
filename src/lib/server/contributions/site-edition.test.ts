import Database from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { firstEdition } from '../build/edition.ts';
import { migrate, MigrationError } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { siteEdition } from './site-edition.ts';

let folder: string;
let file: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'atlas-edition-'));
	file = join(folder, 'contributions.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As the version of the atlas that knew these steps left it. */
function madeWith(steps: typeof migrations, fill = ''): Buffer {
	const db = new Database(file);
	db.pragma('journal_mode = wal');
	migrate(db, steps);
	db.exec(fill);
	db.close();
	return readFileSync(file);
}
const until = (name: string) =>
	migrations.slice(
		0,
		migrations.findIndex((step) => step.name === name)
	);

it('is the first where there is no database, or one from before there were publications', () => {
	expect(siteEdition(file)).toEqual(firstEdition);
	const before = madeWith(until('publications'));
	expect(siteEdition(file)).toEqual(firstEdition);
	expect(readFileSync(file)).toEqual(before);
});

it('is read from a database of an earlier version, which stays as it was', () => {
	const before = madeWith(
		until('import-names'),
		`insert into feed values ('made-up', 'Made-up feed', null, 'OGL', 'Made-up Editor', '2026-09-01T10:00:00.000Z');
		 insert into feed_import values (1, 'made-up', 'made-up.json', 'published', '{}', 'e', 'Made-up Editor',
		   '2026-09-01T10:00:00.000Z', 'Made-up Editor', '2026-09-01T11:00:00.000Z');
		 insert into publication (slot, import_id, state, published_by, published_by_name, published_at)
		   values ('directory:made-up', 1, 'published', 'e', 'Made-up Editor', '2026-09-01T11:00:00.000Z');`
	);
	expect(siteEdition(file).feeds).toMatchObject([{ id: 'made-up', name: 'Made-up feed', licence: 'OGL' }]);
	expect(readFileSync(file)).toEqual(before);
});

it('is not guessed from a database of a newer version', () => {
	madeWith([...migrations, { name: 'made up', sql: 'create table made_up (a text) strict' }]);
	expect(() => siteEdition(file)).toThrow(MigrationError);
});
