import type { PageData } from './$types';

/** What the page's parts take, as the server gives it. */
export type Comparison = NonNullable<PageData['comparison']>;
