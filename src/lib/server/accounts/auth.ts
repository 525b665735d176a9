import { betterAuth } from 'better-auth';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError } from 'better-auth/api';
import type Database from 'better-sqlite3';
import { timestamp } from '../clock.ts';
import { record } from '../contributions/audit.ts';
import { contributions } from '../contributions/database.ts';
import { settings } from '../settings.ts';
import { findPerson, isDisabled } from './people.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords.ts';
import { authSecret } from './secret.ts';

/** A session ends when it has not been used for this long … */
export const IDLE_SECONDS = 2 * 60 * 60;
/** … and this long after signing in, however much it was used. */
export const LONGEST_SESSION_SECONDS = 12 * 60 * 60;
/** How often use is written down. */
const REFRESH_SECONDS = 5 * 60;

/** Under this path stands the one address of the library that the site lets anyone reach: the way back from City Hall. */
export const AUTH_PATH = '/sign-in';

const COOKIE_PREFIX = 'atlas';
export const sessionCookieName = (origin: string) =>
	`${origin.startsWith('https:') ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`;

export interface AuthSettings {
	origin: string;
	secret: string;
}

/**
 * The account library on our own tables. Its endpoints are called from here, never routed to: see AUTH_PATH. It shares
 * the handle of the site, so nothing of it that opens a transaction across awaits (its sign-up) may be used.
 */
export function makeAuth(
	db: Database.Database,
	{ origin, secret }: AuthSettings,
	plugins: BetterAuthPlugin[] = []
) {
	return betterAuth({
		appName: 'London Provision Atlas',
		baseURL: origin,
		basePath: AUTH_PATH,
		trustedOrigins: [origin],
		secret,
		database: db,
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: SHORTEST_PASSWORD,
			maxPasswordLength: LONGEST_PASSWORD
		},
		session: { expiresIn: IDLE_SECONDS, updateAge: REFRESH_SECONDS, cookieCache: { enabled: false } },
		account: { updateAccountOnSignIn: false },
		advanced: {
			cookiePrefix: COOKIE_PREFIX,
			useSecureCookies: origin.startsWith('https:'),
			ipAddress: { disableIpTracking: true },
			disableOriginCheck: false,
			disableCSRFCheck: false
		},
		databaseHooks: {
			session: {
				create: {
					before: async ({ userId }) => {
						db.prepare('delete from session where expiresAt < ?').run(timestamp());
						if (isDisabled(db, userId)) {
							throw new APIError('FORBIDDEN', {
								code: ACCOUNT_DISABLED,
								message: 'This account is switched off.'
							});
						}
					}
				}
			},
			account: {
				create: {
					// The site never acts for a person at their provider, so it keeps no key to do so.
					before: async (account) => ({
						data: { ...account, accessToken: null, refreshToken: null, idToken: null }
					}),
					after: async ({ userId, providerId }) => {
						const person = findPerson(db, userId);
						if (!person) return;
						record(db, person, {
							action: 'link-sign-in',
							subject: `account:${userId}`,
							after: { provider: providerId }
						});
					}
				}
			}
		},
		onAPIError: { errorURL: AUTH_PATH },
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { disabled: true },
		plugins
	});
}

export const ACCOUNT_DISABLED = 'ACCOUNT_DISABLED';

export type Auth = ReturnType<typeof makeAuth>;

export const authSettings = (): AuthSettings => ({
	origin: settings.origin,
	secret: authSecret(settings.authSecret, settings.contributionsFile)
});

let made: Auth | undefined;

/** The site's own. */
export function auth(): Auth {
	made ??= makeAuth(contributions(), authSettings());
	return made;
}
