import { today } from '$lib/server/clock';
import { requireEditor } from '$lib/server/accounts/guard';
import { contributions } from '$lib/server/contributions/database';
import { auditCsv, auditFilter } from '$lib/server/views/editor/audit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	requireEditor(event);
	return new Response(auditCsv(contributions(), auditFilter(event.url.searchParams)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="audit-trail-${today()}.csv"`,
			'cache-control': 'no-store'
		}
	});
};
