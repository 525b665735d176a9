import { isUnder } from '../http/headers.ts';

/** A form as it was filled in and sent by somebody whose session had ended. Nothing of it is kept on our side. */
export interface UnsentForm {
	/** Where it was going: a path of this site, with its action. */
	action: string;
	/** Its fields in order, as [name, value]. */
	fields: [string, string][];
}

/** Where people write what would be missed. Elsewhere a form is short, or holds a password, which is never sent back. */
const sections = ['/returns', '/editor'];

/**
 * Nobody has said who they are when this is read, so it must cost next to nothing. No form of ours comes near: a section
 * of a return has a few dozen fields, and the longest texts among them may hold a thousand characters.
 */
const MOST_BYTES = 64 * 1024;
const MOST_FIELDS = 300;

/**
 * What a browser sent from a form of words under `sections`; undefined for anything else: a form with a file, which a
 * page cannot hold, one larger than any of ours, and what a script of ours sent, whose page still has all of it. The body can be read again after.
 */
export async function unsentForm(request: Request, url: URL): Promise<UnsentForm | undefined> {
	const { headers, method } = request;
	const isWords = headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
	const isPage = headers.get('accept')?.includes('text/html') && !headers.has('x-sveltekit-action');
	const isKept = sections.some((section) => isUnder(url.pathname, section));
	if (method !== 'POST' || !isWords || !isPage || !isKept) return undefined;
	if (!(Number(headers.get('content-length')) <= MOST_BYTES)) return undefined;
	const fields = [...new URLSearchParams(await request.clone().text())];
	return fields.length > MOST_FIELDS ? undefined : { action: url.pathname + url.search, fields };
}
