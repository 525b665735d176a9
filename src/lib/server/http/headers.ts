/** What every answer carries. A figure made to stand in a partner's page may be framed; nothing else may. */
export function securityHeaders(pathname: string): Record<string, string> {
	return {
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'strict-origin-when-cross-origin',
		'permissions-policy': 'geolocation=(self)',
		...(!isUnder(pathname, '/embed') && { 'x-frame-options': 'DENY' })
	};
}

/** The API is open to any page on any site, and tells it what it may read. */
export const corsHeaders = {
	'access-control-allow-origin': '*',
	'access-control-expose-headers': 'ETag, Content-Disposition'
};

export function isUnder(pathname: string, section: string): boolean {
	return pathname === section || pathname.startsWith(`${section}/`);
}

/** What programs read: open to any site, the same for everyone. */
export const isApi = (pathname: string) => isUnder(pathname, '/api') || isUnder(pathname, '/openreferral');

/** For answers that depend only on the atlas, the code and the address. */
export function cachePolicy(pathname: string): string {
	return isApi(pathname)
		? 'public, max-age=300, stale-while-revalidate=86400'
		: 'public, max-age=60, stale-while-revalidate=600';
}

/** A path as text; null when its percent signs decode to nothing readable. */
export function decodedPath(pathname: string): string | null {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return null;
	}
}
