import { openReturn } from '$lib/server/views/returns/open-return';
import { previewPage } from '$lib/server/views/returns/preview-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => previewPage(openReturn(event), event.url.searchParams);
