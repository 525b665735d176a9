import type Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import type { Role, SignedIn } from '../../atlas/returns/roles.ts';
import { timestamp } from '../clock.ts';

/** Someone who may sign in, or has been asked to. */
export interface Person extends SignedIn {
	disabled: boolean;
	/** By a password or through City Hall; false until an invitation is taken up. */
	canSignIn: boolean;
	/** When the newest session was last used; null for someone who is not signed in anywhere. */
	lastSeen: string | null;
	/** When an invitation that nobody has taken up runs out. */
	invitedUntil: string | null;
	lockedUntil: string | null;
}

interface PersonRow extends Omit<Person, 'boroughs' | 'disabled' | 'canSignIn'> {
	boroughs: string;
	disabled: number;
	canSignIn: number;
}

const select = `
	select id, name, email, role, disabled,
		(select json_group_array(borough order by borough) from contributor_borough where user = user.id) as boroughs,
		exists (select 1 from account where userId = user.id) as canSignIn,
		(select max(updatedAt) from session where userId = user.id) as lastSeen,
		(select max(expires_at) from invitation where user = user.id and accepted_at is null) as invitedUntil,
		(select locked_until from sign_in_failure where email = user.email and locked_until > @now) as lockedUntil
	from user`;

const fromRow = ({ boroughs, disabled, canSignIn, ...row }: PersonRow): Person => ({
	...row,
	boroughs: JSON.parse(boroughs) as string[],
	disabled: disabled !== 0,
	canSignIn: canSignIn !== 0
});

export function listPeople(db: Database.Database): Person[] {
	const rows = db.prepare(`${select} order by name collate nocase, email`).all({ now: timestamp() });
	return (rows as PersonRow[]).map(fromRow);
}

export function findPerson(db: Database.Database, id: string): Person | undefined {
	const row = db.prepare(`${select} where id = @id`).get({ id, now: timestamp() }) as PersonRow | undefined;
	return row && fromRow(row);
}

/** By email address, in any case of letters. */
export function findPersonByEmail(db: Database.Database, email: string): Person | undefined {
	const row = db.prepare(`${select} where email = @email`).get({ email, now: timestamp() });
	return row ? fromRow(row as PersonRow) : undefined;
}

/** What the rest of the site knows of someone signed in. */
export const asSignedIn = ({ id, name, email, role, boroughs }: Person): SignedIn => ({
	id,
	name,
	email,
	role,
	boroughs
});

export function isDisabled(db: Database.Database, id: string): boolean {
	return db.prepare('select disabled from user where id = ?').pluck().get(id) === 1;
}

/** Adds a person whose address an administrator vouches for. Call it in a transaction with the entry in the trail. */
export function addPerson(
	db: Database.Database,
	{ name, email, role, boroughs }: { name: string; email: string; role: Role; boroughs: string[] }
): string {
	const id = randomUUID();
	const now = timestamp();
	db.prepare(
		`insert into user (id, name, email, emailVerified, createdAt, updatedAt, role) values (?, ?, ?, 1, ?, ?, ?)`
	).run(id, name, email.toLowerCase(), now, now, role);
	setBoroughs(db, id, boroughs);
	return id;
}

export function setBoroughs(db: Database.Database, user: string, boroughs: readonly string[]): void {
	db.prepare('delete from contributor_borough where user = ?').run(user);
	const add = db.prepare('insert into contributor_borough (user, borough) values (?, ?)');
	for (const borough of new Set(boroughs)) add.run(user, borough);
}

/** Someone who was invited without a name has their provider's word for it, until they say otherwise. */
export function adoptName(
	db: Database.Database,
	{ email, emailVerified, name }: { email?: string; emailVerified: boolean; name?: string }
): void {
	if (!email || !emailVerified || !name || nameProblem(name)) return;
	db.prepare('update user set name = ?, updatedAt = ? where email = ? and name = email').run(
		name.trim(),
		timestamp(),
		email
	);
}

const LONGEST_NAME = 80;

/** What is wrong with a name someone gives, as a sentence. */
export function nameProblem(name: string): string | undefined {
	const trimmed = name.trim();
	if (trimmed === '') return 'Enter your name, as colleagues know it.';
	if (trimmed.length > LONGEST_NAME) return `Use at most ${LONGEST_NAME} characters for your name.`;
	if (/[<>\p{Cc}]/u.test(trimmed)) return 'Use letters, spaces and the usual marks for your name.';
	return undefined;
}
