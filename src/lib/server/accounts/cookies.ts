import type { Cookies } from '@sveltejs/kit';
import { parseSetCookieHeader } from 'better-auth/cookies';

/** Passes on the cookies that the library set in an answer of its own. */
export function passOnCookies(from: Headers, to: Cookies): void {
	for (const line of from.getSetCookie()) {
		for (const [name, cookie] of parseSetCookieHeader(line)) {
			to.set(name, cookie.value, {
				path: cookie.path ?? '/',
				httpOnly: cookie.httponly ?? true,
				secure: cookie.secure ?? false,
				sameSite: 'lax',
				...(cookie['max-age'] !== undefined && { maxAge: cookie['max-age'] })
			});
		}
	}
}
