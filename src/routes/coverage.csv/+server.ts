import { today } from '$lib/server/clock';
import { boroughStandings } from '$lib/server/views/coverage/boroughs';
import { boroughsCsv } from '$lib/server/views/coverage/csv';
import { filterBoroughs } from '$lib/server/views/coverage/order';
import { coverageUrl } from '$lib/url/coverage';
import type { RequestHandler } from './$types';

/** The table of the coverage page, filtered as the page is. */
export const GET: RequestHandler = ({ url }) => {
	const day = today();
	const boroughs = filterBoroughs(boroughStandings(day), coverageUrl.parse(url.searchParams));
	return new Response(boroughsCsv(boroughs), {
		headers: {
			'content-type': 'text/csv; charset=utf-8; header=present',
			'content-disposition': `attachment; filename="borough-coverage_${day}.csv"`,
			'cache-control': 'public, max-age=60'
		}
	});
};
