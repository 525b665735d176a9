import type Database from 'better-sqlite3';
import { parseArgs } from 'node:util';
import { roleEntries } from '../../atlas/returns/roles.ts';
import { commandLine } from '../contributions/audit.ts';
import { AccountError } from './account-error.ts';
import { invite, readRole, requirePerson, reset, setDisabled, setRole, unlock } from './administer.ts';
import { boroughCodes, boroughNames } from './boroughs.ts';
import type { Borough } from './boroughs.ts';
import { INVITATION_DAYS, invitationLink } from './invitations.ts';
import { listPeople } from './people.ts';
import { standingOf } from './standing.ts';

export const usage = `Manages who may sign in to the London Provision Atlas.

  npm run accounts -- invite  --email <address> --role <role> [--borough <name or code> …] [--name <name>]
  npm run accounts -- list
  npm run accounts -- role    --email <address> --role <role> [--borough <name or code> …]
  npm run accounts -- reset   --email <address>      a new link, for a forgotten password
  npm run accounts -- disable --email <address>      switches the account off, and signs it out everywhere
  npm run accounts -- enable  --email <address>
  npm run accounts -- unlock  --email <address>      ends a lock after failed tries

Roles: viewer, contributor (of one or more boroughs), editor, administrator.
Links begin with ORIGIN, the public address of the site.`;

export interface CommandSettings {
	/** The site's public address. */
	origin: string;
	/** Asked only when a borough is named. */
	boroughs: () => readonly Borough[];
}

const takes: Record<string, readonly string[]> = {
	invite: ['email', 'name', 'role', 'borough'],
	list: [],
	role: ['email', 'role', 'borough'],
	reset: ['email'],
	disable: ['email'],
	enable: ['email'],
	unlock: ['email']
};

interface Options {
	email?: string;
	name?: string;
	role?: string;
	borough?: string[];
}

function readArguments(words: string[]): { command: string; options: Options } {
	let parsed;
	try {
		parsed = parseArgs({
			args: words,
			allowPositionals: true,
			options: {
				email: { type: 'string' },
				name: { type: 'string' },
				role: { type: 'string' },
				borough: { type: 'string', multiple: true }
			}
		});
	} catch (error) {
		throw new AccountError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
	}
	const { positionals, values } = parsed;
	const [command = '', ...rest] = positionals;
	const allowed = Object.hasOwn(takes, command) ? takes[command] : undefined;
	if (!allowed)
		throw new AccountError(
			`${command ? `There is no command "${command}".` : 'Say what to do.'}\n\n${usage}`
		);
	if (rest.length > 0)
		throw new AccountError(`"${rest.join(' ')}" is one word too many. Put names of several words in quotes.`);
	for (const option of Object.keys(values)) {
		if (!allowed.includes(option)) throw new AccountError(`"${command}" takes no --${option}.`);
	}
	return { command, options: { ...values } };
}

function required(options: Options, name: 'email' | 'role'): string {
	const value = options[name];
	if (!value) throw new AccountError(`Give --${name}.`);
	return value;
}

/** Does what the words of the command say; returns what to print. Throws AccountError in words for a wrong use. */
export function runAccounts(
	db: Database.Database,
	words: string[],
	{ origin, boroughs }: CommandSettings
): string {
	const { command, options } = readArguments(words);
	if (command === 'list') return list(db, boroughs);
	const email = required(options, 'email');
	const place = () => ({
		role: readRole(required(options, 'role')),
		boroughs: options.borough ? boroughCodes(options.borough, boroughs()) : []
	});
	const linkFor = (token: string) =>
		`Give this link to ${email} and nobody else. It works once, within ${INVITATION_DAYS} days:\n\n${invitationLink(origin, token)}`;

	switch (command) {
		case 'invite': {
			const { role, boroughs: codes } = place();
			const token = invite(db, commandLine, { email, name: options.name, role, boroughs: codes });
			const of = codes.length > 0 ? ` of ${boroughNames(codes, boroughs()).join(', ')}` : '';
			return `Invited ${email}: ${roleEntries[role].name.toLowerCase()}${of}.\n${linkFor(token)}`;
		}
		case 'reset':
			return linkFor(reset(db, commandLine, requirePerson(db, email)));
		case 'role': {
			const to = place();
			setRole(db, commandLine, requirePerson(db, email), to);
			return `${email}: ${roleEntries[to.role].name.toLowerCase()} from now on.`;
		}
		case 'disable':
			setDisabled(db, commandLine, requirePerson(db, email), true);
			return `${email} can no longer sign in, and has been signed out everywhere.`;
		case 'enable':
			setDisabled(db, commandLine, requirePerson(db, email), false);
			return `${email} can sign in again.`;
		default:
			return unlock(db, commandLine, requirePerson(db, email))
				? `${email} can try again now.`
				: `${email} was not locked.`;
	}
}

function list(db: Database.Database, boroughs: CommandSettings['boroughs']): string {
	const people = listPeople(db);
	if (people.length === 0) return 'There are no accounts yet. Invite an administrator first.';
	const known = people.some(({ boroughs: codes }) => codes.length > 0) ? boroughs() : [];
	return people
		.map((person) => {
			const names = boroughNames(person.boroughs, known).join(', ');
			return `${person.email}  ${person.role}${names && ` of ${names}`}  ${standingOf(person)}`;
		})
		.join('\n');
}
