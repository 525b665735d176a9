import { apiRoute } from '$lib/server/api/answer';
import { listAnswer } from '$lib/server/openreferral/answer';
import { pagingQuery, readQuery } from '$lib/server/openreferral/parameters';
import { listTaxonomies } from '$lib/server/openreferral/vocabulary';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) =>
	listAnswer(listTaxonomies(readQuery(pagingQuery, url.searchParams)))
);
