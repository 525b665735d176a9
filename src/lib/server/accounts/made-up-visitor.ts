import type { Cookies } from '@sveltejs/kit';
import { openContributions } from '../contributions/database.ts';
import { makeAuth } from './auth.ts';
import { addPerson } from './people.ts';
import { hashOf, storePassword } from './passwords.ts';
import { readSession } from './sessions.ts';
import { signIn } from './sign-in.ts';

/** For tests: a site without pages, and people with browsers who come to it. Everything is made up. */

export const password = 'four made up words';

export function madeUpSite(origin = 'http://127.0.0.1:4000', file = ':memory:') {
	const db = openContributions(file);
	return { db, origin, auth: makeAuth(db, { origin, secret: 'a secret of thirty-two characters or more' }) };
}
export type MadeUpSite = ReturnType<typeof madeUpSite>;

/** Hashing is slow on purpose; once is enough for all. */
const hash = hashOf(password);

export async function addMadeUpPerson(
	{ db }: MadeUpSite,
	email: string,
	place: Pick<Parameters<typeof addPerson>[1], 'role' | 'boroughs'> = { role: 'viewer', boroughs: [] }
): Promise<string> {
	const id = addPerson(db, { name: 'Ada Example', email, ...place });
	storePassword(db, id, await hash);
	return id;
}

type Options = Parameters<Cookies['set']>[2];

/** A browser: it keeps cookies, and what was said about them. */
export class Visitor {
	readonly jar = new Map<string, string>();
	readonly flags = new Map<string, Options>();
	readonly site: MadeUpSite;

	constructor(site: MadeUpSite) {
		this.site = site;
	}

	readonly cookies: Cookies = {
		get: (name) => this.jar.get(name),
		getAll: () => [...this.jar].map(([name, value]) => ({ name, value })),
		set: (name, value, options) => {
			this.flags.set(name, options);
			if (options.maxAge === 0 || value === '') this.jar.delete(name);
			else this.jar.set(name, value);
		},
		delete: (name) => void this.jar.delete(name),
		serialize: () => ''
	};

	get event() {
		const cookie = [...this.jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
		const headers = { 'user-agent': 'Made up', 'x-forwarded-for': '192.0.2.1', ...(cookie && { cookie }) };
		return { request: new Request(`${this.site.origin}/sign-in`, { headers }), cookies: this.cookies };
	}

	signIn(email: string, typed: string = password) {
		return signIn(this.site, this.event, { email, password: typed });
	}

	session() {
		return readSession(this.site.auth, this.site.db, this.event);
	}
}
