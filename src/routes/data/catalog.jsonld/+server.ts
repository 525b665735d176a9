import { openAnswer } from '$lib/server/catalogue/answer';
import { dcatCatalogue } from '$lib/server/catalogue/dcat';
import type { RequestHandler } from './$types';

/** The atlas as a DCAT catalogue. */
export const GET: RequestHandler = ({ url }) =>
	openAnswer(`${JSON.stringify(dcatCatalogue(url.origin), null, 2)}\n`, 'application/ld+json; charset=utf-8');
