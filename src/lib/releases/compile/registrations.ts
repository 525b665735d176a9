import type { TableRows } from '../../atlas/tables.ts';
import type { Releases } from './read-all.ts';
import { successors } from './small-areas.ts';

/**
 * Patients by practice and 2021 small area: July 2022 registrations of the practices there are now. Patients of
 * practices that have closed, and those living outside the region, fall away. Networks are put together from these
 * when the atlas is built, because a practice may change network between two releases.
 */
export function compileRegistrations(
	releases: Pick<Releases, 'registrations-2022-07' | 'lsoa-2011-2021-lookup'>,
	practices: TableRows['practices'],
	lsoas: TableRows['lsoas']
): TableRows['registrations'] {
	const residentsOf = new Map(lsoas.map((row) => [row.code, row.residents]));
	const parts = successors(releases['lsoa-2011-2021-lookup'], residentsOf);
	const patients = new Map<string, Map<string, number>>(practices.map(({ code }) => [code, new Map()]));
	for (const row of releases['registrations-2022-07']) {
		const places = patients.get(row.practiceCode);
		if (!places) continue;
		for (const { lsoa21, share } of parts.get(row.lsoa11) ?? []) {
			if (residentsOf.has(lsoa21)) places.set(lsoa21, (places.get(lsoa21) ?? 0) + row.patients * share);
		}
	}
	return [...patients].flatMap(([practice, places]) =>
		[...places].map(([lsoa, count]) => ({ practice, lsoa, patients: count }))
	);
}
