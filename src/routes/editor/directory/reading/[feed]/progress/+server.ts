import { error, json } from '@sveltejs/kit';
import { requireDeskReader } from '$lib/server/views/editor/access';
import { readingOf } from '$lib/server/views/editor/directory';
import type { RequestHandler } from './$types';

/** How far a reading has come, in the words of its page, for the page to follow it without being loaded anew. */
export const GET: RequestHandler = (event) => {
	requireDeskReader(event);
	const reading = readingOf(event.params.feed);
	if (!reading) error(404, 'No directory of this name is being read.');
	const { state, title, words, next } = reading;
	return json({ isOver: state !== 'reading', title, words, next });
};
