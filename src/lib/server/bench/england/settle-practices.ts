import { readableName } from '../../../atlas/names.ts';
import type { Row, TableRows } from '../../../atlas/tables.ts';
import type { MappedPractice } from '../../../releases/practice-map.ts';
import { pairUp } from './share-out.ts';

/** Practices as published, and the copies of London's whose places and patients they are given. */
interface Settlement {
	real: readonly MappedPractice[];
	replicas: readonly Row<'practices'>[];
}

interface Part {
	replica: Row<'practices'>;
	/** How many practices the copy is shared by. */
	among: number;
}

/**
 * Gives every practice the place and the patients of one copy of a practice or of several; where copies are the fewer,
 * practices share one and each has its part of the patients. Nobody is lost and nobody counted twice.
 */
export function settlePractices(
	{ registrations }: Pick<TableRows, 'registrations'>,
	settlements: readonly Settlement[]
): { placed: TableRows['practices']; registrations: TableRows['registrations'] } {
	const served = new Map<string, string[]>();
	const placed = settlements.flatMap(({ real, replicas }) => {
		const pairs = pairUp(real.length, replicas.length);
		const among = Map.groupBy(pairs, ([, replica]) => replica);
		const parts = Map.groupBy(pairs, ([practice]) => practice);
		return real.flatMap((practice, at): TableRows['practices'] => {
			const own = (parts.get(at) ?? []).flatMap(([, place]): Part[] => {
				const replica = replicas[place];
				return replica ? [{ replica, among: among.get(place)?.length ?? 1 }] : [];
			});
			for (const { replica } of own) {
				served.set(replica.code, [...(served.get(replica.code) ?? []), practice.practiceCode]);
			}
			return placedAt(practice, own);
		});
	});
	return { placed, registrations: resettled(registrations, served) };
}

function placedAt(practice: MappedPractice, parts: readonly Part[]): Row<'practices'>[] {
	const [first] = parts;
	if (!first) return [];
	const people = (read: (row: Row<'practices'>) => number) =>
		Math.round(parts.reduce((sum, { replica, among }) => sum + read(replica) / among, 0));
	const { lat, lon, lsoa } = first.replica;
	return [
		{
			code: practice.practiceCode,
			name: readableName(practice.practiceName),
			pcn: practice.pcnCode,
			sub_icb: practice.subIcbCode,
			patients: people((row) => row.patients),
			aged_65_plus: people((row) => row.aged_65_plus),
			address: null,
			postcode: practice.postcode,
			phone: null,
			lat,
			lon,
			lsoa
		}
	];
}

/** Where a copy's patients live, as the patients of the practices that have it; one row for a practice and a small area. */
function resettled(
	registrations: TableRows['registrations'],
	served: ReadonlyMap<string, readonly string[]>
): TableRows['registrations'] {
	const patientsOf = new Map<string, Map<string, number>>();
	for (const { practice, lsoa, patients } of registrations) {
		const practices = served.get(practice) ?? [];
		for (const code of practices) {
			const homes = patientsOf.get(code) ?? new Map<string, number>();
			homes.set(lsoa, (homes.get(lsoa) ?? 0) + patients / practices.length);
			patientsOf.set(code, homes);
		}
	}
	return [...patientsOf].flatMap(([practice, homes]) =>
		[...homes].map(([lsoa, patients]) => ({ practice, lsoa, patients }))
	);
}
