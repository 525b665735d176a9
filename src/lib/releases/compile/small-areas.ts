import type { Releases } from './read-all.ts';

/** Part of a 2011 small area that became (part of) a 2021 one; shares of a 2011 area sum to 1. */
export interface Successor {
	lsoa21: string;
	share: number;
}

/**
 * Where the people of each 2011 small area live in 2021 terms. Unchanged and merged areas pass whole; a split one is
 * shared by the census population of its parts (measures.md §3). Source: ONS lookup with change codes U, S, M, X.
 */
export function successors(
	lookup: Releases['lsoa-2011-2021-lookup'],
	residentsOf: ReadonlyMap<string, number>
): Map<string, Successor[]> {
	const byOld = Map.groupBy(lookup, (row) => row.lsoa11);
	return new Map(
		[...byOld].map(([lsoa11, rows]) => {
			const people = rows.map((row) => residentsOf.get(row.lsoa21) ?? 0);
			const total = people.reduce((sum, count) => sum + count, 0);
			const shareOf = (at: number) => (total > 0 ? (people[at] ?? 0) / total : 1 / rows.length);
			return [lsoa11, rows.map((row, at) => ({ lsoa21: row.lsoa21, share: shareOf(at) }))];
		})
	);
}

/**
 * A score or rank of 2011 areas, carried to those of 2021: the part of a split area has its parent's, a merged area
 * the plain mean of those it was made of (they are of like size by design).
 */
export function carryToNew(
	lookup: Releases['lsoa-2011-2021-lookup'],
	valueOf: ReadonlyMap<string, number>
): Map<string, number> {
	const byNew = Map.groupBy(lookup, (row) => row.lsoa21);
	const carried = new Map<string, number>();
	for (const [lsoa21, rows] of byNew) {
		const values = rows.flatMap((row) => valueOf.get(row.lsoa11) ?? []);
		if (values.length > 0) carried.set(lsoa21, values.reduce((sum, value) => sum + value, 0) / values.length);
	}
	return carried;
}
