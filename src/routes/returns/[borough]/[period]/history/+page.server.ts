import { formOf } from '$lib/server/http/form-of';
import { error, redirect } from '@sveltejs/kit';
import { contributions } from '$lib/server/contributions/database';
import { restoreCopy, returnRevisions } from '$lib/server/contributions/returns';
import { historyPage } from '$lib/server/views/returns/history-page';
import { openReturn } from '$lib/server/views/returns/open-return';
import { revisionIn } from '$lib/server/views/returns/save-section';
import { returnsUrl } from '$lib/url/returns';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => historyPage(openReturn(event), event.url.searchParams);

export const actions: Actions = {
	restore: async (event) => {
		const open = openReturn(event);
		const { copy, person } = open;
		const form = await formOf(event.request);
		const basedOn = revisionIn(form);
		const wanted = Number(form.get('copy'));
		const db = contributions();
		const isKnown = copy && returnRevisions(db, copy.id).some(({ revision }) => revision === wanted);
		if (!isKnown || basedOn === null) error(400, 'There is no such copy of this return.');
		const outcome = restoreCopy(db, person, copy.id, basedOn, wanted);
		redirect(303, returnsUrl.page(open, 'history', 'saved' in outcome ? 'restored' : 'moved'));
	}
};
