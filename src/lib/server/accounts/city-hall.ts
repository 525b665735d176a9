import { genericOAuth } from 'better-auth/plugins';
import type Database from 'better-sqlite3';
import { contributions } from '../contributions/database.ts';
import type { Provider } from '../settings-schema.ts';
import { settings } from '../settings.ts';
import { authSettings, makeAuth } from './auth.ts';
import type { Auth, AuthSettings } from './auth.ts';
import { readIdentity } from './identity.ts';
import { adoptName } from './people.ts';

/** The one provider's name in addresses and in the account table. */
export const CITY_HALL = 'city-hall';

const PATIENCE_MILLISECONDS = 10_000;

/**
 * The account library with the provider: the code flow with PKCE and state; ID tokens checked against the provider's
 * keys, its issuer, our client and the nonce of the request; nobody let in who is not in our table already. Null when
 * the provider cannot be reached, or says it is another.
 */
export async function authWithProvider(
	db: Database.Database,
	ours: AuthSettings,
	provider: Provider
): Promise<Auth | null> {
	const auth = makeAuth(db, ours, [
		genericOAuth({
			config: [
				{
					providerId: CITY_HALL,
					clientId: provider.clientId,
					clientSecret: provider.clientSecret,
					discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
					requireIdTokenVerification: true,
					scopes: ['openid', 'email', 'profile'],
					pkce: true,
					disableSignUp: true,
					disableImplicitSignUp: true,
					getUserInfo: async (tokens) => {
						const identity = await readIdentity(tokens, provider);
						if (identity) adoptName(db, identity);
						return identity;
					}
				}
			]
		})
	]);
	const { socialProviders } = await within(auth.$context);
	const found = socialProviders.find(({ id }) => id === CITY_HALL);
	return found?.issuer === provider.issuer ? auth : null;
}

function within<T>(promise: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('The provider does not answer.')), PATIENCE_MILLISECONDS);
	});
	return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

let made: Auth | undefined;

/**
 * The site's own, made when first wanted, and again while the provider could not be reached: a provider that is down
 * when the site starts, or at any other time, keeps nobody from signing in with a password.
 */
export async function cityHallAuth(): Promise<Auth | null> {
	const { provider } = settings;
	if (!provider) return null;
	if (made) return made;
	const auth = await authWithProvider(contributions(), authSettings(), provider).catch(() => null);
	if (auth) made = auth;
	return auth;
}
