import { error, redirect } from '@sveltejs/kit';
import { serviceAtSlug } from '$lib/server/queries/support-service';
import { servicePage } from '$lib/server/views/support/service-page';
import { serviceSlug, supportUrl } from '$lib/url/support';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, setHeaders, locals }) => {
	const entry = serviceAtSlug(params.slug);
	if (!entry) error(404, 'We do not list a service at this address. It may have a new name.');
	const search = supportUrl.parse(url.searchParams);
	const { name, id } = entry.listing;
	if (serviceSlug(name, id) !== params.slug) redirect(308, supportUrl.serviceHref(name, id, search));
	// A service has no figure of its own: it is shown by the map of what people can walk to.
	locals.figure = { figure: 'map', choices: { measure: 'advice-within-15', areas: 'borough' } };
	// Whether it is open now is true for a minute: it is never kept by its tag. What somebody searched for is kept by no
	// cache, here as on the page they come from.
	setHeaders({ 'cache-control': `private, ${url.search ? 'no-store' : 'max-age=60'}` });
	return servicePage(entry, search, new Date());
};
