import type { Cookies } from '@sveltejs/kit';
import { seal, unseal } from '../../http/seal.ts';

/** Says on the next page what was just done. Sealed, so that nobody else can put words there. */
const NAME = 'desk-notice';
const SECONDS_KEPT = 60;

interface Visit {
	cookies: Cookies;
	url: URL;
}

const place = ({ url }: Visit) =>
	({ path: '/editor', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;

export function leaveNotice(visit: Visit, text: string): void {
	visit.cookies.set(NAME, seal(NAME, text), { ...place(visit), maxAge: SECONDS_KEPT });
}

/** The words left for this page, once. */
export function takeNotice(visit: Visit): string | null {
	const sealed = visit.cookies.get(NAME);
	if (sealed === undefined) return null;
	visit.cookies.delete(NAME, place(visit));
	return unseal(NAME, sealed);
}
