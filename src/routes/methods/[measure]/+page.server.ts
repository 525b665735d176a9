import { error } from '@sveltejs/kit';
import { isMeasureId } from '$lib/atlas/measures';
import { measurePage } from '$lib/server/views/methods/measure-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url }) => {
	if (!isMeasureId(params.measure)) error(404, 'The atlas has no measure of this name');
	return { measure: measurePage(params.measure, url.searchParams) };
};
