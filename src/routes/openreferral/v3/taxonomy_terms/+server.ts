import { apiRoute } from '$lib/server/api/answer';
import { listAnswer } from '$lib/server/openreferral/answer';
import { termsQuery, readQuery } from '$lib/server/openreferral/parameters';
import { listTerms } from '$lib/server/openreferral/vocabulary';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) =>
	listAnswer(listTerms(readQuery(termsQuery, url.searchParams)))
);
