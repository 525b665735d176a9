import { areasIndex } from '$lib/server/views/profile-index';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ index: areasIndex() });
