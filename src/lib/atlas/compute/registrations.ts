import type { TableRows } from '../tables.ts';

/** How many of a network's patients lived in a small area in July 2022. */
export interface NetworkRegistration {
	pcn: string;
	lsoa: string;
	patients: number;
}

/**
 * Where each network's patients live: its practices' patients put together, by network and small area in the order of
 * their codes, to the hundredth of a patient that small-area boundary changes leave. Practices in no network are left out.
 */
export function networkRegistrations({
	practices,
	registrations
}: Pick<TableRows, 'practices' | 'registrations'>): NetworkRegistration[] {
	const networkOf = new Map(practices.map(({ code, pcn }) => [code, pcn]));
	const networks = new Map<string, Map<string, number>>();
	for (const { practice, lsoa, patients } of registrations) {
		const pcn = networkOf.get(practice);
		if (!pcn) continue;
		const places = networks.get(pcn);
		if (places) places.set(lsoa, (places.get(lsoa) ?? 0) + patients);
		else networks.set(pcn, new Map([[lsoa, patients]]));
	}
	return [...networks.keys()].sort().flatMap((pcn) => {
		const places = networks.get(pcn) as Map<string, number>;
		return [...places.keys()]
			.sort()
			.map((lsoa) => ({ pcn, lsoa, patients: Number((places.get(lsoa) ?? 0).toFixed(2)) }));
	});
}
