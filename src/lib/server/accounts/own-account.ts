import { verifyPassword } from 'better-auth/crypto';
import type Database from 'better-sqlite3';
import type { SignedIn } from '../../atlas/returns/roles.ts';
import { timestamp } from '../clock.ts';
import { record } from '../contributions/audit.ts';
import { clearFailures, countTry, recordLock } from './lockout.ts';
import { hashOf, LONGEST_PASSWORD, passwordProblem, storePassword } from './passwords.ts';
import { nameProblem } from './people.ts';
import { endSessions } from './sessions.ts';

/** What people may change about their own account. Each returns what is wrong, or undefined when it is done. */

export function changeName(db: Database.Database, person: SignedIn, name: string): string | undefined {
	const problem = nameProblem(name);
	if (problem) return problem;
	const to = name.trim();
	if (to === person.name) return undefined;
	db.transaction(() => {
		db.prepare('update user set name = ?, updatedAt = ? where id = ?').run(to, timestamp(), person.id);
		record(db, person, {
			action: 'change-name',
			subject: `account:${person.id}`,
			before: { name: person.name },
			after: { name: to }
		});
	}).immediate();
	return undefined;
}

export interface PasswordFault {
	message: string;
	field: 'current' | 'password' | 'again';
}

/**
 * Changes a password for someone who knows the one they have, and ends their other sessions. Guesses at it count as
 * failed tries to sign in do.
 */
export async function changePassword(
	db: Database.Database,
	{ person, sessionId }: { person: SignedIn; sessionId: string },
	{ current, password, again }: { current: string; password: string; again: string }
): Promise<PasswordFault | undefined> {
	const problem = passwordProblem(password, person.email);
	if (problem) return { message: problem, field: 'password' };
	if (password !== again) {
		return { message: 'The two new passwords are not the same. Type them again.', field: 'again' };
	}
	if (countTry(db, person.email)) {
		return { message: 'Too many tries. Wait a while, then try again.', field: 'current' };
	}
	const kept = db
		.prepare(`select password from account where userId = ? and providerId = 'credential'`)
		.pluck()
		.get(person.id);
	const isRight =
		typeof kept === 'string' &&
		current.length <= LONGEST_PASSWORD &&
		(await verifyPassword({ hash: kept, password: current }));
	if (!isRight) {
		recordLock(db, person.email);
		return { message: 'This is not your present password.', field: 'current' };
	}
	const hash = await hashOf(password);
	db.transaction(() => {
		storePassword(db, person.id, hash);
		clearFailures(db, person.email);
		endSessions(db, person.id, sessionId);
		record(db, person, { action: 'change-password', subject: `account:${person.id}` });
	}).immediate();
	return undefined;
}
