import { formOf } from '$lib/server/http/form-of';
import { error, fail, redirect } from '@sveltejs/kit';
import { checkAnswers, unconfirmed } from '$lib/atlas/returns/check-answers';
import { contributions } from '$lib/server/contributions/database';
import { submitReturn } from '$lib/server/contributions/returns';
import { checkPage, reasonsIn } from '$lib/server/views/returns/check-page';
import { openReturn } from '$lib/server/views/returns/open-return';
import { revisionIn } from '$lib/server/views/returns/save-section';
import { returnsUrl } from '$lib/url/returns';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => checkPage(openReturn(event), event.url.searchParams);

export const actions: Actions = {
	submit: async (event) => {
		const open = openReturn(event);
		const form = await formOf(event.request);
		const basedOn = revisionIn(form);
		const { copy, previous, person } = open;
		if (!copy || basedOn === null) error(400, 'There is nothing to submit yet.');
		const check = checkAnswers(copy.answers, previous?.answers ?? null);
		const { reasons, typed } = reasonsIn(form, check);
		const outcome = submitReturn(contributions(), person, copy.id, basedOn, reasons);
		if ('moved' in outcome) redirect(303, returnsUrl.page(open, 'submitted'));
		if ('conflict' in outcome) redirect(303, returnsUrl.page(open, 'check', 'moved'));
		const unexplained = unconfirmed(outcome.incomplete, reasons).map(({ question }) => question);
		return fail(400, { typed, unexplained });
	}
};
