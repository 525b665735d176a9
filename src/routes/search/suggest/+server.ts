import { json } from '@sveltejs/kit';
import { suggestionsFor } from '$lib/server/views/search-suggest';
import { parseSearch } from '$lib/url/search';
import type { RequestHandler } from './$types';

/** What the box offers while somebody types. It may be half of a home postcode: nothing keeps it, here or on the way. */
export const GET: RequestHandler = ({ url }) =>
	json(suggestionsFor(parseSearch(url.searchParams)), { headers: { 'cache-control': 'no-store' } });
