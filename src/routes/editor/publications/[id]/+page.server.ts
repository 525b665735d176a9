import { formOf } from '$lib/server/http/form-of';
import { error, fail, redirect } from '@sveltejs/kit';
import { requireEditor } from '$lib/server/accounts/guard';
import { contributions } from '$lib/server/contributions/database';
import { headPublication, PublicationError, publications } from '$lib/server/contributions/publications';
import { requireDeskReader, rowNumber } from '$lib/server/views/editor/access';
import { formNumber, formText } from '$lib/server/views/editor/form-text';
import { leaveNotice } from '$lib/server/views/editor/notice';
import { publicationReview } from '$lib/server/views/editor/publications';
import { publishOnce } from '$lib/server/views/editor/publish-once';
import type { Actions, PageServerLoad } from './$types';

const LONGEST_NOTE = 1_000;

function reviewOf({ params }: { params: Partial<Record<string, string>> }) {
	const id = rowNumber(params.id ?? '');
	const review = id === null ? null : publicationReview(id);
	if (!review) error(404, 'There is no publication of this number.');
	return review;
}

export const load: PageServerLoad = (event) => {
	requireDeskReader(event);
	return { review: reviewOf(event), longest: LONGEST_NOTE };
};

export const actions: Actions = {
	rollBack: async (event) => {
		const person = requireEditor(event);
		const { id, title } = reviewOf(event);
		const form = await formOf(event.request);
		const [head, note] = [formNumber(form, 'head'), formText(form, 'note').slice(0, LONGEST_NOTE)];
		try {
			if (!isGoneBackTo(id, head)) {
				if (headPublication(contributions()) !== head) throw new PublicationError(whatCame(head));
				await publishOnce({ kind: 'roll-back', to: id }, person, note);
			}
		} catch (failure) {
			if (!(failure instanceof PublicationError)) throw failure;
			return fail(409, { errors: [{ message: failure.message }], note });
		}
		leaveNotice(event, `The public sees this again: ${title.charAt(0).toLowerCase()}${title.slice(1)}.`);
		redirect(303, '/editor/publications');
	}
};

/** Was this very step taken already? Then the button was pressed twice. */
function isGoneBackTo(id: number, head: number): boolean {
	const [current] = publications(contributions()).filter((row) => row.current);
	return current !== undefined && current.id > head && current.slot === null && (current.base ?? 0) === id;
}

function whatCame(head: number): string {
	const [newest] = publications(contributions()).filter(({ id, current }) => current && id !== head);
	return newest
		? `${newest.by} has published since you opened this page: ${newest.what}. Read again below what would change.`
		: 'What the public sees has changed since you opened this page. Read again below what would change.';
}
