import type { PageData } from './$types';

/** What the page's parts take, as the server gives it. */
export type Profile = PageData['profile'];
