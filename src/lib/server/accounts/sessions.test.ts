import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IDLE_SECONDS, LONGEST_SESSION_SECONDS } from './auth.ts';
import { addMadeUpPerson, madeUpSite, Visitor } from './made-up-visitor.ts';
import type { MadeUpSite } from './made-up-visitor.ts';
import { endSession, endSessions, openSessions } from './sessions.ts';

const email = 'ada@hackney.gov.uk';
let site: MadeUpSite;
let ada: string;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'] });
	vi.setSystemTime('2026-11-21T09:00:00Z');
	site = madeUpSite();
	ada = await addMadeUpPerson(site, email, { role: 'contributor', boroughs: ['E09000012'] });
});
afterEach(() => {
	site.db.close();
	vi.useRealTimers();
});

const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const sessions = () => site.db.prepare('select count(*) from session').pluck().get();

describe('a session', () => {
	it('says who someone is, from our tables', async () => {
		const visitor = new Visitor(site);
		expect(await visitor.session()).toBeNull();
		expect(await visitor.signIn(email.toUpperCase())).toEqual({ kind: 'signed-in' });
		expect(await visitor.session()).toMatchObject({
			id: ada,
			email,
			role: 'contributor',
			boroughs: ['E09000012']
		});
		site.db.prepare("update user set role = 'viewer' where id = ?").run(ada);
		expect(await visitor.session()).toMatchObject({ role: 'viewer' });
	});

	it('is written as our strict tables want it, without an address of the internet', async () => {
		await new Visitor(site).signIn(email);
		const row = site.db.prepare('select * from session').get() as Record<string, unknown>;
		expect(row).toMatchObject({
			createdAt: '2026-11-21T09:00:00.000Z',
			expiresAt: '2026-11-21T11:00:00.000Z',
			userAgent: 'Made up'
		});
		expect(row.ipAddress).toBe('');
	});

	it('ends when it is not used', async () => {
		const visitor = new Visitor(site);
		await visitor.signIn(email);
		pass(IDLE_SECONDS - 60);
		expect(await visitor.session()).not.toBeNull();
		pass(IDLE_SECONDS - 60);
		expect(await visitor.session()).not.toBeNull();
		pass(IDLE_SECONDS + 1);
		expect(await visitor.session()).toBeNull();
		expect(visitor.jar.size).toBe(0);
		expect(sessions()).toBe(0);
	});

	it('ends after its longest time, however much it is used', async () => {
		const visitor = new Visitor(site);
		await visitor.signIn(email);
		const step = IDLE_SECONDS / 2;
		for (let used = step; used <= LONGEST_SESSION_SECONDS; used += step) {
			pass(step);
			expect(await visitor.session()).not.toBeNull();
		}
		pass(step);
		expect(await visitor.session()).toBeNull();
		expect(sessions()).toBe(0);
	});

	it('outlives a clock put right by minutes, and not one that was years ahead when it began', async () => {
		const visitor = new Visitor(site);
		vi.setSystemTime('2026-11-21T09:02:00Z');
		await visitor.signIn(email);
		vi.setSystemTime('2026-11-21T09:00:00Z');
		expect(await visitor.session()).not.toBeNull();
		vi.setSystemTime('2030-01-01T00:00:00Z');
		await visitor.signIn(email);
		vi.setSystemTime('2026-11-21T09:00:00Z');
		expect(await visitor.session()).toBeNull();
		expect(sessions()).toBe(0);
		// And the other way about: a clock that leaps ends what it should have ended.
		await visitor.signIn(email);
		vi.setSystemTime('2030-01-01T00:00:00Z');
		expect(await visitor.session()).toBeNull();
	});

	it('is another one each time someone signs in, and the one before ends', async () => {
		const visitor = new Visitor(site);
		await visitor.signIn(email);
		const [before] = [...visitor.jar.values()];
		await visitor.signIn(email);
		const [after] = [...visitor.jar.values()];
		expect(after).not.toBe(before);
		const thief = new Visitor(site);
		for (const name of visitor.jar.keys()) thief.jar.set(name, String(before));
		expect(await thief.session()).toBeNull();
		expect(await visitor.session()).not.toBeNull();
	});

	it('is not begun with a cookie that someone planted', async () => {
		const visitor = new Visitor(site);
		visitor.jar.set('atlas.session_token', 'planted.planted');
		expect(await visitor.session()).toBeNull();
		await visitor.signIn(email);
		expect(visitor.jar.get('atlas.session_token')).not.toContain('planted');
	});

	it('is refused when a character of its cookie is another', async () => {
		const visitor = new Visitor(site);
		await visitor.signIn(email);
		const value = visitor.jar.get('atlas.session_token') ?? '';
		visitor.jar.set('atlas.session_token', (value.startsWith('a') ? 'b' : 'a') + value.slice(1));
		expect(await visitor.session()).toBeNull();
	});

	it('is killed by signing out', async () => {
		const visitor = new Visitor(site);
		await visitor.signIn(email);
		const copy = new Visitor(site);
		for (const [name, value] of visitor.jar) copy.jar.set(name, value);
		await endSession(site.auth, site.db, visitor.event);
		expect(visitor.jar.size).toBe(0);
		expect(await copy.session()).toBeNull();
	});

	it('ends when the account is switched off, and none begins', async () => {
		const visitor = new Visitor(site);
		await visitor.signIn(email);
		site.db.prepare('update user set disabled = 1 where id = ?').run(ada);
		expect(await visitor.session()).toBeNull();
		expect(await visitor.signIn(email)).toEqual({ kind: 'disabled' });
		expect(await visitor.signIn(email, 'not the password')).toEqual({ kind: 'refused' });
		expect(sessions()).toBe(0);
	});

	it('can be ended everywhere else by its owner', async () => {
		const [here, there] = [new Visitor(site), new Visitor(site)];
		await here.signIn(email);
		pass(60);
		await there.signIn(email);
		expect(openSessions(site.db, ada)).toHaveLength(2);
		expect(endSessions(site.db, ada, (await here.session())?.sessionId)).toBe(1);
		expect(await there.session()).toBeNull();
		expect(await here.session()).not.toBeNull();
	});
});

