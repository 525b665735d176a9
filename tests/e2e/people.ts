import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { commandLine, record } from '../../src/lib/server/contributions/audit.ts';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { addPerson } from '../../src/lib/server/accounts/people.ts';
import { hashOf, storePassword } from '../../src/lib/server/accounts/passwords.ts';
import type { Role } from '../../src/lib/atlas/returns/roles.ts';
import type { OwnServer } from './own-server.ts';

/** A password that will do, for people who need no other. Made up. */
export const PASSWORD = 'four made up words';

export interface MadeUpPerson {
	email: string;
	name?: string;
	role?: Role;
	/** Codes: "E09000012" is Hackney. */
	boroughs?: string[];
	password?: string;
}

/** Hashing takes an eighth of a second, on purpose; most people here have the one password. */
const hashes = new Map<string, Promise<string>>();
function knownHash(password: string): Promise<string> {
	const hash = hashes.get(password) ?? hashOf(password);
	hashes.set(password, hash);
	return hash;
}

/** Puts an account with a password into the contributions of a site, past the invitation. Returns its id. */
export async function makeAccount(
	{ contributionsFile }: Pick<OwnServer, 'contributionsFile'>,
	{ email, name = email, role = 'viewer', boroughs = [], password = PASSWORD }: MadeUpPerson
): Promise<string> {
	const hash = await knownHash(password);
	const db = openContributions(contributionsFile);
	try {
		return db.transaction(() => {
			const id = addPerson(db, { email, name, role, boroughs });
			storePassword(db, id, hash);
			record(db, commandLine, {
				action: 'invite-account',
				subject: `account:${id}`,
				after: { email, role, boroughs }
			});
			return id;
		})();
	} finally {
		db.close();
	}
}

/** Signs in through the page, as a person does, and ends on `next`. */
export async function signIn(
	page: Page,
	{ origin }: Pick<OwnServer, 'origin'>,
	email: string,
	password: string = PASSWORD,
	next = '/account'
): Promise<void> {
	await page.goto(`${origin}/sign-in?next=${encodeURIComponent(next)}`);
	await page.getByLabel('Email address').fill(email);
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page).toHaveURL(origin + next);
}
