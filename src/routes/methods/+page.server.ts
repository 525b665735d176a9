import { methodsPage } from '$lib/server/views/methods/index-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	return { methods: methodsPage(url.searchParams) };
};
