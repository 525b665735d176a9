import type Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import type { SheetReading } from './read-rows.ts';
import { timestamp } from '../clock.ts';

/** How long a person has to choose. */
export const HOURS_KEPT = 12;
/** Of one person at a time; the oldest goes first. */
const MOST_KEPT = 5;

const later = (from: string, hours: number) => new Date(Date.parse(from) + hours * 3_600_000).toISOString();

/** Keeps what a file said for the person who handed it in, and forgets what is past its time. Returns its name. */
export function keepReading(
	db: Database.Database,
	user: string,
	reading: SheetReading,
	now = timestamp()
): string {
	const id = randomBytes(16).toString('base64url');
	const keep = db.transaction(() => {
		db.prepare('delete from spreadsheet_upload where expires_at <= ?').run(now);
		db.prepare(
			`delete from spreadsheet_upload where id in
			 (select id from spreadsheet_upload where user = ? order by uploaded_at desc, id limit -1 offset ?)`
		).run(user, MOST_KEPT - 1);
		db.prepare(
			'insert into spreadsheet_upload (id, user, reading, uploaded_at, expires_at) values (?, ?, ?, ?, ?)'
		).run(id, user, JSON.stringify(reading), now, later(now, HOURS_KEPT));
	});
	keep.immediate();
	return id;
}

/** What a file said. Null for another person's, as for one that is past its time or never was. */
export function keptReading(
	db: Database.Database,
	user: string,
	id: string,
	now = timestamp()
): SheetReading | null {
	const reading = db
		.prepare('select reading from spreadsheet_upload where id = ? and user = ? and expires_at > ?')
		.pluck()
		.get(id, user, now) as string | undefined;
	return reading === undefined ? null : (JSON.parse(reading) as SheetReading);
}

/** Forgets a file, once its rows are saved or it is not wanted. */
export function forgetReading(db: Database.Database, user: string, id: string): void {
	db.prepare('delete from spreadsheet_upload where id = ? and user = ?').run(id, user);
}
