import { error, redirect } from '@sveltejs/kit';
import { serviceAtSlug } from '$lib/server/queries/support-service';
import { servicePage } from '$lib/server/views/support/service-page';
import { serviceSlug } from '$lib/url/support';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, setHeaders, locals }) => {
	const entry = serviceAtSlug(params.slug);
	if (!entry) error(404, 'We do not list a service at this address. It may have a new name.');
	const { name, id } = entry.listing;
	const slug = serviceSlug(name, id);
	if (slug !== params.slug) redirect(308, `/support/${slug}`);
	// A service has no figure of its own: it is shown by the map of what people can walk to.
	locals.figure = { figure: 'map', choices: { measure: 'advice-within-15', areas: 'borough' } };
	// Whether it is open now is true for a minute: it is never kept by its tag.
	setHeaders({ 'cache-control': 'private, max-age=60' });
	return servicePage(entry, new Date());
};
