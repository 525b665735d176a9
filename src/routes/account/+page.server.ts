import { requireSignedIn } from '$lib/server/accounts/guard';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ({ person: requireSignedIn(event) });
