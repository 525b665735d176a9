import { formOf } from '$lib/server/http/form-of';
import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { MAX_MESSAGE_LENGTH } from '$lib/atlas/corrections';
import { requireEditor } from '$lib/server/accounts/guard';
import { contributions } from '$lib/server/contributions/database';
import { closeCorrection, CorrectionError, takeUpCorrection } from '$lib/server/contributions/corrections';
import type { CorrectionOutcome } from '$lib/server/contributions/corrections';
import { forgetContributedRevision } from '$lib/server/contributions/revision';
import { rowNumber } from '$lib/server/views/editor/access';
import { correctionCase } from '$lib/server/views/editor/corrections';
import { formText } from '$lib/server/views/editor/form-text';
import { leaveNotice } from '$lib/server/views/editor/notice';
import type { Actions, PageServerLoad } from './$types';

function caseOf({ params }: { params: Partial<Record<string, string>> }) {
	const found = correctionCase(rowNumber(params.id ?? '') ?? 0);
	if (!found) error(404, 'There is no report of this number.');
	return found;
}

export const load: PageServerLoad = (event) => {
	requireEditor(event);
	return { report: caseOf(event), longest: MAX_MESSAGE_LENGTH };
};

/** Does it, and shows the queue again with words; or says why not, with what was typed. */
function settle(event: RequestEvent, act: () => void, notice: string, to: string, typed = {}) {
	try {
		act();
	} catch (failure) {
		if (!(failure instanceof CorrectionError)) throw failure;
		return fail(409, { errors: [{ message: failure.message, field: undefined }], ...typed });
	}
	forgetContributedRevision();
	leaveNotice(event, notice);
	redirect(303, to);
}

const outcomes: Record<CorrectionOutcome, string> = {
	corrected: 'has been closed as corrected, with your answer on its page',
	'no-change': 'has been closed with no change, and your answer is on its page',
	'set-aside': 'has been set aside; the public sees nothing of it'
};
const isOutcome = (text: string): text is CorrectionOutcome => Object.hasOwn(outcomes, text);

export const actions: Actions = {
	takeUp: (event) => {
		const person = requireEditor(event);
		const { id, about } = caseOf(event);
		const notice = `You have taken up the report about ${about}.`;
		const act = () => takeUpCorrection(contributions(), person, id);
		return settle(event, act, notice, `/editor/corrections/${id}`);
	},
	close: async (event) => {
		const person = requireEditor(event);
		const { id, about } = caseOf(event);
		const form = await formOf(event.request);
		const [outcome, answer] = [formText(form, 'outcome'), formText(form, 'answer')];
		const errors = [
			!isOutcome(outcome) && { message: 'Choose what you found.', field: 'outcome' },
			isOutcome(outcome) &&
				outcome !== 'set-aside' &&
				!answer.trim() && { message: 'Write the answer that the public will read.', field: 'answer' },
			answer.length > MAX_MESSAGE_LENGTH && {
				message: `Use ${MAX_MESSAGE_LENGTH.toLocaleString('en-GB')} characters or fewer for the answer.`,
				field: 'answer'
			}
		].filter((fault) => fault !== false);
		if (!isOutcome(outcome) || errors.length > 0) return fail(400, { errors, outcome, answer });
		const notice = `The report about ${about} ${outcomes[outcome]}.`;
		const act = () => closeCorrection(contributions(), person, id, outcome, answer);
		return settle(event, act, notice, '/editor/corrections', { outcome, answer });
	}
};
