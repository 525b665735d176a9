import { requireSignedIn } from '$lib/server/accounts/guard';
import { indexPage } from '$lib/server/views/returns/index-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => indexPage(requireSignedIn(event));
