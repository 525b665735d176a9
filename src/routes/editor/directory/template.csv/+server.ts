import { templateFile } from '$lib/server/feeds/template-file';
import type { RequestHandler } from './$types';

/** Public, so that a borough can fill it in before anyone signs in. */
export const GET: RequestHandler = templateFile;
