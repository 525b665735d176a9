import { formOf } from '$lib/server/http/form-of';
import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { mayEdit } from '$lib/atlas/returns/roles';
import { requireEditor } from '$lib/server/accounts/guard';
import { contributions } from '$lib/server/contributions/database';
import { PublicationError } from '$lib/server/contributions/publications';
import { acceptReturn, returnById, returnRevisions, sendBack } from '$lib/server/contributions/returns';
import type { Moved } from '$lib/server/contributions/returns';
import { requireDeskReader, rowNumber } from '$lib/server/views/editor/access';
import { formNumber, formText } from '$lib/server/views/editor/form-text';
import { leaveNotice } from '$lib/server/views/editor/notice';
import { publishOnce } from '$lib/server/views/editor/publish-once';
import { returnReview } from '$lib/server/views/editor/return-review';
import { whoWasFirst } from '$lib/server/views/editor/who-was-first';
import type { Actions, PageServerLoad } from './$types';

const LONGEST = 1_000;

function reviewOf({ params }: { params: Partial<Record<string, string>> }, isEditor: boolean) {
	const review = returnReview(rowNumber(params.id ?? '') ?? 0, isEditor);
	if (!review) error(404, 'There is no return of this number to review.');
	return review;
}

export const load: PageServerLoad = (event) => {
	const person = requireDeskReader(event);
	return { review: reviewOf(event, mayEdit(person)), longest: LONGEST };
};

type Fault = { message: string; field?: string };
const refuse = (status: number, typed: { message?: string; note?: string }, ...errors: Fault[]) =>
	fail(status, { errors, message: '', note: '', ...typed });

interface Step {
	act: (id: number, revision: number) => Moved;
	notice: string;
	to: string;
	typed?: { message?: string };
}

/** Moves the return on and says so on the next page; or says who was first. */
function settle(event: RequestEvent, id: number, revision: number, { act, notice, to, typed = {} }: Step) {
	const outcome = act(id, revision);
	if ('conflict' in outcome) {
		return refuse(409, typed, { message: whoWasFirst(returnRevisions(contributions(), id), revision) });
	}
	leaveNotice(event, notice);
	redirect(303, to);
}

export const actions: Actions = {
	accept: async (event) => {
		const person = requireEditor(event);
		const review = reviewOf(event, true);
		const revision = formNumber(await formOf(event.request), 'revision');
		return settle(event, review.id, revision, {
			act: (id, basedOn) => acceptReturn(contributions(), person, id, basedOn),
			notice: `You have accepted the return of ${review.borough}. The public does not see it until it is published.`,
			to: `/editor/returns/${review.id}`
		});
	},
	sendBack: async (event) => {
		const person = requireEditor(event);
		const review = reviewOf(event, true);
		const form = await formOf(event.request);
		const message = formText(form, 'message').slice(0, LONGEST);
		if (!message.trim()) {
			return refuse(400, {}, { message: 'Say what the borough is to look at again.', field: 'message' });
		}
		return settle(event, review.id, formNumber(form, 'revision'), {
			act: (id, basedOn) => sendBack(contributions(), person, id, basedOn, message),
			notice: `You have sent the return back to ${review.borough}, with your message.`,
			to: '/editor',
			typed: { message }
		});
	},
	publish: async (event) => {
		const person = requireEditor(event);
		const { id, borough, quarter } = reviewOf(event, true);
		const form = await formOf(event.request);
		const [revision, note] = [formNumber(form, 'revision'), formText(form, 'note').slice(0, LONGEST)];
		try {
			const already = wasPublished(id, revision);
			if (!already) await publishOnce({ kind: 'return', returnId: id, revision }, person, note);
			leaveNotice(
				event,
				already
					? `The return of ${borough} has been published already.`
					: `You have published the return of ${borough} for ${quarter}. The public sees it now.`
			);
		} catch (failure) {
			if (!(failure instanceof PublicationError)) throw failure;
			return refuse(409, { note }, { message: failure.message });
		}
		redirect(303, `/editor/returns/${id}`);
	}
};

/** Was this very copy published, and is it public? Then the button was pressed twice. */
function wasPublished(id: number, revision: number): boolean {
	const copy = returnById(contributions(), id);
	const [newest] = returnRevisions(contributions(), id);
	const isCopy = newest?.action === 'publish' && newest.revision === revision + 1;
	return copy?.state === 'published' && isCopy && !returnReview(id, true)?.canPublish;
}
