import { redirect } from '@sveltejs/kit';
import { openReturn } from '$lib/server/views/returns/open-return';
import { returnHead } from '$lib/server/views/returns/return-head';
import { returnsUrl } from '$lib/url/returns';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const open = openReturn(event);
	if (open.copy?.state !== 'submitted') redirect(303, returnsUrl.overview(open));
	return { head: returnHead(open, event.url.searchParams) };
};
