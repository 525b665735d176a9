import type Database from 'better-sqlite3';
import { record } from '../contributions/audit.ts';

/** So many failures in a row lock an address, and as many again lock it for twice as long. */
export const FAILURES_TO_LOCK = 5;
export const FIRST_LOCK_MINUTES = 15;
export const LONGEST_LOCK_MINUTES = 24 * 60;
/** Failures are forgotten a day after the last of them. */
const FORGOTTEN_MINUTES = 24 * 60;

/**
 * One address is one key however it is written. The database folds ASCII alone, and the account is looked up by what
 * toLowerCase makes of it: with “K” as the Kelvin sign the two would differ, and a try would undo the lock.
 */
const keyOf = (email: string) => email.toLowerCase();

const later = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();

/** How long the lock is after so many failures in a row; 0 when they do not lock. */
export function lockMinutes(failures: number): number {
	if (failures === 0 || failures % FAILURES_TO_LOCK !== 0) return 0;
	return Math.min(FIRST_LOCK_MINUTES * 2 ** (failures / FAILURES_TO_LOCK - 1), LONGEST_LOCK_MINUTES);
}

/**
 * Counts a try at an address's password before it is looked at, as if it had failed, so that many tries at once are no
 * better than one after another. Returns when the lock ends if there is one, and then the password must not be looked
 * at. Addresses without an account are counted like the rest, so that nobody learns which is which.
 */
export function countTry(db: Database.Database, email: string, now: Date = new Date()): string | undefined {
	const key = keyOf(email);
	return db
		.transaction(() => {
			db.prepare('delete from sign_in_failure where last_failure_at < ?').run(later(now, -FORGOTTEN_MINUTES));
			const row = db
				.prepare('select failures, locked_until as lockedUntil from sign_in_failure where email = ?')
				.get(key) as { failures: number; lockedUntil: string | null } | undefined;
			// One that ends later than any lock can is from a clock that has been put right since.
			const latest = later(now, LONGEST_LOCK_MINUTES);
			if (row?.lockedUntil && row.lockedUntil > now.toISOString() && row.lockedUntil <= latest)
				return row.lockedUntil;
			const failures = (row?.failures ?? 0) + 1;
			const minutes = lockMinutes(failures);
			db.prepare(
				`insert into sign_in_failure (email, failures, last_failure_at, locked_until) values (?, ?, ?, ?)
				 on conflict (email) do update set failures = excluded.failures,
				 last_failure_at = excluded.last_failure_at, locked_until = excluded.locked_until`
			).run(key, failures, now.toISOString(), minutes > 0 ? later(now, minutes) : null);
			return undefined;
		})
		.immediate();
}

/** After a try that did fail: writes a lock that it brought about to the trail, where the address has an account. */
export function recordLock(db: Database.Database, email: string): void {
	const locked = db
		.prepare(
			`select user.id, failures, locked_until as until from sign_in_failure join user using (email)
			 where sign_in_failure.email = ? and locked_until is not null`
		)
		.get(keyOf(email)) as { id: string; failures: number; until: string } | undefined;
	if (!locked) return;
	record(
		db,
		{ id: 'sign-in', name: 'Sign-in' },
		{
			action: 'lock-account',
			subject: `account:${locked.id}`,
			after: { failures: locked.failures, lockedUntil: locked.until }
		}
	);
}

/** After a success, or when an administrator says so. */
export function clearFailures(db: Database.Database, email: string): boolean {
	return db.prepare('delete from sign_in_failure where email = ?').run(keyOf(email)).changes > 0;
}
