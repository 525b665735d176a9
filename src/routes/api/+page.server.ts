import { statusEntries } from '$lib/atlas/absence';
import { API_ROOT, API_VERSION } from '$lib/server/api/endpoints';
import { settings } from '$lib/server/settings';
import { apiReference } from '$lib/server/views/reference/reference';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({
	...(await apiReference((address) => fetch(address))),
	root: settings.origin + API_ROOT,
	apiVersion: API_VERSION,
	statuses: Object.values(statusEntries).map(({ id, explanation, hasNumber }) => ({
		id,
		explanation,
		hasNumber
	}))
});
