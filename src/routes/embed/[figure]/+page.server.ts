import { errorPage } from '$lib/server/api/error-page';
import { figureView } from '$lib/server/figures/registry';
import type { PageServerLoad } from './$types';

/** A figure and nothing else, for a page of somebody else's. It asks for no account and sets no cookie. */
export const load: PageServerLoad = async ({ params, url }) => ({
	id: params.figure,
	figure: await figureView(params.figure, url.searchParams).catch(errorPage)
});
