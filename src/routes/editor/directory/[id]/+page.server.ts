import { formOf } from '$lib/server/http/form-of';
import { error, fail, redirect } from '@sveltejs/kit';
import { requireEditor } from '$lib/server/accounts/guard';
import { contributions } from '$lib/server/contributions/database';
import { discardImport, FeedStateError } from '$lib/server/contributions/feeds';
import { PublicationError } from '$lib/server/contributions/publications';
import { beginFeedJob } from '$lib/server/feeds/jobs';
import { requireDeskReader, rowNumber } from '$lib/server/views/editor/access';
import { importReview } from '$lib/server/views/editor/directory';
import { duplicatesOf } from '$lib/server/views/editor/directory-duplicates';
import { formText } from '$lib/server/views/editor/form-text';
import { leaveNotice } from '$lib/server/views/editor/notice';
import { publishOnce } from '$lib/server/views/editor/publish-once';
import type { Actions, PageServerLoad } from './$types';

const LONGEST_NOTE = 1_000;

function reviewOf({ params }: { params: Partial<Record<string, string>> }) {
	const review = importReview(rowNumber(params.id ?? '') ?? 0);
	if (!review) error(404, 'There is no import of this number.');
	return review;
}

export const load: PageServerLoad = async (event) => {
	requireDeskReader(event);
	const review = reviewOf(event);
	const duplicates = review.isCompared ? await duplicatesOf(review) : [];
	return { review, duplicates, longest: LONGEST_NOTE };
};

/** What was refused, in a sentence; anything else is a fault of the site. */
function refuse(failure: unknown, note = '') {
	if (!(failure instanceof PublicationError || failure instanceof FeedStateError)) throw failure;
	return fail(409, { errors: [{ message: failure.message }], note });
}

export const actions: Actions = {
	publish: async (event) => {
		const person = requireEditor(event);
		const { id, name, isPublic } = reviewOf(event);
		const note = formText(await formOf(event.request), 'note').slice(0, LONGEST_NOTE);
		try {
			if (!isPublic) await publishOnce({ kind: 'directory', import: id }, person, note);
		} catch (failure) {
			return refuse(failure, note);
		}
		leaveNotice(event, `You have published ${name}. The public sees it now.`);
		redirect(303, `/editor/directory/${id}`);
	},
	discard: (event) => {
		const person = requireEditor(event);
		const { id, name } = reviewOf(event);
		try {
			discardImport(contributions(), person, id);
		} catch (failure) {
			return refuse(failure);
		}
		leaveNotice(event, `You have discarded the import of ${name}. Nothing public has changed.`);
		redirect(303, '/editor/directory');
	},
	again: (event) => {
		const person = requireEditor(event);
		const { feed, address } = reviewOf(event);
		if (!address)
			return refuse(new FeedStateError('It came from a file. Choose the new file on the directory page.'));
		try {
			beginFeedJob(person, { address, feed: { id: feed } });
		} catch (failure) {
			return refuse(failure);
		}
		redirect(303, `/editor/directory/reading/${feed}`);
	}
};
