import type Database from 'better-sqlite3';
import { roleEntries, roles } from '../../atlas/returns/roles.ts';
import type { Role } from '../../atlas/returns/roles.ts';
import { record } from '../contributions/audit.ts';
import type { Actor } from '../contributions/audit.ts';
import { timestamp } from '../clock.ts';
import { AccountError } from './account-error.ts';
import { LONGEST_EMAIL } from './identity.ts';
import { makeInvitation } from './invitations.ts';
import { clearFailures } from './lockout.ts';
import { addPerson, findPerson, findPersonByEmail, setBoroughs } from './people.ts';
import type { Person } from './people.ts';
import { endSessions } from './sessions.ts';

/** What an administrator may do to accounts, from the page or the command. Each is one transaction with its entry. */

export interface Place {
	role: Role;
	/** Codes; a contributor has one or more, everyone else none. */
	boroughs: string[];
}

const EMAIL = /^[^\s@,;:<>()"\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

const subject = ({ id }: { id: string }) => `account:${id}`;

const stand = ({ email, role, boroughs, disabled }: Person) => ({ email, role, boroughs, disabled });

/** The role of this name. Throws AccountError with the list for a wrong one. */
export function readRole(name: string): Role {
	const role = roles.find((known) => known === name);
	if (!role) throw new AccountError(`There is no role "${name}". The roles are ${roles.join(', ')}.`);
	return role;
}

function checkPlace({ role, boroughs }: Place): void {
	if (role === 'contributor' && boroughs.length === 0) {
		throw new AccountError('Name at least one borough that the contributor writes for.');
	}
	if (role !== 'contributor' && boroughs.length > 0) {
		throw new AccountError(`Only a contributor has boroughs; ${inWords(role)} has none.`);
	}
}

const inWords = (role: Role) =>
	`${/^[aeiou]/.test(role) ? 'an' : 'a'} ${roleEntries[role].name.toLowerCase()}`;

/** The person with this address. Throws AccountError when there is none. */
export function requirePerson(db: Database.Database, email: string): Person {
	const person = findPersonByEmail(db, email.trim());
	if (!person) throw new AccountError(`No account has the address ${email.trim()}.`);
	return person;
}

/** Asks someone in. Returns the secret of the link, to be handed to them alone. */
export function invite(
	db: Database.Database,
	actor: Actor,
	{ email: given, name, role, boroughs }: { email: string; name?: string } & Place
): string {
	const email = given.trim().toLowerCase();
	if (!EMAIL.test(email) || email.length > LONGEST_EMAIL) {
		throw new AccountError(
			email === '' ? 'Enter an email address.' : `"${given.trim()}" is not an email address.`
		);
	}
	checkPlace({ role, boroughs });
	return db
		.transaction(() => {
			const there = findPersonByEmail(db, email);
			if (there) {
				throw new AccountError(
					`${email} already has an account, as ${inWords(there.role)}. Change its role, or make a new link for it.`
				);
			}
			const id = addPerson(db, { name: name?.trim() || email, email, role, boroughs });
			const token = makeInvitation(db, id, actor);
			record(db, actor, {
				action: 'invite-account',
				subject: subject({ id }),
				after: { email, role, boroughs }
			});
			return token;
		})
		.immediate();
}

/** A new link for someone who forgot their password, or whose invitation ran out. Their password holds until it is used. */
export function reset(db: Database.Database, actor: Actor, person: Person): string {
	if (person.disabled)
		throw new AccountError(`The account of ${person.email} is switched off. Switch it on first.`);
	return db
		.transaction(() => {
			record(db, actor, { action: 'make-password-link', subject: subject(person) });
			return makeInvitation(db, person.id, actor);
		})
		.immediate();
}

/** Switches an account off (and signs the person out everywhere) or on again. */
export function setDisabled(db: Database.Database, actor: Actor, person: Person, disabled: boolean): void {
	notOneself(actor, person, disabled ? 'switch off' : 'switch on');
	change(db, actor, person, disabled ? 'disable-account' : 'enable-account', () => {
		db.prepare('update user set disabled = ?, updatedAt = ? where id = ?').run(
			disabled ? 1 : 0,
			timestamp(),
			person.id
		);
		if (!disabled) return;
		endSessions(db, person.id);
		db.prepare('delete from invitation where user = ? and accepted_at is null').run(person.id);
	});
}

export function setRole(db: Database.Database, actor: Actor, person: Person, place: Place): void {
	checkPlace(place);
	notOneself(actor, person, 'change the role of');
	change(db, actor, person, 'change-role', () => {
		db.prepare('update user set role = ?, updatedAt = ? where id = ?').run(
			place.role,
			timestamp(),
			person.id
		);
		setBoroughs(db, person.id, place.boroughs);
	});
}

/** Ends a lock after failures. Returns whether there was anything to end. */
export function unlock(db: Database.Database, actor: Actor, person: Person): boolean {
	return db
		.transaction(() => {
			const cleared = clearFailures(db, person.email);
			if (cleared) record(db, actor, { action: 'unlock-account', subject: subject(person) });
			return cleared;
		})
		.immediate();
}

/** So that there is always an administrator left who can undo a mistake. */
function notOneself(actor: Actor, person: Person, what: string): void {
	if (actor.id === person.id) {
		throw new AccountError(`You cannot ${what} your own account. Ask another administrator.`);
	}
}

function change(db: Database.Database, actor: Actor, person: Person, action: string, act: () => void): void {
	db.transaction(() => {
		const before = findPerson(db, person.id);
		act();
		const after = findPerson(db, person.id);
		record(db, actor, {
			action,
			subject: subject(person),
			before: before && stand(before),
			after: after && stand(after)
		});
	}).immediate();
}
