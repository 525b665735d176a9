import { hashPassword } from 'better-auth/crypto';
import type Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { timestamp } from '../clock.ts';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** What is wrong with a password someone wants, as a sentence; undefined when it will do. */
export function passwordProblem(password: string, email: string): string | undefined {
	if (password === '') return 'Enter a password.';
	if ([...password].length < SHORTEST_PASSWORD) {
		return `Use at least ${SHORTEST_PASSWORD} characters. Three or four words that only you would put together do well.`;
	}
	if (password.length > LONGEST_PASSWORD) return `Use at most ${LONGEST_PASSWORD} characters.`;
	if (new Set(password.toLowerCase()).size < 5) return 'Use more than a few different characters.';
	const mailbox = email.split('@')[0]?.toLowerCase() ?? '';
	const plain = password.toLowerCase();
	if (plain.includes(email.toLowerCase()) || (mailbox.length >= 4 && plain.startsWith(mailbox))) {
		return 'Use a password that does not begin with your email address.';
	}
	return undefined;
}

/** By the library's own function (scrypt), so that its sign-in reads it. */
export const hashOf = (password: string): Promise<string> => hashPassword(password);

/** Gives a person this password, the first or another. */
export function storePassword(db: Database.Database, user: string, hash: string): void {
	const now = timestamp();
	const changed = db
		.prepare(`update account set password = ?, updatedAt = ? where userId = ? and providerId = 'credential'`)
		.run(hash, now, user).changes;
	if (changed > 0) return;
	db.prepare(
		`insert into account (id, accountId, providerId, userId, password, createdAt, updatedAt)
		 values (?, ?, 'credential', ?, ?, ?, ?)`
	).run(randomUUID(), user, user, hash, now, now);
}

export function hasPassword(db: Database.Database, user: string): boolean {
	return (
		db
			.prepare(
				`select 1 from account where userId = ? and providerId = 'credential' and password is not null`
			)
			.get(user) !== undefined
	);
}
