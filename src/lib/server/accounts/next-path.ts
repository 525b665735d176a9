/**
 * Where to go after signing in: a path of this site, else `fallback`. Whatever a browser might take for another site
 * ("//evil", "/\evil", a tab in between, an address with a scheme) is not a path of this one.
 */
export function localPath(next: string | null | undefined, fallback = '/account'): string {
	if (!next || !next.startsWith('/')) return fallback;
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	if (/[\\\u0000-\u001f\u007f]/.test(next)) return fallback;
	const base = 'http://atlas.invalid';
	try {
		const { origin, pathname, search } = new URL(next, base);
		return origin === base && !pathname.startsWith('//') ? pathname + search : fallback;
	} catch {
		return fallback;
	}
}
