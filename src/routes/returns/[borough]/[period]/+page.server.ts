import { openReturn } from '$lib/server/views/returns/open-return';
import { overviewPage } from '$lib/server/views/returns/overview-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => overviewPage(openReturn(event), event.url.searchParams);
