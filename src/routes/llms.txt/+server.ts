import { openAnswer } from '$lib/server/catalogue/answer';
import { llmsText } from '$lib/server/catalogue/llms';
import type { RequestHandler } from './$types';

/** The site in one file, for programs that read for people. */
export const GET: RequestHandler = ({ url }) => openAnswer(llmsText(url.origin), 'text/plain; charset=utf-8');
