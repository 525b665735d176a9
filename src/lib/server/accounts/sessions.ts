import type { Cookies } from '@sveltejs/kit';
import type Database from 'better-sqlite3';
import type { SignedIn } from '../../atlas/returns/roles.ts';
import { isOfClockAhead } from '../clock.ts';
import { unavailableIn } from '../unavailable.ts';
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

/**
 * The session of this request as the library has it. It writes down now and then that the session was used: on a disk
 * that takes nothing, a session is read all the same.
 */
async function askForSession(auth: Auth, { headers }: Request) {
	try {
		return await auth.api.getSession({ headers, returnHeaders: true });
	} catch (error) {
		if (!unavailableIn(error)) throw error;
		return auth.api.getSession({ headers, query: { disableRefresh: true }, returnHeaders: true });
	}
}

/** Who sent this request. Null when nobody is signed in, the session has ended or the account is switched off. */
export async function readSession(
	auth: Auth,
	db: Database.Database,
	{ request, cookies }: Asking
): Promise<Session | null> {
	const { headers, response } = await askForSession(auth, request);
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

/**
 * Ends the session of this request and forgets its cookie. The session goes first, by our own hand: the library keeps it
 * to itself when it cannot remove one, and the cookie would be forgotten while a copy of it still opens the account.
 */
export async function endSession(
	auth: Auth,
	db: Database.Database,
	{ request, cookies }: Asking
): Promise<void> {
	const found = await auth.api.getSession({ headers: request.headers, query: { disableRefresh: true } });
	if (found) db.prepare('delete from session where id = ?').run(found.session.id);
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
