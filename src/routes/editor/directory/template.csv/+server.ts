import { templateCsv } from '$lib/directory/csv/template';
import type { RequestHandler } from './$types';

/** The plain template: public, so that a borough can fill it in before anyone signs in. */
export const GET: RequestHandler = () =>
	new Response(templateCsv(), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="services-template.csv"'
		}
	});