describe('the cookie of a session', () => {
	it.each([
		['http://127.0.0.1:4000', 'atlas.session_token', false],
		['https://atlas.london.gov.uk', '__Secure-atlas.session_token', true]
	])('at %s is %s', async (origin, name, secure) => {
		const other = madeUpSite(origin);
		await addMadeUpPerson(other, email);
		const visitor = new Visitor(other);
		await visitor.signIn(email);
		expect([...visitor.jar.keys()]).toEqual([name]);
		expect(visitor.flags.get(name)).toEqual({
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure,
			maxAge: IDLE_SECONDS
		});
		expect(await visitor.session()).not.toBeNull();
		other.db.close();
	});
});

describe('the account library', () => {
	it('lets nobody sign up', async () => {
		const body = { email: 'eve@example.org', password: 'four other made up words', name: 'Eve' };
		await expect(site.auth.api.signUpEmail({ body })).rejects.toThrow(/not enabled/);
		expect(site.db.prepare('select count(*) from user').pluck().get()).toBe(1);
	});

	it('knows no role, so that no request can set one', async () => {
		const visitor = new Visitor(site);
		await visitor.signIn(email);
		const body = { name: 'Ada', role: 'administrator', disabled: false, emailVerified: false } as {
			name: string;
		};
		await site.auth.api.updateUser({ body, headers: visitor.event.request.headers });
		expect(await visitor.session()).toMatchObject({ name: 'Ada', role: 'contributor' });
		expect(site.db.prepare('select emailVerified from user').pluck().get()).toBe(1);
	});
});

describe('a session someone else made up beforehand', () => {
	const cookieName = 'atlas.session_token';

	it('is never taken up: signing in makes a new one, and the old cookie stays worthless', async () => {
		const planted = 'planted-token.planted-signature';
		const victim = new Visitor(site);
		victim.jar.set(cookieName, planted);
		expect(await victim.session()).toBeNull();
		victim.jar.set(cookieName, planted);
		expect(await victim.signIn(email)).toEqual({ kind: 'signed-in' });
		expect(victim.jar.get(cookieName)).not.toContain('planted');
		const attacker = new Visitor(site);
		attacker.jar.set(cookieName, planted);
		expect(await attacker.session()).toBeNull();
	});

	it('of the attacker’s own account is ended when the victim signs in over it', async () => {
		await addMadeUpPerson(site, 'eve@evil.example');
		const attacker = new Visitor(site);
		await attacker.signIn('eve@evil.example');
		const victim = new Visitor(site);
		victim.jar.set(cookieName, attacker.jar.get(cookieName) ?? '');
		await victim.signIn(email);
		expect(await victim.session()).toMatchObject({ id: ada });
		expect(victim.jar.get(cookieName)).not.toBe(attacker.jar.get(cookieName));
		expect(await attacker.session()).toBeNull();
	});

	it('with a token of ours and a signature that is not, is nobody’s', async () => {
		const visitor = new Visitor(site);
		await visitor.signIn(email);
		const [token = ''] = (visitor.jar.get(cookieName) ?? '').split('.');
		for (const forged of [token, `${token}.`, `${token}.AAAA`, `${token.slice(0, -1)}x.${'A'.repeat(43)}=`]) {
			const thief = new Visitor(site);
			thief.jar.set(cookieName, forged);
			expect([forged.length, await thief.session()]).toEqual([forged.length, null]);
		}
		expect(await visitor.session()).toMatchObject({ id: ada });
	});
});
