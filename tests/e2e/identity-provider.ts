import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { freePort } from './own-server.ts';

/** What the provider says of someone. Everything is made up. */
export interface ProviderPerson {
	email: string;
	email_verified?: boolean;
	name?: string;
	[claim: string]: unknown;
}

/** A real OpenID Connect provider on this machine, whose page of signing in is one box for who you are. */
export interface IdentityProvider {
	/** For the environment of a site. */
	env: Record<string, string>;
	/** Opens its doors to a site, once the site's address is known. */
	serve(origin: string, people: Record<string, ProviderPerson>): void;
	/** The addresses it was asked to let people sign in at, with what came along. */
	asked: URL[];
	stop(): Promise<void>;
}

const clientId = 'atlas';
const clientSecret = randomBytes(24).toString('base64url');
const page = (uid: string) =>
	`<!doctype html><html lang="en"><title>Made-up City Hall</title><h1>Made-up City Hall</h1>
	<form method="post" action="/interaction/${uid}"><label>Who are you? <input name="login"></label><button>Continue</button></form>
	<form method="post" action="/interaction/${uid}"><input type="hidden" name="cancel" value="1"><button>Cancel</button></form>`;

export async function startIdentityProvider(): Promise<IdentityProvider> {
	const port = await freePort();
	const issuer = `http://127.0.0.1:${port}`;
	const asked: URL[] = [];
	let answer = (_: IncomingMessage, response: ServerResponse): void => void response.writeHead(503).end();
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', issuer);
		if (url.pathname === '/auth') asked.push(url);
		answer(request, response);
	}).listen(port, '127.0.0.1');
	await once(server, 'listening');

	return {
		env: {
			OIDC_ISSUER: issuer,
			OIDC_CLIENT_ID: clientId,
			OIDC_CLIENT_SECRET: clientSecret,
			OIDC_NAME: 'Made-up City Hall'
		},
		asked,
		serve(origin, people) {
			const provider = makeProvider(issuer, `${origin}/sign-in/callback/city-hall`, people);
			const rest = provider.callback();
			answer = (request, response) => {
				const uid = /^\/interaction\/([\w-]+)$/.exec(request.url ?? '')?.[1];
				if (uid) void interact(provider, uid, request, response);
				else void rest(request, response);
			};
		},
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}

async function interact(
	provider: Provider,
	uid: string,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	if (request.method !== 'POST') {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(uid));
		return;
	}
	let body = '';
	for await (const chunk of request) body += String(chunk);
	const form = new URLSearchParams(body);
	await provider.interactionFinished(
		request,
		response,
		form.has('cancel')
			? { error: 'access_denied', error_description: 'The person cancelled.' }
			: { login: { accountId: form.get('login') ?? '' } },
		{ mergeWithLastSubmission: false }
	);
}

function makeProvider(issuer: string, redirectUri: string, people: Record<string, ProviderPerson>): Provider {
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	return new Provider(issuer, {
		clients: [
			{
				client_id: clientId,
				client_secret: clientSecret,
				redirect_uris: [redirectUri],
				grant_types: ['authorization_code'],
				response_types: ['code']
			}
		],
		jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'made-up' }] },
		cookies: { keys: [randomBytes(16).toString('hex')] },
		claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'role'] },
		features: { devInteractions: { enabled: false } },
		pkce: { required: () => true },
		interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
		ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 300, Session: 300, Grant: 300 },
		findAccount: (_, sub) => {
			const person = people[sub];
			return person && { accountId: sub, claims: () => ({ sub, ...person }) };
		},
		// Nobody is asked what the atlas may know: their employer has said.
		loadExistingGrant: async (ctx) => {
			const { client, session } = ctx.oidc;
			if (!client || !session?.accountId) return undefined;
			const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
			grant.addOIDCScope('openid email profile');
			await grant.save();
			return grant;
		}
	});
}
