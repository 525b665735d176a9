import { formOf } from '$lib/server/http/form-of';
import { error, fail, redirect } from '@sveltejs/kit';
import { MAX_MESSAGE_LENGTH } from '$lib/atlas/corrections';
import { formMark, takeReport } from '$lib/server/contributions/correction-intake';
import { findSubject } from '$lib/server/contributions/correction-subjects';
import { contributions } from '$lib/server/contributions/database';
import { forgetContributedRevision } from '$lib/server/contributions/revision';
import type { Actions, PageServerLoad } from './$types';

function subjectOf(url: URL) {
	const subject = findSubject(url.searchParams.get('about'));
	if (!subject) error(404, 'This form has to say which page is wrong. Go to that page, and follow its link.');
	return subject;
}

export const load: PageServerLoad = ({ url, setHeaders }) => {
	const subject = subjectOf(url);
	// The form carries the moment it was given out.
	setHeaders({ 'cache-control': 'no-store' });
	return { subject, mark: formMark(subject.key), longest: MAX_MESSAGE_LENGTH };
};

export const actions: Actions = {
	default: async ({ url, request }) => {
		const subject = subjectOf(url);
		const form = await formOf(request);
		const text = (name: string) => {
			const value = form.get(name);
			return typeof value === 'string' ? value : '';
		};
		const message = text('message');
		const { refusal } = takeReport(
			contributions(),
			{ subject: subject.key, subjectName: subject.name },
			{ message, mark: text('mark'), trap: text('website') }
		);
		if (refusal) return fail(400, { refusal, message });
		forgetContributedRevision();
		redirect(303, `/corrections/received?about=${subject.key}`);
	}
};
