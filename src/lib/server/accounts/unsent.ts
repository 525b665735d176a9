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
 * What a browser sent from a form of words under `sections`; undefined for anything else: a form with a file, which a
 * page cannot hold, and what a script of ours sent, whose page still has all of it. The body can be read again after.
 */
export async function unsentForm(request: Request, url: URL): Promise<UnsentForm | undefined> {
	const { headers, method } = request;
	const isWords = headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
	const isPage = headers.get('accept')?.includes('text/html') && !headers.has('x-sveltekit-action');
	const isKept = sections.some((section) => isUnder(url.pathname, section));
	if (method !== 'POST' || !isWords || !isPage || !isKept) return undefined;
	const fields = [...(await request.clone().formData())].filter(
		(field): field is [string, string] => typeof field[1] === 'string'
	);
	return { action: url.pathname + url.search, fields };
}
