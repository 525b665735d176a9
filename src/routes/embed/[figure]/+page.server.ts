import { error } from '@sveltejs/kit';
import { ApiError } from '$lib/server/api/api-error';
import { figureView } from '$lib/server/figures/registry';
import type { PageServerLoad } from './$types';

/** A figure and nothing else, for a page of somebody else's. It asks for no account and sets no cookie. */
export const load: PageServerLoad = ({ params, url }) => {
	try {
		return { id: params.figure, figure: figureView(params.figure, url.searchParams) };
	} catch (fault) {
		if (fault instanceof ApiError) error(fault.status, fault.message);
		throw fault;
	}
};
