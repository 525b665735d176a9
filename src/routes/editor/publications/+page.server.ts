import { requireDeskReader } from '$lib/server/views/editor/access';
import { publicationHistory } from '$lib/server/views/editor/publications';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireDeskReader(event);
	return { history: publicationHistory() };
};
