import type { Cookies } from '@sveltejs/kit';
import { APIError } from 'better-auth/api';
import type Database from 'better-sqlite3';
import { ACCOUNT_DISABLED } from './auth.ts';
import type { Auth } from './auth.ts';
import { passOnCookies } from './cookies.ts';
import { LONGEST_EMAIL } from './identity.ts';
import { clearFailures, countTry, recordLock } from './lockout.ts';
import { LONGEST_PASSWORD } from './passwords.ts';
import { endSession, mayBeSignedIn } from './sessions.ts';
import { inTurn, isQueueFull } from './turns.ts';

export type SignInOutcome =
	| { kind: 'signed-in' | 'refused' | 'disabled' | 'busy' }
	| { kind: 'locked'; until: string };

interface Site {
	auth: Auth;
	db: Database.Database;
	origin: string;
}

interface Asking {
	request: Request;
	cookies: Cookies;
}

interface Typed {
	email: string;
	password: string;
}

/**
 * Tries an email address and a password, and sets the cookie of a new session. An address without an account is
 * answered in the same words and, since the library hashes the password all the same, after about the same time.
 */
export async function signIn(site: Site, asking: Asking, typed: Typed): Promise<SignInOutcome> {
	if (isQueueFull()) return { kind: 'busy' };
	// Nobody has an address so long, and counting it would keep it: a stranger could fill the disk.
	if (typed.email.length > LONGEST_EMAIL) return { kind: 'refused' };
	const until = countTry(site.db, typed.email);
	if (until) return { kind: 'locked', until };
	if (typed.password.length > LONGEST_PASSWORD) return refused(site, typed);
	return inTurn(() => tryPassword(site, asking, typed));
}

async function tryPassword(site: Site, { request, cookies }: Asking, typed: Typed): Promise<SignInOutcome> {
	const { auth, db, origin } = site;
	try {
		const { headers } = await auth.api.signInEmail({
			body: { email: typed.email, password: typed.password },
			headers: request.headers,
			returnHeaders: true
		});
		clearFailures(db, typed.email);
		// Whoever was signed in here before no longer is.
		if (mayBeSignedIn(cookies, origin)) await endSession(auth, db, { request, cookies });
		passOnCookies(headers, cookies);
		return { kind: 'signed-in' };
	} catch (error) {
		if (!(error instanceof APIError)) throw error;
		if (error.body?.code !== ACCOUNT_DISABLED) return refused(site, typed);
		// The password was right, so it is no secret from this person that there is an account.
		clearFailures(db, typed.email);
		return { kind: 'disabled' };
	}
}

function refused({ db }: Site, { email }: Typed): SignInOutcome {
	recordLock(db, email);
	return { kind: 'refused' };
}
