import type { Cookies } from '@sveltejs/kit';
import type Database from 'better-sqlite3';
import type { SignedIn } from '../../atlas/returns/roles.ts';
import { isOfClockAhead } from '../clock.ts';
import { LONGEST_SESSION_SECONDS, sessionCookieName } from './auth.ts';
import type { Auth } from './auth.ts';
import { passOnCookies } from './cookies.ts';
import { asSignedIn, findPerson } from './people.ts';

export interface Session extends SignedIn {
	sessionId: string;
}

interface Asking {
	request: Request;
	cookies: Cookies;
}

/** Whether it is worth asking who this is. */
export const mayBeSignedIn = (cookies: Cookies, origin: string): boolean =>
	cookies.get(sessionCookieName(origin)) !== undefined;

/** Who sent this request. Null when nobody is signed in, the session has ended or the account is switched off. */
export async function readSession(
	auth: Auth,
	db: Database.Database,
	{ request, cookies }: Asking
): Promise<Session | null> {
	const { headers, response } = await auth.api.getSession({ headers: request.headers, returnHeaders: true });
	passOnCookies(headers, cookies);
	if (!response) return null;
	const { id, createdAt, userId } = response.session;
	const person = findPerson(db, userId);
	const now = new Date();
	const age = now.getTime() - createdAt.getTime();
	const isOver = age > LONGEST_SESSION_SECONDS * 1000 || isOfClockAhead(createdAt, now);
	if (!person || person.disabled || isOver) {
		db.prepare('delete from session where id = ?').run(id);
		return null;
	}
	return { ...asSignedIn(person), sessionId: id };
}

/** Ends the session of this request and forgets its cookie. */
export async function endSession(auth: Auth, { request, cookies }: Asking): Promise<void> {
	const { headers } = await auth.api.signOut({ headers: request.headers, returnHeaders: true });
	passOnCookies(headers, cookies);
}

/** Signs a person out everywhere, or everywhere but here. Returns how many sessions that ended. */
export function endSessions(db: Database.Database, user: string, except?: string): number {
	return db.prepare('delete from session where userId = ? and id is not ?').run(user, except ?? null).changes;
}

export interface OpenSession {
	id: string;
	signedInAt: string;
	lastUsedAt: string;
	userAgent: string;
}

/** Where a person is signed in, the last used first. */
export function openSessions(db: Database.Database, user: string, now: Date = new Date()): OpenSession[] {
	return db
		.prepare(
			`select id, createdAt as signedInAt, updatedAt as lastUsedAt, coalesce(userAgent, '') as userAgent
			 from session where userId = ? and expiresAt > ? order by updatedAt desc, id`
		)
		.all(user, now.toISOString()) as OpenSession[];
}
