import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditTrail } from '../contributions/audit.ts';
import { authWithProvider, CITY_HALL } from './city-hall.ts';
import { madeUpSite, Visitor } from './made-up-visitor.ts';
import { passOnCookies } from './cookies.ts';
import { addPerson } from './people.ts';

/** A provider that says whatever a test wants, so that what no honest provider says can be seen refused. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
let server: Server;
let issuer = '';
let idToken: string | undefined;

const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
function token(claims: object, key: KeyObject | null = privateKey): string {
	const body = `${part({ alg: key ? 'RS256' : 'none', kid: 'made-up' })}.${part(claims)}`;
	return `${body}.${key ? sign('sha256', Buffer.from(body), key).toString('base64url') : ''}`;
}

beforeAll(async () => {
	server = createServer((request, response) => {
		const answers: Record<string, object> = {
			'/.well-known/openid-configuration': {
				issuer,
				authorization_endpoint: `${issuer}/auth`,
				token_endpoint: `${issuer}/token`,
				userinfo_endpoint: `${issuer}/me`,
				jwks_uri: `${issuer}/keys`,
				id_token_signing_alg_values_supported: ['RS256']
			},
			'/keys': {
				keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'made-up', alg: 'RS256', use: 'sig' }]
			},
			'/token': { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: idToken },
			'/me': { sub: 'ada', email: 'ada@london.gov.uk', email_verified: true }
		};
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify(answers[request.url ?? ''] ?? {}));
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const seconds = () => Math.floor(Date.now() / 1000);
const right = (nonce: string) => ({
	iss: issuer,
	aud: 'atlas',
	sub: 'ada',
	iat: seconds(),
	exp: seconds() + 60,
	nonce,
	email: 'ada@london.gov.uk',
	email_verified: true,
	name: 'Ada Provider'
});

/** Begins at the site, answers with the token that `make` makes of the nonce, and says where the site sends one then. */
async function comeBack(make: (nonce: string) => string | undefined) {
	const site = madeUpSite();
	addPerson(site.db, { name: 'ada@london.gov.uk', email: 'ada@london.gov.uk', role: 'editor', boroughs: [] });
	const secret = 'a secret of thirty-two characters or more';
	const provider = { issuer, clientId: 'atlas', clientSecret: 'made up', trustEmail: false };
	const auth = await authWithProvider(site.db, { origin: site.origin, secret }, provider);
	if (!auth) throw new Error('no provider');
	const visitor = new Visitor(site);
	const begun = await auth.api.signInSocial({
		body: {
			provider: CITY_HALL,
			callbackURL: '/account',
			errorCallbackURL: '/sign-in',
			disableRedirect: true
		},
		headers: visitor.event.request.headers,
		returnHeaders: true
	});
	passOnCookies(begun.headers, visitor.cookies);
	const asked = new URL(begun.response.url ?? '').searchParams;
	idToken = make(asked.get('nonce') ?? '');
	const back = new URL(`${site.origin}/sign-in/callback/${CITY_HALL}`);
	back.search = new URLSearchParams({ code: 'made-up', state: asked.get('state') ?? '' }).toString();
	const answer = await auth.handler(new Request(back, { headers: visitor.event.request.headers }));
	passOnCookies(answer.headers, visitor.cookies);
	const person = await visitor.session();
	const trail = auditTrail(site.db).map(({ action }) => action);
	site.db.close();
	return { to: answer.headers.get('location') ?? '', person, trail };
}

beforeEach(() => void (idToken = undefined));

describe('an ID token', () => {
	it('that is right lets its subject in, under their name, and the trail says so', async () => {
		const { to, person, trail } = await comeBack((nonce) => token(right(nonce)));
		expect(to).toBe('/account');
		expect(person).toMatchObject({ email: 'ada@london.gov.uk', role: 'editor', name: 'Ada Provider' });
		expect(trail).toEqual(['link-sign-in']);
	});

	const wrong: [string, (nonce: string) => string | undefined][] = [
		['of another request', () => token(right('another nonce'))],
		['of no request', (nonce) => token({ ...right(nonce), nonce: undefined })],
		['for another client', (nonce) => token({ ...right(nonce), aud: 'another' })],
		['from another issuer', (nonce) => token({ ...right(nonce), iss: 'https://evil.example' })],
		['that ran out', (nonce) => token({ ...right(nonce), exp: seconds() - 60 })],
		['signed by someone else', (nonce) => token(right(nonce), stranger)],
		['signed by nobody', (nonce) => token(right(nonce), null)],
		['that is no token', () => 'opaque'],
		['that is missing', () => undefined]
	];
	it.each(wrong)('%s lets nobody in', async (_, make) => {
		const { to, person, trail } = await comeBack(make);
		expect(to).toMatch(/^\/sign-in\?error=/);
		expect(person).toBeNull();
		expect(trail).toEqual([]);
	});
});
