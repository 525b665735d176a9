import { methodsPage } from '$lib/server/views/methods/index-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, setHeaders }) => {
	// What to cite carries today’s date, so this page is kept for an hour and never by its tag.
	setHeaders({ 'cache-control': 'public, max-age=3600' });
	return { methods: methodsPage(url.searchParams) };
};
