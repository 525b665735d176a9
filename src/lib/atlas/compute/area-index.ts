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
	/** Code of the area that holds all the others. */
	whole: string;
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

/** `whole` is the code of the region. Each small area is looked at once, however many larger areas there are. */
export function indexAreas(
	{ lsoas, subIcbs, icbs, boroughs, pcns }: AreaTables,
	whole: string = region.code
): AreaIndex {
	const icbOf = new Map(subIcbs.map((row) => [row.code, row.icb]));
	const positionsOf = new Map<string, number[]>();
	lsoas.forEach(({ borough, sub_icb }, position) => {
		for (const code of [whole, icbOf.get(sub_icb), sub_icb, borough]) {
			if (code !== undefined) addTo(positionsOf, code, position);
		}
	});
	const land = (type: AreaType, codes: readonly string[]) =>
		codes.map((code): LandArea => ({ code, type, lsoas: Uint32Array.from(positionsOf.get(code) ?? []) }));

	const networksOf = new Map<string, string[]>([[whole, pcns.map((pcn) => pcn.code)]]);
	for (const { code, sub_icb, icb } of pcns) {
		for (const parent of [sub_icb, icb]) addTo(networksOf, parent, code);
	}
	return {
		whole,
		lsoaCodes: lsoas.map((row) => row.code),
		lsoaPosition: new Map(lsoas.map((row, position) => [row.code, position])),
		land: [
			...land('london', [whole]),
			...land('icb', codesOf(icbs)),
			...land('sub-icb', codesOf(subIcbs)),
			...land('borough', codesOf(boroughs))
		],
		boroughCodes: codesOf(boroughs),
		boroughOfLsoa: lsoas.map((row) => row.borough),
		networksOf,
		pcnCodes: codesOf(pcns)
	};
}

const codesOf = (rows: readonly { code: string }[]): string[] => rows.map(({ code }) => code);

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}
