import type { Cookies } from '@sveltejs/kit';
import { APIError } from 'better-auth/api';
import type Database from 'better-sqlite3';
import { ACCOUNT_DISABLED } from './auth.ts';
import type { Auth } from './auth.ts';
import { passOnCookies } from './cookies.ts';
import { clearFailures, countTry, recordLock } from './lockout.ts';
import { LONGEST_PASSWORD } from './passwords.ts';
import { endSession, mayBeSignedIn } from './sessions.ts';

export type SignInOutcome =
	{ kind: 'signed-in' } | { kind: 'refused' } | { kind: 'disabled' } | { kind: 'locked'; until: string };

/**
 * Tries an email address and a password, and sets the cookie of a new session. An address without an account is
 * answered in the same words and, since the library hashes the password all the same, after about the same time.
 */
export async function signIn(
	{ auth, db, origin }: { auth: Auth; db: Database.Database; origin: string },
	{ request, cookies }: { request: Request; cookies: Cookies },
	{ email, password }: { email: string; password: string }
): Promise<SignInOutcome> {
	const until = countTry(db, email);
	if (until) return { kind: 'locked', until };
	if (password.length > LONGEST_PASSWORD) return refused(db, email);
	try {
		const { headers } = await auth.api.signInEmail({
			body: { email, password },
			headers: request.headers,
			returnHeaders: true
		});
		clearFailures(db, email);
		// Whoever was signed in here before no longer is.
		if (mayBeSignedIn(cookies, origin)) await endSession(auth, { request, cookies });
		passOnCookies(headers, cookies);
		return { kind: 'signed-in' };
	} catch (error) {
		if (!(error instanceof APIError)) throw error;
		if (error.body?.code !== ACCOUNT_DISABLED) return refused(db, email);
		// The password was right, so it is no secret from this person that there is an account.
		clearFailures(db, email);
		return { kind: 'disabled' };
	}
}

function refused(db: Database.Database, email: string): SignInOutcome {
	recordLock(db, email);
	return { kind: 'refused' };
}
