import type { PageData } from './$types';

/** One address of the API, as the page is given it. */
export type Reference = PageData['groups'][number]['endpoints'][number];
