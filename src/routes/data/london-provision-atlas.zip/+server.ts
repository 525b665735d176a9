import { openAnswer } from '$lib/server/catalogue/answer';
import { archiveName, archiveStream } from '$lib/server/catalogue/archive';
import type { RequestHandler } from './$types';

/** Every table, what each column means, and the terms, in one file. */
export const GET: RequestHandler = ({ url }) =>
	openAnswer(archiveStream(url.origin), 'application/zip', {
		'content-disposition': `attachment; filename="${archiveName}"`
	});
