import { formOf } from '$lib/server/http/form-of';
import { fail, redirect } from '@sveltejs/kit';
import { requireEditor } from '$lib/server/accounts/guard';
import { contributions } from '$lib/server/contributions/database';
import { editionAt } from '$lib/server/contributions/edition';
import { headPublication } from '$lib/server/contributions/publications';
import { addUpload, DuplicateUploadError } from '$lib/server/contributions/uploads';
import { checkUpload, LARGEST_UPLOAD_BYTES, UploadRefusedError } from '$lib/server/uploads/check-upload';
import { requireDeskReader } from '$lib/server/views/editor/access';
import { formText } from '$lib/server/views/editor/form-text';
import { leaveNotice } from '$lib/server/views/editor/notice';
import { chosenKind, uploadKinds, uploadList } from '$lib/server/views/editor/uploads';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireDeskReader(event);
	return {
		uploads: uploadList(),
		kinds: uploadKinds,
		largestMegabytes: LARGEST_UPLOAD_BYTES / 1_000_000
	};
};

const refuse = (kind: string, message: string, earlier: number | null = null) =>
	fail(400, { kind, errors: [{ message, field: 'file' }], earlier });

export const actions: Actions = {
	default: async (event) => {
		const person = requireEditor(event);
		const form = await formOf(event.request);
		const [chosen, file] = [formText(form, 'kind'), form.get('file')];
		if (!(file instanceof File) || file.size === 0) return refuse(chosen, 'Choose the file to upload.');
		if (file.size > LARGEST_UPLOAD_BYTES) {
			return refuse(
				chosen,
				`The file is larger than ${LARGEST_UPLOAD_BYTES / 1_000_000} MB, the most that can be uploaded.`
			);
		}
		const bytes = new Uint8Array(await file.arrayBuffer());
		const kind = chosenKind(chosen);
		const db = contributions();
		let id: number;
		try {
			const checkedAgainst = headPublication(db);
			const { releases } = editionAt(db, checkedAgainst);
			const checked = await checkUpload({ kind, fileName: file.name, bytes }, releases);
			id = addUpload(db, person, { ...checked, checkedAgainst, fileName: file.name, bytes });
		} catch (failure) {
			if (failure instanceof UploadRefusedError) return refuse(chosen, failure.message);
			if (failure instanceof DuplicateUploadError) return refuse(chosen, failure.message, failure.earlier.id);
			throw failure;
		}
		leaveNotice(event, 'The file has been read and kept. Nothing is public yet: this is what would change.');
		redirect(303, `/editor/uploads/${id}`);
	}
};
