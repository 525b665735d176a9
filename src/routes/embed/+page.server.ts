import { errorPage } from '$lib/server/api/error-page';
import { embedBuilder } from '$lib/server/figures/builder';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => embedBuilder(url.searchParams).catch(errorPage);
