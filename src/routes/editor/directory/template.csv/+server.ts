import { templateFile } from '$lib/server/feeds/template-file';
import { requireDeskReader } from '$lib/server/views/editor/access';
import type { RequestHandler } from './$types';

/** For those who may read the desk, as the page that links to it is. It holds no data, and may be passed on. */
export const GET: RequestHandler = (event) => {
	requireDeskReader(event);
	return templateFile();
};
