import { apiRoute } from '$lib/server/api/answer';
import { listAnswer } from '$lib/server/openreferral/answer';
import { organizationsQuery, readQuery } from '$lib/server/openreferral/parameters';
import { listOrganizations } from '$lib/server/openreferral/vocabulary';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) =>
	listAnswer(listOrganizations(readQuery(organizationsQuery, url.searchParams)))
);
