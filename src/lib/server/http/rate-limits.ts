/** So many requests of one kind from one address in so many seconds. */
export interface RateLimit {
	name: string;
	/** What is asked for too often, as it stands in “too many … from your address”. */
	of: string;
	method: 'read' | 'write';
	path: RegExp;
	most: number;
	seconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Every limit there is on how often one address may ask, first match first. They stop one visitor from keeping the
 * others waiting or guessing passwords, and are far above what a person does; a whole office may share an address.
 * Guesses at one account are counted apart, wherever they come from (accounts/lockout.ts), and so are reports of
 * mistakes over the whole site (contributions/correction-intake.ts). Plain pages and figures have none: they cost less
 * than counting them.
 */
export const rateLimits: readonly RateLimit[] = [
	{
		name: 'sign-in',
		of: 'tries to sign in',
		method: 'write',
		path: /^\/(sign-in|account\/accept)(\/|$)/,
		most: 60,
		seconds: 10 * MINUTE
	},
	{
		name: 'return-from-sign-in',
		of: 'tries to sign in',
		method: 'read',
		path: /^\/sign-in\/callback\//,
		most: 60,
		seconds: 10 * MINUTE
	},
	{
		name: 'report',
		of: 'reports',
		method: 'write',
		path: /^\/corrections(\/|$)/,
		most: 20,
		seconds: HOUR
	},
	{
		name: 'file',
		of: 'files and directories to read',
		method: 'write',
		path: /^\/(editor\/(uploads|directory)|returns\/(.+\/)?(spreadsheet|upload))(\/|$)/,
		most: 120,
		seconds: 10 * MINUTE
	},
	{
		name: 'plan',
		of: 'plans',
		method: 'read',
		// As pictures and embeds too: these are worked out as the page is.
		path: /^(\/api\/v1)?\/plan([/.]|$)|^\/(figures|embed)\/(plan|advice)[-.\w]*$/,
		most: 90,
		seconds: MINUTE
	},
	{
		// Shows any figure, a plan among them, as it is chosen.
		name: 'builder',
		of: 'figures',
		method: 'read',
		path: /^\/embed$/,
		most: 120,
		seconds: MINUTE
	},
	{
		name: 'suggest',
		of: 'searches',
		method: 'read',
		path: /\/suggest(ions)?(\.json)?$/,
		most: 300,
		seconds: MINUTE
	},
	{
		// A reader of the whole directory, or a validator of it, asks for every entry by itself, one after another. There are
		// some 2,700, and from the next machine ten thousand a minute can be had.
		name: 'directory',
		of: 'pages of the directory',
		method: 'read',
		path: /^\/openreferral\//,
		most: 3_000,
		seconds: MINUTE
	},
	{
		name: 'picture',
		of: 'pictures',
		method: 'read',
		path: /\.(svg|png|pdf)$/,
		most: 120,
		seconds: MINUTE
	},
	{
		name: 'file-of-figures',
		of: 'files',
		method: 'read',
		path: /\.(csv|csv-metadata\.json|tsv|xlsx|geojson|topojson|parquet|zip)$/,
		most: 120,
		seconds: MINUTE
	},
	{
		name: 'feed',
		of: 'feeds',
		method: 'read',
		path: /(\.(atom|rss|xml)|\/feed)$/,
		most: 120,
		seconds: MINUTE
	}
];

/** The limit that a request is counted under; none for most. */
export function rateLimitOf(
	method: string,
	pathname: string,
	limits: readonly RateLimit[] = rateLimits
): RateLimit | undefined {
	const kind = method === 'GET' || method === 'HEAD' ? 'read' : method === 'OPTIONS' ? undefined : 'write';
	return limits.find((limit) => limit.method === kind && limit.path.test(pathname));
}
