import { formOf } from '$lib/server/http/form-of';
import { fail, redirect } from '@sveltejs/kit';
import { requireEditor } from '$lib/server/accounts/guard';
import { FeedStateError } from '$lib/server/contributions/feeds';
import { beginFeedJob } from '$lib/server/feeds/jobs';
import { checkFeedAddress, FeedError } from '$lib/server/feeds/public-address';
import { settings } from '$lib/server/settings';
import { LARGEST_UPLOAD_BYTES } from '$lib/server/uploads/check-upload';
import { requireDeskReader } from '$lib/server/views/editor/access';
import { directoryDesk } from '$lib/server/views/editor/directory';
import { formText } from '$lib/server/views/editor/form-text';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireDeskReader(event);
	return { ...directoryDesk(), largestMegabytes: LARGEST_UPLOAD_BYTES / 1_000_000 };
};

const LONGEST = 300;

export const actions: Actions = {
	default: async (event) => {
		const person = requireEditor(event);
		const form = await formOf(event.request);
		const text = (name: string) => formText(form, name).trim().slice(0, LONGEST);
		const typed = { address: text('address'), id: text('id'), name: text('name'), licence: text('licence') };
		const refuse = (field: string, message: string) => fail(400, { typed, errors: [{ message, field }] });
		const file = form.get('file');
		const hasFile = file instanceof File && file.size > 0;
		if (!hasFile && typed.address === '')
			return refuse('address', 'Give the address of a directory, or choose a file.');
		if (hasFile && typed.address !== '') return refuse('file', 'Give an address or a file, not both.');
		if (hasFile && file.size > LARGEST_UPLOAD_BYTES)
			return refuse(
				'file',
				`The file is larger than ${LARGEST_UPLOAD_BYTES / 1_000_000} MB, the most that can be uploaded.`
			);
		if (typed.id !== '' && !/^[a-z][a-z0-9-]{1,39}$/.test(typed.id))
			return refuse(
				'id',
				'The short name is 2 to 40 lower-case letters, digits and hyphens, and starts with a letter.'
			);
		const feed = {
			...(typed.id && { id: typed.id }),
			...(typed.name && { name: typed.name }),
			...(typed.licence && { licence: typed.licence })
		};
		let begun: string;
		try {
			if (!hasFile) {
				if (!URL.canParse(typed.address))
					return refuse('address', 'That is not a web address. It starts with https://.');
				checkFeedAddress(new URL(typed.address), settings.directoryAllowPrivate);
			}
			const source = hasFile
				? { file: { name: file.name.slice(0, LONGEST), bytes: new Uint8Array(await file.arrayBuffer()) } }
				: { address: typed.address };
			begun = beginFeedJob(person, { ...source, feed });
		} catch (failure) {
			if (failure instanceof FeedError || failure instanceof FeedStateError)
				return refuse(hasFile ? 'file' : 'address', failure.message);
			throw failure;
		}
		redirect(303, `/editor/directory/reading/${begun}`);
	}
};
