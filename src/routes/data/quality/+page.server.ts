import { computedTables } from '$lib/atlas/computed-tables';
import { qualityReport } from '$lib/server/views/quality';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	...qualityReport(),
	csvHref: `/data/tables/${computedTables.findings.path}`
});
