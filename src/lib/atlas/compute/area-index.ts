import type { AreaType } from '../area-types.ts';
import { region } from '../region.ts';
import type { TableRows } from '../tables.ts';

/** An area made of land: the positions (in lsoa order) of the small areas it holds. */
export interface LandArea {
	code: string;
	type: AreaType;
	lsoas: Uint32Array;
}

export interface AreaIndex {
	lsoaCodes: string[];
	lsoaPosition: Map<string, number>;
	/** London, boards, sub-ICB locations and boroughs: everything bigger than an LSOA that is made of land. */
	land: LandArea[];
	boroughCodes: string[];
	boroughOfLsoa: string[];
	/** Networks by the administrative area they belong to: boards, sub-ICB locations and London. */
	networksOf: Map<string, string[]>;
	pcnCodes: string[];
}

type AreaTables = Pick<TableRows, 'lsoas' | 'subIcbs' | 'icbs' | 'boroughs' | 'pcns'>;

export function indexAreas({ lsoas, subIcbs, icbs, boroughs, pcns }: AreaTables): AreaIndex {
	const icbOf = new Map(subIcbs.map((row) => [row.code, row.icb]));
	const land: LandArea[] = [];
	const addLand = (type: AreaType, code: string, holds: (row: TableRows['lsoas'][number]) => boolean) => {
		const positions = lsoas.flatMap((row, position) => (holds(row) ? [position] : []));
		land.push({ code, type, lsoas: Uint32Array.from(positions) });
	};
	addLand('london', region.code, () => true);
	for (const { code } of icbs) addLand('icb', code, (row) => icbOf.get(row.sub_icb) === code);
	for (const { code } of subIcbs) addLand('sub-icb', code, (row) => row.sub_icb === code);
	for (const { code } of boroughs) addLand('borough', code, (row) => row.borough === code);

	const networksOf = new Map<string, string[]>([[region.code, pcns.map((pcn) => pcn.code)]]);
	for (const pcn of pcns) {
		for (const parent of [pcn.sub_icb, pcn.icb]) {
			networksOf.set(parent, [...(networksOf.get(parent) ?? []), pcn.code]);
		}
	}
	return {
		lsoaCodes: lsoas.map((row) => row.code),
		lsoaPosition: new Map(lsoas.map((row, position) => [row.code, position])),
		land,
		boroughCodes: boroughs.map((row) => row.code),
		boroughOfLsoa: lsoas.map((row) => row.borough),
		networksOf,
		pcnCodes: pcns.map((row) => row.code)
	};
}
