import { redirect } from '@sveltejs/kit';
import { areaOfCode, searchAnswer } from '$lib/server/views/search';
import { parseSearch, unreadInSearch } from '$lib/url/search';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, setHeaders }) => {
	// A search may be somebody’s home postcode: it is for their browser only, and nothing here writes it down.
	if (url.search) setHeaders({ 'cache-control': 'private, max-age=60' });
	const request = parseSearch(url.searchParams);
	const text = 'text' in request ? request.text : '';
	const area = areaOfCode(text);
	if (area) redirect(303, `/areas/${area.slug}`);
	return { text, answer: searchAnswer(request), unread: unreadInSearch(url.searchParams) };
};
