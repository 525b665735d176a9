import type { Finding } from '../../atlas/quality/findings.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { releaseDates } from '../compile/overlay-read.ts';
import type { ReadRelease } from '../compile/overlay-read.ts';
import { adviceFindings } from './advice.ts';
import { workforceFindings } from './workforce.ts';

/** What was found in the releases of data/, with the findings of those that editors have published in their place. */
export function laidFindings(
	prepared: readonly Finding[],
	releases: readonly ReadRelease[],
	tables: TableRows
): Finding[] {
	const dates = releaseDates(releases);
	const fresh = releases
		.filter(({ kind, period }) => period === dates[kind])
		.flatMap((release): Finding[] => {
			if (release.kind === 'workforce') return workforceFindings(release.content, tables);
			if (release.kind === 'advice-list') return adviceFindings(release.content.services, tables);
			return [];
		});
	const replaced = new Map(fresh.map((finding) => [finding.id, finding]));
	return prepared.map((finding) => replaced.get(finding.id) ?? finding);
}
