import { pageFileRoute } from '$lib/server/api/tables/page-file-route';
import { today } from '$lib/server/clock';
import { boroughFile } from '$lib/server/views/coverage/borough-file';
import { boroughStandings } from '$lib/server/views/coverage/boroughs';
import { filterBoroughs } from '$lib/server/views/coverage/order';
import { coverageUrl } from '$lib/url/coverage';

/** The table of the coverage page, filtered as the page is. */
export const GET = pageFileRoute((query) => {
	const state = coverageUrl.parse(query);
	return boroughFile(filterBoroughs(boroughStandings(today()), state), state);
});
