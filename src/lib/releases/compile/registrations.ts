import type { TableRows } from '../../atlas/tables.ts';
import { CompileError } from './compile-error.ts';
import type { Releases } from './read-all.ts';
import { successors } from './small-areas.ts';

/**
 * Patients by network and 2021 small area: July 2022 registrations regrouped by July 2026 membership. Patients of
 * practices that have closed or belong to no network, and those living outside the region, fall away.
 */
export function compileRegistrations(
	releases: Pick<Releases, 'registrations-2022-07' | 'lsoa-2011-2021-lookup'>,
	practices: TableRows['practices'],
	lsoas: TableRows['lsoas'],
	pcns: TableRows['pcns']
): TableRows['registrations'] {
	const residentsOf = new Map(lsoas.map((row) => [row.code, row.residents]));
	const parts = successors(releases['lsoa-2011-2021-lookup'], residentsOf);
	const networkOf = new Map(practices.map((practice) => [practice.code, practice.pcn]));
	const patients = new Map<string, Map<string, number>>(pcns.map((pcn) => [pcn.code, new Map()]));
	for (const row of releases['registrations-2022-07']) {
		const network = networkOf.get(row.practiceCode);
		const places = network ? patients.get(network) : undefined;
		if (!places) continue;
		for (const { lsoa21, share } of parts.get(row.lsoa11) ?? []) {
			if (residentsOf.has(lsoa21)) places.set(lsoa21, (places.get(lsoa21) ?? 0) + row.patients * share);
		}
	}
	for (const [pcn, places] of patients) {
		if (places.size === 0) throw new CompileError('registrations-2022-07', `network ${pcn} has no patients`);
	}
	return [...patients].flatMap(([pcn, places]) =>
		[...places].map(([lsoa, count]) => ({ pcn, lsoa, patients: count }))
	);
}
