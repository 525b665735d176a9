import { formOf } from '$lib/server/http/form-of';
import { error, fail, redirect } from '@sveltejs/kit';
import { sectionOf } from '$lib/atlas/returns/sections';
import { contributions } from '$lib/server/contributions/database';
import { saveReturn } from '$lib/server/contributions/returns';
import { chosenAnswers, choosePage, compareAside } from '$lib/server/views/returns/choose-page';
import { openReturn } from '$lib/server/views/returns/open-return';
import { revisionIn } from '$lib/server/views/returns/save-section';
import { returnsUrl } from '$lib/url/returns';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => choosePage(openReturn(event), event.url.searchParams);

export const actions: Actions = {
	choose: async (event) => {
		const open = openReturn(event);
		const comparison = compareAside(open, event.url.searchParams.get('copy'));
		const form = await formOf(event.request);
		const basedOn = revisionIn(form);
		if (basedOn === null) error(400, 'This form is not one that the site sent. Open it again.');
		const { copy, aside, clashes } = comparison;
		// The copy that stands has changed again since the page was drawn: look once more before choosing.
		const lookAgain = () => redirect(303, returnsUrl.choose(open, aside.revision, 'moved'));
		if (copy.revision !== basedOn) return lookAgain();
		const answers = chosenAnswers(comparison, form);
		if (!answers) {
			const chosen = Object.fromEntries(clashes.map((question) => [question, form.get(question)]));
			return fail(400, { chosen: chosen as Record<string, string | null> });
		}
		const { person, borough, period } = open;
		const draft = { borough: borough.code, period, basedOn, answers };
		if ('conflict' in saveReturn(contributions(), person, draft)) return lookAgain();
		const [first] = clashes;
		const place = first
			? returnsUrl.section(open, sectionOf(first).id, 'chosen')
			: returnsUrl.overview(open, 'chosen');
		redirect(303, place);
	}
};
