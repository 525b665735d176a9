import { describe, expect, it } from 'vitest';
import { readIdentity } from './identity.ts';

const issuer = 'https://id.example';
const provider = { issuer, trustEmail: false };
/** Made up, and unsigned: the library has verified a token before it comes here. */
const token = (claims: object) => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
const userInfo = (answer: object) => async (url: string) =>
	url.endsWith('/openid-configuration') ? { userinfo_endpoint: `${issuer}/me` } : answer;
const never = () => Promise.reject(new Error('asked'));

describe('who a provider says someone is', () => {
	const ada = { sub: '1', email: 'ada@london.gov.uk' };

	it('is in the ID token', async () => {
		const idToken = token({ ...ada, email_verified: true, role: 'administrator' });
		expect(await readIdentity({ idToken, accessToken: 'a' }, provider, never)).toEqual({
			sub: '1',
			email: ada.email,
			emailVerified: true,
			name: undefined
		});
	});

	it.each([
		[{}, false, false],
		[{}, true, true],
		[{ email_verified: false }, true, false],
		[{ email_verified: 'false' }, true, false],
		[{ email_verified: 'true' }, false, true]
	])('has a verified address: %j, trusted %s -> %s', async (said, trustEmail, verified) => {
		const identity = await readIdentity(
			{ idToken: token({ ...ada, ...said }) },
			{ issuer, trustEmail },
			never
		);
		expect(identity?.emailVerified).toBe(verified);
	});

	it('is asked for when the token does not say, and believed only for the same subject', async () => {
		const tokens = { idToken: token({ sub: '1' }), accessToken: 'a' };
		const about = { email: ada.email, email_verified: true };
		expect(await readIdentity(tokens, provider, userInfo({ sub: '1', ...about }))).toMatchObject({
			email: ada.email,
			emailVerified: true
		});
		expect(await readIdentity(tokens, provider, userInfo({ sub: '2', ...about }))).toBeNull();
	});

	it.each([undefined, '', 'nonsense', token({ email: ada.email }), token([])])(
		'is nobody without an ID token that can be read: %s',
		async (idToken) => expect(await readIdentity({ idToken, accessToken: 'a' }, provider, never)).toBeNull()
	);
});
