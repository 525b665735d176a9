import { resolve } from 'node:path';
import { providerIn, readEnvironment, SettingsError } from './settings-schema.ts';

function environment() {
	try {
		return readEnvironment(process.env);
	} catch (error) {
		if (!(error instanceof SettingsError)) throw error;
		// Every command reads its settings first, and none of them can go on without.
		console.error(error.message);
		process.exit(1);
	}
}
const set = environment();

/** Where things stand on disk, and where the site is reached; read once. `settings-schema.ts` says what each is. */
export const settings = {
	/** The folder of the project: `data/`, the code that computes and the scripts stand in it. */
	root: resolve('.'),
	port: set.PORT,
	host: set.HOST,
	/** The public address, for links in invitations and for the rules of cookies. */
	origin: new URL(set.ORIGIN ?? `http://localhost:${set.PORT}`).origin,
	/** In which the proxy says who asks, and how many proxies add themselves to it. */
	addressHeader: set.ADDRESS_HEADER,
	proxies: set.XFF_DEPTH,
	shutdownSeconds: set.SHUTDOWN_TIMEOUT,
	/** The disposable, read-only atlas. */
	atlasFile: resolve(set.ATLAS_DB),
	/** The precious database: accounts, returns, uploads and what was published when. */
	contributionsFile: resolve(set.CONTRIBUTIONS_DB),
	/** Signs session cookies; when absent, one is made and kept beside the contributions. */
	authSecret: set.AUTH_SECRET,
	/** City Hall's own sign-in (OpenID Connect); null when the environment names none. */
	provider: providerIn(set),
	/** What the button of City Hall's sign-in calls it. */
	oidcName: set.OIDC_NAME,
	/** Where readers may write to whoever runs this copy. */
	contactEmail: set.CONTACT_EMAIL,
	/** Read directories inside a private network: for one that stands there, and for tests. */
	directoryAllowPrivate: set.DIRECTORY_ALLOW_PRIVATE === '1',
	/** How often one address may ask (http/rate-limits.ts); off to measure or test from one address. */
	rateLimits: set.RATE_LIMITS !== 'off',
	logLevel: set.LOG_LEVEL,
	/** What a collector of metrics must send; without one there are none to collect. */
	metricsToken: set.METRICS_TOKEN,
	/** The day the calendar is set to, if it is. */
	today: set.ATLAS_TODAY
};
