import type Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { record } from '../contributions/audit.ts';
import type { Actor } from '../contributions/audit.ts';
import { isOfClockAhead, timestamp } from '../clock.ts';
import { sha256Of } from '../sha256.ts';
import { AccountError } from './account-error.ts';
import { clearFailures } from './lockout.ts';
import { hashOf, hasPassword, passwordProblem, storePassword } from './passwords.ts';
import { findPerson, nameProblem } from './people.ts';
import type { Person } from './people.ts';
import { endSessions } from './sessions.ts';

export const INVITATION_DAYS = 7;
const INVITATION_MILLISECONDS = INVITATION_DAYS * 24 * 60 * 60_000;

/** An invitation that ends then is no longer one: it is past its time, or a clock that was ahead gave it too much. */
export function hasRunOut(expiresAt: string, now: Date): boolean {
	const begun = new Date(Date.parse(expiresAt) - INVITATION_MILLISECONDS);
	return expiresAt <= now.toISOString() || isOfClockAhead(begun, now);
}

/**
 * Makes a link with which a person sets their password, and puts an end to earlier ones. Returns its secret, which is
 * kept nowhere. Call it in a transaction with what it is for.
 */
export function makeInvitation(
	db: Database.Database,
	user: string,
	actor: Actor,
	now: Date = new Date()
): string {
	const token = randomBytes(32).toString('base64url');
	db.prepare('delete from invitation where user = ? and accepted_at is null').run(user);
	db.prepare(
		'insert into invitation (token_hash, user, invited_by, invited_at, expires_at) values (?, ?, ?, ?, ?)'
	).run(
		sha256Of(token),
		user,
		actor.id,
		now.toISOString(),
		new Date(now.getTime() + INVITATION_MILLISECONDS).toISOString()
	);
	return token;
}

export const invitationLink = (origin: string, token: string): string =>
	`${origin}/account/accept?token=${token}`;

export type InvitationState =
	| { kind: 'open'; person: Person; isFirst: boolean }
	| { kind: 'used' | 'expired' | 'unknown' };

/** What a link is worth now. Opening it changes nothing: mail scanners open links too. */
export function readInvitation(
	db: Database.Database,
	token: string,
	now: Date = new Date()
): InvitationState {
	const row = db
		.prepare(
			'select user, expires_at as expiresAt, accepted_at as acceptedAt from invitation where token_hash = ?'
		)
		.get(sha256Of(token)) as { user: string; expiresAt: string; acceptedAt: string | null } | undefined;
	const person = row && findPerson(db, row.user);
	if (!row || !person || person.disabled) return { kind: 'unknown' };
	if (row.acceptedAt) return { kind: 'used' };
	if (hasRunOut(row.expiresAt, now)) return { kind: 'expired' };
	return { kind: 'open', person, isFirst: !hasPassword(db, person.id) };
}

/**
 * Takes up an invitation: the person gets their name and password, is signed out wherever they were signed in, and a
 * lock on their address ends. Throws AccountError with a sentence for a link or a password that will not do.
 */
export async function acceptInvitation(
	db: Database.Database,
	token: string,
	{ name, password }: { name: string; password: string }
): Promise<Person> {
	const invitation = readInvitation(db, token);
	if (invitation.kind !== 'open') throw new AccountError('This link can no longer be used.');
	const { person } = invitation;
	const problem = nameProblem(name) ?? passwordProblem(password, person.email);
	if (problem) throw new AccountError(problem);
	const hash = await hashOf(password);
	db.transaction(() => {
		const now = timestamp();
		const taken = db
			.prepare('update invitation set accepted_at = ? where token_hash = ? and accepted_at is null')
			.run(now, sha256Of(token)).changes;
		// Hashing takes a moment, in which the same link may have been used by someone quicker.
		if (taken === 0) throw new AccountError('This link can no longer be used.');
		db.prepare('update user set name = ?, updatedAt = ? where id = ?').run(name.trim(), now, person.id);
		storePassword(db, person.id, hash);
		clearFailures(db, person.email);
		endSessions(db, person.id);
		record(
			db,
			{ id: person.id, name: name.trim() },
			{
				action: invitation.isFirst ? 'accept-invitation' : 'reset-password',
				subject: `account:${person.id}`,
				before: { name: person.name },
				after: { name: name.trim() }
			}
		);
	}).immediate();
	return findPerson(db, person.id) ?? person;
}
