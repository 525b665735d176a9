import { apiRoute } from '$lib/server/api/answer';
import { listAnswer } from '$lib/server/openreferral/answer';
import { readQuery, servicesQuery } from '$lib/server/openreferral/parameters';
import { listServices } from '$lib/server/openreferral/services';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) => {
	const query = readQuery(servicesQuery, url.searchParams);
	return listAnswer(listServices(query), query.format);
});
