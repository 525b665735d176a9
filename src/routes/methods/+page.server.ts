import { methodsPage } from '$lib/server/views/methods/index-page';
import { methodsUrl } from '$lib/url/methods';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const methods = methodsPage(url.searchParams);
	return { methods, unread: methodsUrl.unread(url.searchParams, methods.state) };
};
