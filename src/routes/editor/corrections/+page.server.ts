import { requireEditor } from '$lib/server/accounts/guard';
import { correctionsDesk } from '$lib/server/views/editor/corrections';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireEditor(event);
	return correctionsDesk();
};
