import { openAnswer } from '$lib/server/catalogue/answer';
import { catalogue } from '$lib/server/catalogue/package';
import type { RequestHandler } from './$types';

/** The atlas as a Frictionless Data Package. */
export const GET: RequestHandler = ({ url }) =>
	openAnswer(`${JSON.stringify(catalogue(url.origin), null, 2)}\n`, 'application/json; charset=utf-8');
