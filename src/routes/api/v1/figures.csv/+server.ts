import { apiRoute } from '$lib/server/api/answer';
import { selectFigures } from '$lib/server/api/figures';
import { figuresCsv, figuresFileName } from '$lib/server/api/figures-csv';
import { readParameters } from '$lib/server/api/parameters';
import { figuresQuery } from '$lib/server/api/schemas';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) => {
	const selection = selectFigures(readParameters(figuresQuery, url.searchParams));
	return new Response(figuresCsv(selection), {
		headers: {
			'content-type': 'text/csv; charset=utf-8; header=present',
			'content-disposition': `attachment; filename="${figuresFileName(selection, 'csv')}"`
		}
	});
});
