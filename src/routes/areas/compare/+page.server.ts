import { redirect } from '@sveltejs/kit';
import { addition, comparePage } from '$lib/server/views/compare/page';
import { compareUrl } from '$lib/url/compare';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, setHeaders, locals }) => {
	const state = compareUrl.parse(url.searchParams);
	// What was typed may be somebody's postcode: no cache keeps it, and the address it leads to names a small area only.
	if (state.add) setHeaders({ 'cache-control': 'private, no-store' });
	const added = addition(state);
	if (added && 'href' in added) redirect(303, added.href);
	const compared = comparePage(state);
	const { deciles = null, history = null } = compared.comparison ?? {};
	if (deciles || history) {
		const choices = { with: compared.areas.map(({ code }) => code).join(',') };
		locals.figure = { figure: history ? 'compare-history' : 'compare-deciles', choices };
	}
	return { ...compared, added, unread: compareUrl.unread(url.searchParams) };
};
