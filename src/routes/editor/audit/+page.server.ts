import { requireEditor } from '$lib/server/accounts/guard';
import { contributions } from '$lib/server/contributions/database';
import { rowNumber } from '$lib/server/views/editor/access';
import { auditAddress, auditChoices, auditFilter, auditPage } from '$lib/server/views/editor/audit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireEditor(event);
	const filter = auditFilter(event.url.searchParams);
	const before = rowNumber(event.url.searchParams.get('before') ?? '');
	const { lines, older } = auditPage(contributions(), filter, before);
	return {
		filter,
		lines,
		choices: auditChoices(contributions()),
		isFirst: before === null,
		newest: auditAddress('/editor/audit', filter),
		older: older === undefined ? null : auditAddress('/editor/audit', filter, older),
		csv: auditAddress('/editor/audit.csv', filter)
	};
};
