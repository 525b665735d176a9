import { errorList } from '$lib/server/returns-spreadsheet/error-list';
import { requireKeptReading } from '$lib/server/returns-spreadsheet/kept-for';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	const { reading } = requireKeptReading(event, event.params.upload);
	return new Response(errorList(reading), {
		headers: {
			'content-type': 'text/csv; charset=utf-8; header=present',
			'content-disposition': 'attachment; filename="errors-in-returns.csv"',
			'cache-control': 'no-store'
		}
	});
};
