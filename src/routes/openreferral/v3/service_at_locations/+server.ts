import { apiRoute } from '$lib/server/api/answer';
import { listAnswer } from '$lib/server/openreferral/answer';
import { readQuery, placesQuery } from '$lib/server/openreferral/parameters';
import { listServicesAtLocations } from '$lib/server/openreferral/services';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) => {
	const query = readQuery(placesQuery, url.searchParams);
	return listAnswer(listServicesAtLocations(query), query.format);
});
