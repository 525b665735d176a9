import { expect, request, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { invite } from '../../src/lib/server/accounts/administer.ts';
import { findPersonByEmail } from '../../src/lib/server/accounts/people.ts';
import { commandLine } from '../../src/lib/server/contributions/audit.ts';
import type { Role } from '../../src/lib/atlas/returns/roles.ts';
import { startOwnServer } from './own-server.ts';
import type { OwnServer } from './own-server.ts';
import { makeAccount, PASSWORD } from './people.ts';

let site: OwnServer;
test.beforeAll(async () => {
	site = await startOwnServer();
});
test.afterAll(() => site.remove());
// One site for all of them, one after another.
test.describe.configure({ mode: 'default' });

const clients: APIRequestContext[] = [];
test.afterEach(() => Promise.all(clients.splice(0).map((from) => from.dispose())));

/** A client that stays where it is sent, as this site's own pages would send it. */
async function client(origin: string = site.origin): Promise<APIRequestContext> {
	const extraHTTPHeaders = { origin };
	const from = await request.newContext({ baseURL: site.origin, extraHTTPHeaders, maxRedirects: 0 });
	clients.push(from);
	return from;
}

/** The framework answers a form sent without script with a page; its status says what came of it. */
const send = (from: APIRequestContext, path: string, form: Record<string, string> = {}) =>
	from.post(path, { form, headers: { accept: 'text/html' } });

async function signedIn(email: string): Promise<APIRequestContext> {
	const from = await client();
	const answer = await send(from, '/sign-in?/password', { email, password: PASSWORD });
	expect([answer.status(), answer.headers().location]).toEqual([303, '/account']);
	return from;
}

const inDatabase = <T>(act: (db: ReturnType<typeof openContributions>) => T): T => {
	const db = openContributions(site.contributionsFile);
	try {
		return act(db);
	} finally {
		db.close();
	}
};
const person = (email: string) => inDatabase((db) => findPersonByEmail(db, email));

test('a form on another site changes nothing here', async () => {
	const id = await makeAccount(site, { email: 'a1@london.gov.uk', role: 'administrator' });
	const victim = await makeAccount(site, { email: 'a2@london.gov.uk', role: 'viewer' });
	const from = await signedIn('a1@london.gov.uk');
	const before = inDatabase((db) => db.prepare('select count(*) from audit').pluck().get());
	const actions = [
		'/sign-in?/password',
		'/sign-in?/cityHall',
		'/sign-out',
		'/account?/name',
		'/account?/password',
		'/account?/sessions',
		'/account/accept?token=x',
		'/account/people?/invite',
		...['role', 'link', 'disable', 'enable', 'unlock'].map((act) => `/account/people/${victim}?/${act}`)
	];
	for (const action of actions) {
		for (const origin of ['https://evil.example', 'null']) {
			const answer = await from.post(action, {
				form: { name: 'Eve', email: 'eve@evil.example', password: PASSWORD, role: 'administrator' },
				headers: { origin }
			});
			expect([action, answer.status()]).toEqual([action, 403]);
		}
	}
	expect(inDatabase((db) => db.prepare('select count(*) from audit').pluck().get())).toBe(before);
	expect(person('a2@london.gov.uk')).toMatchObject({ role: 'viewer', disabled: false });
	expect((await from.get('/account')).status()).toBe(200);
	expect(id).toBeTruthy();
});

test('none of the account library’s own addresses is there', async () => {
	const from = await client();
	const endpoints = [
		...['sign-up/email', 'sign-in/email', 'sign-in/social', 'sign-out', 'get-session', 'list-sessions'],
		...['update-user', 'change-email', 'change-password', 'set-password', 'delete-user', 'update-session'],
		...['request-password-reset', 'reset-password', 'reset-password/x', 'verify-email', 'verify-password'],
		...['send-verification-email', 'link-social', 'unlink-account', 'list-accounts', 'get-access-token'],
		...['refresh-token', 'account-info', 'revoke-sessions', 'ok', 'error', 'callback', 'callback/google']
	];
	for (const base of ['/sign-in', '/api/auth']) {
		for (const endpoint of endpoints) {
			const path = `${base}/${endpoint}`;
			const json = { email: 'eve@evil.example', password: PASSWORD, name: 'Eve', role: 'administrator' };
			expect([path, (await from.get(path)).status()]).toEqual([path, 404]);
			const posted = await from.post(path, { data: json });
			expect([path, [404, 405].includes(posted.status())]).toEqual([path, true]);
		}
	}
	// Without City Hall there is nobody to come back from.
	expect((await from.get('/sign-in/callback/city-hall?code=x&state=y')).status()).toBe(404);
	expect((await from.post('/sign-in/callback/city-hall', { data: {} })).status()).toBe(405);
	expect(person('eve@evil.example')).toBeUndefined();
});

test('no field of a form makes anyone more than they were asked to be', async () => {
	const token = inDatabase((db) =>
		invite(db, commandLine, { email: 'b1@brent.gov.uk', role: 'contributor', boroughs: ['E09000005'] })
	);
	const more = { role: 'administrator', borough: 'E09000012', boroughs: 'E09000012', disabled: '0', id: '1' };
	const from = await client();
	const taken = await send(from, `/account/accept?token=${token}`, {
		...more,
		name: 'Flo Example',
		email: 'someone@else.example',
		password: PASSWORD,
		again: PASSWORD
	});
	expect(taken.status()).toBe(303);
	expect((await send(from, '/account?/name', { ...more, name: 'Flo Changed' })).status()).toBe(303);
	expect(person('b1@brent.gov.uk')).toMatchObject({
		name: 'Flo Changed',
		role: 'contributor',
		boroughs: ['E09000005']
	});
	expect(person('someone@else.example')).toBeUndefined();
	const asJson = await from.post('/account?/name', { data: { name: 'X', role: 'administrator' } });
	expect(asJson.status()).toBe(415);
});

test('only administrators come near the accounts of others', async () => {
	const other = await makeAccount(site, { email: 'c0@london.gov.uk', role: 'viewer' });
	const roles: Role[] = ['viewer', 'contributor', 'editor', 'administrator'];
	const addresses = ['/account/people', `/account/people/${other}`];
	const actions = [
		'/account/people?/invite',
		...['role', 'link', 'disable', 'unlock', 'enable'].map((act) => `/account/people/${other}?/${act}`)
	];
	const form = { email: 'new@london.gov.uk', role: 'editor' };
	for (const role of roles) {
		const email = `c-${role}@london.gov.uk`;
		await makeAccount(site, { email, role, boroughs: role === 'contributor' ? ['E09000012'] : [] });
		const from = await signedIn(email);
		const may = role === 'administrator';
		for (const path of addresses)
			expect([role, (await from.get(path)).status()]).toEqual([role, may ? 200 : 403]);
		for (const path of actions) {
			const status = (await send(from, path, form)).status();
			expect([role, path, status < 400]).toEqual([role, path, may]);
		}
		if (!may) expect(person('c0@london.gov.uk')).toMatchObject({ role: 'viewer', disabled: false });
	}
	const nobody = await client();
	for (const path of addresses) {
		const answer = await nobody.get(path);
		expect([answer.status(), answer.headers().location]).toEqual([
			303,
			`/sign-in?next=${encodeURIComponent(path)}`
		]);
	}
	for (const path of actions) expect((await send(nobody, path, form)).status()).toBe(303);
});

test('sends nobody to another site after signing in', async () => {
	await makeAccount(site, { email: 'd1@london.gov.uk' });
	for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%09/evil.example']) {
		const from = await client();
		const path = `/sign-in?/password&next=${next.includes('%') ? next : encodeURIComponent(next)}`;
		const answer = await send(from, path, { email: 'd1@london.gov.uk', password: PASSWORD });
		expect([next, answer.headers().location]).toEqual([next, '/account']);
	}
});

