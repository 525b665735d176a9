import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { insertRows } from './insert-rows.ts';

const rows = (count: number) => Array.from({ length: count }, (_, at) => [`place ${at}`, at / 3, null]);

it('puts in every row, however many are left over at the end', () => {
	for (const count of [0, 1, 15, 16, 17, 32, 100]) {
		const db = new Database(':memory:');
		db.exec('create table place (name text primary key, lat real, note text) strict, without rowid');
		insertRows(db, 'place', ['name', 'lat', 'note'], rows(count));
		const found = db.prepare('select name, lat, note from place order by lat').raw().all();
		expect(found).toEqual(rows(count));
		db.close();
	}
});

it('refuses what the table refuses', () => {
	const db = new Database(':memory:');
	db.exec('create table place (name text primary key) strict, without rowid');
	expect(() => insertRows(db, 'place', ['name'], [['Camden'], ['Camden']])).toThrow('UNIQUE');
	expect(() => insertRows(db, 'place', ['name'], [[null]])).toThrow('NOT NULL');
	db.close();
});
