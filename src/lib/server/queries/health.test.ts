import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { currentAtlasFile } from '../../../../tests/unit/built-atlas.ts';
import { schema, schemaNumber } from '../build/schema.ts';
import { readHealth } from './health.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-health-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('throws for an atlas that is missing, spoilt or empty', () => {
	expect(() => readHealth(join(folder, 'missing.db'))).toThrow();
	const spoilt = join(folder, 'spoilt.db');
	writeFileSync(spoilt, 'not a database, though long enough to be taken for one at first');
	expect(() => readHealth(spoilt)).toThrow();
	const empty = join(folder, 'empty.db');
	const db = new Database(empty).exec(schema);
	const note = db.prepare('insert or replace into meta values (?, ?)');
	note.run('version', 'made-up');
	note.run('schema', '1');
	expect(() => readHealth(empty)).toThrow('of kind 1');
	note.run('schema', schemaNumber);
	expect(() => readHealth(empty)).toThrow('no rows');
	db.close();
});

it('says which publication the atlas was built from', () => {
	const file = join(folder, 'atlas.db');
	copyFileSync(currentAtlasFile(), file);
	const db = new Database(file);
	expect(readHealth(file).edition).toBe(0);
	db.exec(`update meta set value = '7' where key = 'edition'`).close();
	expect(readHealth(file)).toMatchObject({ edition: 7, rows: { area: 5240 } });
});
