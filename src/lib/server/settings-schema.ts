import { z } from 'zod';

const file = z.string().min(1);
const whole = (least: number, most: number, usual: number) =>
	z.coerce
		.number(`must be a whole number from ${least} to ${most}`)
		.int(`must be a whole number from ${least} to ${most}`)
		.min(least, `must be a whole number from ${least} to ${most}`)
		.max(most, `must be a whole number from ${least} to ${most}`)
		.default(usual);
const address = z.url({
	protocol: /^https?$/,
	error: 'must be a whole address such as https://atlas.example'
});
/** Where people’s sign-in is asked of: never in the clear, save on this very machine, for a test. */
const isSafeIssuer = (text: string) => {
	const { protocol, hostname = '' } = URL.parse(text) ?? {};
	return protocol === 'https:' || ['127.0.0.1', 'localhost'].includes(hostname);
};
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, usual: Values[number]) =>
	z.enum(values, `must be one of ${values.join(', ')}`).default(usual);

/**
 * Every setting of the site: its name in the environment, what it may be, what it is unless set. `.env.example` is
 * written from this list. An empty setting counts as one not set.
 */
export const settingsSchema = z.object({
	PORT: whole(1, 65_535, 3000).describe('The port to listen on.'),
	HOST: z
		.string()
		.default('0.0.0.0')
		.describe('The address to listen on; 127.0.0.1 keeps it to this machine.'),
	ORIGIN: address
		.optional()
		.describe(
			'The public address, when it stands behind a proxy: https://atlas.example. Unless set, this machine’s.'
		),
	ADDRESS_HEADER: z
		.string()
		.regex(/^[A-Za-z0-9-]+$/, 'must be the name of a header, such as x-forwarded-for')
		.optional()
		.describe(
			'The header in which your own proxy says who asks, such as x-forwarded-for; only with such a proxy, for anyone can send it.'
		),
	XFF_DEPTH: whole(1, 10, 1).describe('How many proxies of yours stand in front, with ADDRESS_HEADER.'),
	SHUTDOWN_TIMEOUT: whole(1, 300, 30).describe(
		'Seconds that answers under way may still take when the site is stopped.'
	),
	ATLAS_DB: file
		.default('var/atlas.db')
		.describe('Where the compiled atlas stands; it can always be made again.'),
	CONTRIBUTIONS_DB: file
		.default('var/contributions.db')
		.describe('Where accounts, returns, uploads and imports stand: back this up.'),
	AUTH_SECRET: z
		.string()
		.min(32, 'must have 32 characters or more')
		.optional()
		.describe(
			'Signs sessions, 32 characters or more. Unless set, one is made and kept beside CONTRIBUTIONS_DB.'
		),
	OIDC_ISSUER: address
		.refine(isSafeIssuer, 'must be an https address')
		.optional()
		.describe(
			'City Hall’s sign-in (OpenID Connect): the issuer, as the provider writes it. See docs/accounts.md.'
		),
	OIDC_CLIENT_ID: z.string().optional().describe('Given by the provider.'),
	OIDC_CLIENT_SECRET: z.string().optional().describe('Given by the provider.'),
	OIDC_NAME: z.string().max(60).default('City Hall').describe('What the button says: “Sign in with …”.'),
	OIDC_TRUST_EMAIL: oneOf(['yes', 'no'], 'no').describe(
		'“yes” takes every e-mail address from this provider as verified; only for one of your own staff.'
	),
	CONTACT_EMAIL: z
		.email('must be an e-mail address')
		.optional()
		.describe(
			'Where readers may write, to ask for another format, say; shown in the accessibility statement, which needs one.'
		),
	DIRECTORY_ALLOW_PRIVATE: oneOf(['0', '1'], '0').describe(
		'“1” lets directories be read from addresses inside a private network.'
	),
	RATE_LIMITS: oneOf(['on', 'off'], 'on').describe(
		'“off” lets one address ask without limit: to measure or to test.'
	),
	LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error', 'silent'], 'info').describe(
		'How much is logged; “info” is a line for each request, without who asked or what was typed.'
	),
	METRICS_TOKEN: z
		.string()
		.min(16, 'must have 16 characters or more')
		.optional()
		.describe(
			'Opens /metrics (Prometheus) to whoever sends it as a bearer token. Unless set, there is no /metrics.'
		),
	ATLAS_TODAY: z.iso
		.date('must be a date such as 2026-11-21')
		.optional()
		.describe('Sets the calendar, for a demonstration or a test: 2026-11-21. Accounts go by the real clock.')
});

/** A setting that cannot be used; the message names each, what was found and what may stand there. */
export class SettingsError extends Error {
	constructor(faults: readonly string[]) {
		super(
			`The site was not started: its settings are not right.\n${faults.map((fault) => `  ${fault}`).join('\n')}`
		);
		this.name = 'SettingsError';
	}
}

const secrets = new Set(['AUTH_SECRET', 'OIDC_CLIENT_SECRET', 'METRICS_TOKEN']);

/** What is in the environment as typed settings. Throws SettingsError naming every fault at once. */
export function readEnvironment(environment: Readonly<Record<string, string | undefined>>) {
	const set = Object.fromEntries(
		Object.keys(settingsSchema.shape).map((name) => [name, environment[name] || undefined])
	);
	const read = settingsSchema.safeParse(set);
	const faults = (read.error?.issues ?? []).map(({ path, message }) => {
		const name = String(path[0]);
		return `${name} ${message}; it is ${secrets.has(name) ? 'set to something else' : `“${set[name]}”`}.`;
	});
	const provider = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].filter((name) => !set[name]);
	if (provider.length === 1 || provider.length === 2) {
		faults.push(
			`${provider.join(' and ')} must be set too, or none of the three: City Hall’s sign-in needs them all.`
		);
	}
	if (!read.data || faults.length > 0) throw new SettingsError(faults);
	return read.data;
}

/** Who signs City Hall's people in. */
export interface Provider {
	/** Exactly as the provider writes it in its tokens. */
	issuer: string;
	clientId: string;
	clientSecret: string;
	/** For a provider of one's own staff that does not say whether an address is verified: takes it as verified. */
	trustEmail: boolean;
}

/** City Hall's sign-in as the environment names it, which `readEnvironment` has seen to be wholly or not at all. */
export function providerIn(set: ReturnType<typeof readEnvironment>): Provider | null {
	const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = set;
	if (!issuer || !clientId || !clientSecret) return null;
	return { issuer, clientId, clientSecret, trustEmail: set.OIDC_TRUST_EMAIL === 'yes' };
}

/** The text of `.env.example`: every setting with what it is for and its usual value, none of them set. */
export function environmentExample(): string {
	const usual = settingsSchema.partial().parse({}) as Record<string, unknown>;
	const entries = Object.entries(settingsSchema.shape).map(
		([name, schema]) => `# ${schema.description}\n#${name}=${usual[name] ?? defaultOf(schema)}`
	);
	return `# Copy to .env and take away the # of what you set. Every command of the site reads it.\n\n${entries.join('\n\n')}\n`;
}

const defaultOf = (schema: z.ZodType) => String(schema.safeParse(undefined).data ?? '');
