import { templateCsv } from '../../directory/csv/template.ts';

/** The plain template of services, to be saved: the same whoever asks. */
export function templateFile(): Response {
	return new Response(templateCsv(), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="services-template.csv"'
		}
	});
}
