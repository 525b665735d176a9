import { formOf } from '$lib/server/http/form-of';
import { error, fail, redirect } from '@sveltejs/kit';
import { requireEditor } from '$lib/server/accounts/guard';
import { contributions } from '$lib/server/contributions/database';
import { editionAt } from '$lib/server/contributions/edition';
import { headPublication, PublicationError } from '$lib/server/contributions/publications';
import {
	discardUpload,
	recheckUpload,
	upload,
	uploadBytes,
	UploadStateError
} from '$lib/server/contributions/uploads';
import { checkUpload, UploadRefusedError } from '$lib/server/uploads/check-upload';
import { requireDeskReader, rowNumber } from '$lib/server/views/editor/access';
import { formText } from '$lib/server/views/editor/form-text';
import { leaveNotice } from '$lib/server/views/editor/notice';
import { publishOnce } from '$lib/server/views/editor/publish-once';
import { uploadReview } from '$lib/server/views/editor/uploads';
import type { Actions, PageServerLoad } from './$types';

const LONGEST_NOTE = 1_000;

function reviewOf({ params }: { params: Partial<Record<string, string>> }) {
	const review = uploadReview(rowNumber(params.id ?? '') ?? 0);
	if (!review) error(404, 'There is no upload of this number.');
	return review;
}

export const load: PageServerLoad = (event) => {
	requireDeskReader(event);
	return { review: reviewOf(event), longest: LONGEST_NOTE };
};

/** What was refused, in a sentence; anything else is a fault of the site. */
function refuse(failure: unknown, note = '') {
	const isExpected =
		failure instanceof PublicationError ||
		failure instanceof UploadStateError ||
		failure instanceof UploadRefusedError;
	if (!isExpected) throw failure;
	return fail(409, { errors: [{ message: failure.message }], note });
}

export const actions: Actions = {
	publish: async (event) => {
		const person = requireEditor(event);
		const { id, name, period, isPublic } = reviewOf(event);
		const note = formText(await formOf(event.request), 'note').slice(0, LONGEST_NOTE);
		try {
			if (!isPublic) await publishOnce({ kind: 'release', upload: id }, person, note);
		} catch (failure) {
			return refuse(failure, note);
		}
		leaveNotice(
			event,
			isPublic
				? 'This release has been published already.'
				: `You have published ${name}, ${period}. The public sees it now.`
		);
		redirect(303, `/editor/uploads/${id}`);
	},
	discard: (event) => {
		const person = requireEditor(event);
		const { id, name, period } = reviewOf(event);
		try {
			discardUpload(contributions(), person, id);
		} catch (failure) {
			return refuse(failure);
		}
		leaveNotice(event, `You have discarded ${name}, ${period}. Nothing public has changed.`);
		redirect(303, '/editor/uploads');
	},
	check: async (event) => {
		const person = requireEditor(event);
		const { id } = reviewOf(event);
		const db = contributions();
		try {
			const [found, bytes] = [upload(db, id), uploadBytes(db, id)];
			if (!found || !bytes) throw new UploadStateError('There is no such upload.');
			const checkedAgainst = headPublication(db);
			const { releases } = editionAt(db, checkedAgainst);
			const { kind, fileName, period } = found;
			const { changeLog } = await checkUpload({ kind, fileName, bytes, period }, releases);
			recheckUpload(db, person, id, { changeLog, checkedAgainst });
		} catch (failure) {
			return refuse(failure);
		}
		leaveNotice(event, 'It has been checked again, against what the public sees now.');
		redirect(303, `/editor/uploads/${id}`);
	}
};
