import { resolve } from 'node:path';

/** Where things stand on disk, and where the site is reached; read once. */
export const settings = {
	/** The folder of the project: `data/`, the code that computes and the scripts stand in it. */
	root: resolve('.'),
	/** The disposable, read-only atlas. */
	atlasFile: resolve(process.env.ATLAS_DB ?? 'var/atlas.db'),
	/** The precious database: accounts, returns, uploads and what was published when. */
	contributionsFile: resolve(process.env.CONTRIBUTIONS_DB ?? 'var/contributions.db'),
	/** The public address, for links in invitations and for the rules of cookies. */
	origin: new URL(process.env.ORIGIN ?? `http://localhost:${process.env.PORT ?? '3000'}`).origin,
	/** Signs session cookies; when absent, one is made and kept beside the contributions. */
	authSecret: process.env.AUTH_SECRET,
	/** City Hall's own sign-in (OpenID Connect); all three or none. */
	oidcIssuer: process.env.OIDC_ISSUER,
	oidcClientId: process.env.OIDC_CLIENT_ID,
	oidcClientSecret: process.env.OIDC_CLIENT_SECRET,
	/** What the button calls it. */
	oidcName: process.env.OIDC_NAME ?? 'City Hall',
	/** Read directories inside a private network: for one that stands there, and for tests. */
	directoryAllowPrivate: process.env.DIRECTORY_ALLOW_PRIVATE === '1',
	/** How often one address may ask (http/rate-limits.ts); "off" to measure or test from one address. */
	rateLimits: process.env.RATE_LIMITS !== 'off',
	/** For a provider of one's own staff that does not say whether an address is verified: "yes" takes it as verified. */
	oidcTrustEmail: process.env.OIDC_TRUST_EMAIL === 'yes'
};
