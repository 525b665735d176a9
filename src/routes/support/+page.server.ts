import { listAreas } from '$lib/server/queries/areas';
import { supportPage } from '$lib/server/views/support/page';
import { supportUrl } from '$lib/url/support';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, setHeaders, locals }) => {
	locals.figure = { figure: 'map', choices: { measure: 'advice-within-15', areas: 'borough' } };
	// An address of this page may say where someone is and what troubles them: no cache keeps it, nor does anything here.
	if (url.search) setHeaders({ 'cache-control': 'private, no-store' });
	const state = supportUrl.parse(url.searchParams);
	return {
		...supportPage(state, new Date()),
		unread: supportUrl.unread(url.searchParams, state),
		boroughs: listAreas('borough').map(({ name }) => name)
	};
};
