import { today } from '$lib/server/clock';
import { requireDeskReader } from '$lib/server/views/editor/access';
import { deskOf } from '$lib/server/views/editor/desk';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireDeskReader(event);
	return deskOf(today());
};
