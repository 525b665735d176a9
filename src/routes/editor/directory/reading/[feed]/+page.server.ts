import { error, redirect } from '@sveltejs/kit';
import { requireEditor } from '$lib/server/accounts/guard';
import { cancelFeedJob } from '$lib/server/feeds/jobs';
import { requireDeskReader } from '$lib/server/views/editor/access';
import { readingOf } from '$lib/server/views/editor/directory';
import { leaveNotice } from '$lib/server/views/editor/notice';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireDeskReader(event);
	const reading = readingOf(event.params.feed);
	if (!reading)
		error(
			404,
			'No directory of this name is being read. If the site was started anew meanwhile, read it again.'
		);
	if (reading.state === 'read') {
		leaveNotice(event, 'The directory has been read. Nothing is public yet: this is what would change.');
		redirect(303, `/editor/directory/${reading.importId}`);
	}
	return { reading };
};

export const actions: Actions = {
	default: (event) => {
		requireEditor(event);
		// Come too late: what was read is shown, or why it was not, and nothing is said to have been cancelled.
		if (readingOf(event.params.feed)?.state !== 'reading') redirect(303, event.url.pathname);
		cancelFeedJob(event.params.feed);
		leaveNotice(event, 'The reading was cancelled. What the public sees is unchanged.');
		redirect(303, '/editor/directory');
	}
};
