import { error, redirect } from '@sveltejs/kit';
import { inSmallLetters } from '$lib/server/sitemap/pages';
import type { PageServerLoad } from './$types';

/** Whatever no page stands at: an address typed in capitals is led to the one that was meant. */
export const load: PageServerLoad = ({ url }) => {
	const meant = inSmallLetters(url.pathname);
	if (meant) redirect(308, `${meant}${url.search}`);
	error(404, 'There is no page at this address.');
};
