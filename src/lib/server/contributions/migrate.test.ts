import Database from 'better-sqlite3';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { auditTrail, commandLine, record } from './audit.ts';
import { openContributions } from './database.ts';
import { MigrationError, migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

const opened: Database.Database[] = [];
const keep = (db: Database.Database) => (opened.push(db), db);
afterEach(() => opened.splice(0).forEach((db) => db.close()));

const schemaOf = (db: Database.Database) =>
	db.prepare("select type, name, sql from sqlite_schema where name <> 'sqlite_sequence' order by name").all();

describe('bringing a database up to date', () => {
	const whole = () => {
		const db = keep(new Database(':memory:'));
		migrate(db);
		return db;
	};

	it.each(migrations.map(({ name }, position) => [position, name] as const))(
		'goes up from %i steps (before "%s") to the same schema, and keeps what was there',
		(position) => {
			const db = keep(new Database(':memory:'));
			migrate(db, migrations.slice(0, position));
			const earlier = db.prepare('select name, applied_at from migration').all();
			migrate(db);
			expect(schemaOf(db)).toEqual(schemaOf(whole()));
			expect(db.prepare('select name, applied_at from migration').all().slice(0, position)).toEqual(earlier);
			expect(db.pragma('foreign_key_check')).toEqual([]);
		}
	);

	it('has only strict tables', () => {
		const tables = whole().pragma('table_list') as { name: string; schema: string; strict: number }[];
		const own = tables.filter(({ name, schema }) => schema === 'main' && !name.startsWith('sqlite_'));
		expect(own.length).toBeGreaterThan(10);
		expect(own.filter(({ strict }) => !strict)).toEqual([]);
	});

	it('changes nothing the second time', () => {
		const db = whole();
		const before = db.prepare('select * from migration').all();
		migrate(db);
		expect(db.prepare('select * from migration').all()).toEqual(before);
	});

	it('leaves a step that fails undone, and those before it done', () => {
		const db = keep(new Database(':memory:'));
		const broken = [
			...migrations.slice(0, 2),
			{ name: 'made up', sql: 'create table a (b); create tabel c;' }
		];
		expect(() => migrate(db, broken)).toThrow(/syntax error/);
		expect(db.prepare('select count(*) from migration').pluck().get()).toBe(2);
		expect(db.prepare("select count(*) from sqlite_schema where name = 'a'").pluck().get()).toBe(0);
	});

	it('refuses a database made by newer or other code', () => {
		const db = whole();
		expect(() => migrate(db, migrations.slice(0, 2))).toThrow(MigrationError);
		const edited = migrations.map((step, at) => (at === 1 ? { ...step, sql: `${step.sql} ` } : step));
		expect(() => migrate(db, edited)).toThrow(/Step 2 \("audit"\)/);
	});
});

describe('a contributions database on disk', () => {
	const file = () => join(mkdtempSync(join(tmpdir(), 'atlas-contributions-')), 'contributions.db');

	it('writes ahead, keeps foreign keys and loses nothing it said was saved', () => {
		const db = keep(openContributions(file()));
		expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
		expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
		expect(db.pragma('synchronous', { simple: true })).toBe(2);
		expect(() => db.prepare("insert into contributor_borough values ('nobody', 'E09000012')").run()).toThrow(
			/FOREIGN KEY/
		);
	});

	it('opens twice at once', () => {
		const path = file();
		keep(openContributions(path));
		expect(keep(openContributions(path)).prepare('select count(*) from migration').pluck().get()).toBe(
			migrations.length
		);
	});

	it('never lets the trail be rewritten', () => {
		const db = keep(openContributions(file()));
		record(db, commandLine, { action: 'invite-account', subject: 'account:1', after: { role: 'editor' } });
		record(db, commandLine, { action: 'invite-account', subject: 'account:10' });
		expect(() => db.exec("update audit set actor = 'x'")).toThrow(/never changed/);
		expect(() => db.exec('delete from audit')).toThrow(/never deleted/);
		expect(auditTrail(db, { subject: 'account:1' })).toMatchObject([{ after: { role: 'editor' } }]);
		expect(auditTrail(db, { subject: 'account' }).map(({ subject }) => subject)).toEqual([
			'account:10',
			'account:1'
		]);
	});
});
