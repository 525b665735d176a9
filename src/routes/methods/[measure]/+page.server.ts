import { error } from '@sveltejs/kit';
import { isMeasureId } from '$lib/atlas/measures';
import { measurePage } from '$lib/server/views/methods/measure-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, setHeaders }) => {
	if (!isMeasureId(params.measure)) error(404, 'The atlas has no measure of this name');
	// What to cite carries today’s date, so this page is kept for an hour and never by its tag.
	setHeaders({ 'cache-control': 'public, max-age=3600' });
	return { measure: measurePage(params.measure, url.searchParams) };
};
