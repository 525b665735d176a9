import { z } from 'zod';

/** Characters of an email address that can be sent to (RFC 3696, erratum 1690). */
export const LONGEST_EMAIL = 254;

/** What we read of a person from their provider (OpenID Connect Core 1.0, 5.1). */
const claims = z.object({
	sub: z.string().min(1).max(255),
	email: z.string().max(LONGEST_EMAIL).optional(),
	email_verified: z.union([z.boolean(), z.enum(['true', 'false'])]).optional(),
	name: z.string().optional()
});
type Claims = z.infer<typeof claims>;
const discovery = z.object({ userinfo_endpoint: z.url() });

const PATIENCE_MILLISECONDS = 10_000;

interface Tokens {
	idToken?: string | undefined;
	accessToken?: string | undefined;
}

export interface Identity {
	[claim: string]: unknown;
	sub: string;
	email: string | undefined;
	emailVerified: boolean;
	name: string | undefined;
}

/**
 * Who the provider says this is. The ID token has been verified by the library before; without one there is nobody.
 * The email address may stand in the userinfo answer instead, which counts only for the same subject (5.3.2).
 */
export async function readIdentity(
	{ idToken, accessToken }: Tokens,
	{ issuer, trustEmail }: { issuer: string; trustEmail: boolean },
	fetchJson: (url: string, bearer?: string) => Promise<unknown> = getJson
): Promise<Identity | null> {
	if (!idToken) return null;
	const token = claims.safeParse(payloadOf(idToken));
	if (!token.success) return null;
	let told: Claims = token.data;
	if (told.email === undefined && accessToken) {
		const more = await userInfo(issuer, accessToken, fetchJson);
		if (!more || more.sub !== told.sub) return null;
		told = { ...more, ...told };
	}
	const said = told.email_verified === undefined ? trustEmail : String(told.email_verified) === 'true';
	return { sub: told.sub, email: told.email, emailVerified: said, name: told.name };
}

async function userInfo(
	issuer: string,
	accessToken: string,
	fetchJson: (url: string, bearer?: string) => Promise<unknown>
): Promise<Claims | null> {
	const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
	const discovered = discovery.safeParse(await fetchJson(address));
	if (!discovered.success) return null;
	const answer = claims.safeParse(await fetchJson(discovered.data.userinfo_endpoint, accessToken));
	return answer.success ? answer.data : null;
}

function payloadOf(token: string): unknown {
	try {
		return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
	} catch {
		return undefined;
	}
}

async function getJson(url: string, bearer?: string): Promise<unknown> {
	const response = await fetch(url, {
		headers: { accept: 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) },
		signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
		redirect: 'error'
	});
	if (!response.ok) throw new Error(`The provider answered ${response.status}.`);
	return response.json();
}