test('keeps what is personal out of caches, and what is public in them', async () => {
	await makeAccount(site, { email: 'e1@london.gov.uk', name: 'Gus Example' });
	const from = await client();
	const answer = await send(from, '/sign-in?/password', { email: 'e1@london.gov.uk', password: PASSWORD });
	const cookie = answer.headers()['set-cookie'] ?? '';
	expect(cookie).toMatch(/^atlas\.session_token=/);
	for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=7200']) expect(cookie).toContain(flag);
	expect(cookie).not.toContain('Secure');
	expect(answer.headers()['cache-control']).toBe('no-store');

	for (const path of ['/account', '/areas', '/']) {
		const mine = await from.get(path);
		expect([path, mine.headers()['cache-control'], mine.headers().etag]).toEqual([
			path,
			'no-store',
			undefined
		]);
		expect(await mine.text()).toContain('Gus Example');
	}
	const token = inDatabase((db) =>
		invite(db, commandLine, { email: 'e2@london.gov.uk', role: 'viewer', boroughs: [] })
	);
	for (const path of [`/account/accept?token=${token}`, '/sign-in', '/account', '/returns', '/editor']) {
		const headers = (await (await client()).get(path)).headers();
		expect([path, headers['cache-control'], headers.etag]).toEqual([path, 'no-store', undefined]);
	}
	const anyone = await (await client()).get('/areas');
	expect(anyone.headers()['cache-control']).toMatch(/^private, max-age/);
	expect(anyone.headers().vary).toContain('Cookie');
	expect(await anyone.text()).not.toContain('Gus Example');
	const figures = await from.get('/api/v1/measures');
	expect(figures.headers()['cache-control']).toMatch(/^public/);
	expect(figures.headers()['set-cookie']).toBeUndefined();
});

test('takes no more than a form of words weighs, and says so', async () => {
	const from = await client();
	const long = 'x'.repeat(300 * 1024);
	const answer = await send(from, '/sign-in?/password', { email: 'a@b.uk', password: long });
	expect(answer.status()).toBe(413);
	expect(await answer.text()).toContain('larger than the 256 kB');
	const chunked = await fetch(`${site.origin}/sign-in?/password`, {
		method: 'POST',
		headers: { origin: site.origin, 'content-type': 'application/x-www-form-urlencoded' },
		body: new Blob(['email=a']).stream(),
		duplex: 'half'
	} as RequestInit);
	expect(chunked.status).toBe(411);
});
