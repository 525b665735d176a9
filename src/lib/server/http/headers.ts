import { contentSecurityPolicy } from './content-policy.ts';

/** As long as browsers' own lists ask. It speaks for this host only, not for those named below it. */
const HTTPS_FROM_NOW_ON = 'max-age=31536000';

/** Features no page of ours uses: nothing that gets into one may switch them on. */
const unused = [
	...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'gyroscope'],
	...[
		'hid',
		'magnetometer',
		'microphone',
		'midi',
		'payment',
		'picture-in-picture',
		'publickey-credentials-get'
	],
	...['screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking']
];

/** The finder alone may ask where someone is, when they press its button. */
const permissions = (pathname: string): string =>
	[
		`geolocation=(${isUnder(pathname, '/support') ? 'self' : ''})`,
		...unused.map((feature) => `${feature}=()`)
	].join(', ');

/** What the headers of an answer depend on. */
export interface Answered {
	pathname: string;
	/** The public address of the site: https is held to where it is spoken. */
	origin: string;
	/** Where City Hall's sign-in stands, if there is one: the form on our page of signing in leads there. */
	signInOrigin?: string | undefined;
}

/** A figure for a partner's page; `/embed` itself, where embeds are made, is a page of ours. */
const isEmbed = (pathname: string) => pathname.startsWith('/embed/');

/**
 * What every answer carries, whatever it is; setContentPolicy adds the rest where there is a body. A figure made to
 * stand in a partner's page may be framed; nothing else may.
 */
export function securityHeaders({ pathname, origin }: Answered): Record<string, string> {
	const isForOthers = isApi(pathname) || isEmbed(pathname);
	return {
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'strict-origin-when-cross-origin',
		'permissions-policy': permissions(pathname),
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': isForOthers ? 'cross-origin' : 'same-origin',
		...(!isEmbed(pathname) && { 'x-frame-options': 'DENY' }),
		...(origin.startsWith('https:') && { 'strict-transport-security': HTTPS_FROM_NOW_ON })
	};
}

/**
 * Sets the content policy of an answer that has a body. Never of a 304: browsers lay its headers over the page they
 * keep, and the nonce of that page is the one it came with.
 */
export function setContentPolicy(headers: Headers, { pathname, signInOrigin }: Answered): void {
	const policy = contentSecurityPolicy({
		isPage: headers.get('content-type')?.startsWith('text/html') ?? false,
		ofFramework: headers.get('content-security-policy'),
		mayBeFramed: isEmbed(pathname),
		framesOurs: pathname === '/embed',
		formOrigin: pathname === '/sign-in' ? signInOrigin : undefined
	});
	headers.set('content-security-policy', policy);
}

/** The API is open to any page on any site, and tells it what it may read. */
export const corsHeaders = {
	'access-control-allow-origin': '*',
	'access-control-expose-headers': 'ETag, Content-Disposition, Link'
};

export function isUnder(pathname: string, section: string): boolean {
	return pathname === section || pathname.startsWith(`${section}/`);
}

/** What programs read: open to any site, the same for everyone. */
export const isApi = (pathname: string) =>
	['/api/v1', '/openreferral', '/figures', '/cards'].some((section) => isUnder(pathname, section));

/**
 * For answers that depend only on the atlas, the code and the address. Pages are kept by the reader's own browser and
 * no cache between: the nonce of one reader's page must not be another's.
 */
export function cachePolicy(pathname: string): string {
	if (isApi(pathname)) return 'public, max-age=300, stale-while-revalidate=86400';
	const isFile = /\.\w+$/.test(pathname);
	return `${isFile ? 'public' : 'private'}, max-age=60, stale-while-revalidate=600`;
}

/** A path as text; null when its percent signs decode to nothing readable. */
export function decodedPath(pathname: string): string | null {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return null;
	}
}
