import { error } from '@sveltejs/kit';
import { compareCsv } from '$lib/server/views/compare/csv';
import { chosenAreas } from '$lib/server/views/compare/page';
import { compareUrl } from '$lib/url/compare';
import type { RequestHandler } from './$types';

/** The table of the compare page: every figure of the areas chosen, in the columns of the API. */
export const GET: RequestHandler = ({ url }) => {
	const { areas } = chosenAreas(compareUrl.parse(url.searchParams));
	if (areas.length === 0) error(404, 'Name at least one area: ?with=E09000012,E09000025');
	const { text, fileName } = compareCsv(areas);
	return new Response(text, {
		headers: {
			'content-type': 'text/csv; charset=utf-8; header=present',
			'content-disposition': `attachment; filename="${fileName}"`,
			'cache-control': 'public, max-age=60'
		}
	});
};
