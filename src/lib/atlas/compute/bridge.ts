import type { TableRows } from '../tables.ts';
import type { AreaIndex } from './area-index.ts';
import type { NetworkRegistration } from './registrations.ts';

/** Part of a network's patients living in one place: `share` of the whole network, 0 to 1. */
export interface PlaceShare {
	place: number;
	share: number;
}

/**
 * The bridge from networks to land (measures.md §3): s[p][l], the share of network p's London-resident registered
 * patients living in small area l, and s[p][b], the same summed over a borough. Shares of a network sum to 1.
 */
export interface Bridge {
	/** By network code; `place` is a position in AreaIndex.lsoaCodes. */
	lsoaShares: Map<string, PlaceShare[]>;
	/** By network code, then borough code. */
	boroughShares: Map<string, Map<string, number>>;
	/** By network code: patients on the lists of its practices. */
	listSize: Map<string, number>;
	/** By position of the small area: the network most of its patients belong to, and that network's share of them. */
	largestRegistrar: { pcn: string; share: number }[];
}

export function buildBridge(
	areas: AreaIndex,
	registrations: readonly NetworkRegistration[],
	practices: TableRows['practices']
): Bridge {
	const byNetwork = new Map<string, PlaceShare[]>(areas.pcnCodes.map((code) => [code, []]));
	for (const row of registrations) {
		const place = areas.lsoaPosition.get(row.lsoa);
		const places = byNetwork.get(row.pcn);
		if (place === undefined || !places) {
			throw new RangeError(
				`registrations: ${place === undefined ? row.lsoa : row.pcn} is not an area of the atlas`
			);
		}
		places.push({ place, share: row.patients });
	}
	const boroughShares = new Map<string, Map<string, number>>();
	for (const [pcn, places] of byNetwork) {
		const total = places.reduce((sum, { share }) => sum + share, 0);
		if (total <= 0)
			throw new RangeError(`registrations: network ${pcn} has no patients living in the region`);
		const boroughs = new Map<string, number>();
		for (const place of places) {
			place.share /= total;
			const borough = areas.boroughOfLsoa[place.place] as string;
			boroughs.set(borough, (boroughs.get(borough) ?? 0) + place.share);
		}
		boroughShares.set(pcn, boroughs);
	}
	const listSize = new Map<string, number>(areas.pcnCodes.map((code) => [code, 0]));
	for (const { pcn, patients } of practices) {
		if (pcn) listSize.set(pcn, (listSize.get(pcn) ?? 0) + patients);
	}
	return {
		lsoaShares: byNetwork,
		boroughShares,
		listSize,
		largestRegistrar: largestRegistrars(areas, registrations)
	};
}

/** Counted on the 2022 registrations themselves, not scaled to today's lists. Ties go to the lower code. */
function largestRegistrars(areas: AreaIndex, registrations: readonly NetworkRegistration[]) {
	const best = areas.lsoaCodes.map(() => ({ pcn: '', patients: 0, total: 0 }));
	for (const { pcn, lsoa, patients } of registrations) {
		const entry = best[areas.lsoaPosition.get(lsoa) as number];
		if (!entry) continue;
		entry.total += patients;
		if (patients > entry.patients || (patients === entry.patients && pcn < entry.pcn)) {
			entry.pcn = pcn;
			entry.patients = patients;
		}
	}
	return best.map(({ pcn, patients, total }) => ({ pcn, share: total > 0 ? patients / total : 0 }));
}
