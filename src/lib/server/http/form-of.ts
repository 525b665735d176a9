import { error } from '@sveltejs/kit';

/**
 * The form that was posted. What is none, though its Content-Type says so, is refused with 400 in words: whoever wrote
 * the request is at fault, not the site.
 */
export async function formOf(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch (fault) {
		// What the platform throws of a body that it cannot read as a form; a broken connection is another fault.
		if (!(fault instanceof TypeError)) throw fault;
		error(
			400,
			'What was sent is not a form of this site. Nothing was saved. Open the page again, and send it from there.'
		);
	}
}
