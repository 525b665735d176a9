import { readableName } from '../../atlas/names.ts';
import { region as thisRegion } from '../../atlas/region.ts';
import type { Region } from '../../atlas/region.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { CompileError } from './compile-error.ts';
import type { Releases } from './read-all.ts';

type AreaReleases = Pick<
	Releases,
	'practice-pcn-map-2026-07' | 'lsoa-borough-lookup' | 'lsoa-icb-lookup-2024' | 'census-2021-population'
>;
type AreaTables = Pick<TableRows, 'icbs' | 'subIcbs' | 'boroughs' | 'pcns' | 'lsoas'>;

/** The names planners use for the five-way split; the releases give the board's name and a code. */
const subIcbNames: Record<string, string> = {
	'93C': 'North Central London',
	W2U3Z: 'North West London',
	A3A8R: 'North East London',
	'72Q': 'South East London',
	'36L': 'South West London'
};

export function compileAreas(releases: AreaReleases): AreaTables {
	const practices = ofRegion(releases['practice-pcn-map-2026-07'].practices);
	const gssOf = new Map(releases['lsoa-icb-lookup-2024'].map((row) => [row.subIcbCode, row.subIcbGss]));
	const lsoas = compileLsoas(releases);
	const subIcbOfBorough = new Map(lsoas.map((row) => [row.borough, row.sub_icb]));
	const boroughNames = new Map(
		releases['lsoa-borough-lookup']
			.filter((row) => inRegion(row.borough))
			.map((row) => [row.borough, row.boroughName])
	);
	for (const row of lsoas) {
		if (subIcbOfBorough.get(row.borough) !== row.sub_icb) {
			throw new CompileError('lsoa-icb-lookup-2024', `borough ${row.borough} lies in two sub-ICB locations`);
		}
	}
	return {
		icbs: unique(practices, (practice) => practice.icbCode).map((practice) => ({
			code: practice.icbCode,
			name: boardName(practice.icbName),
			gss: practice.icbGss
		})),
		subIcbs: unique(practices, (practice) => practice.subIcbCode).map((practice) => ({
			code: practice.subIcbCode,
			name: subIcbNames[practice.subIcbCode] ?? practice.subIcbName,
			gss: gssOf.get(practice.subIcbCode) ?? '',
			icb: practice.icbCode
		})),
		boroughs: [...boroughNames].map(([code, name]) => ({
			code,
			name,
			sub_icb: subIcbOfBorough.get(code) ?? ''
		})),
		pcns: compileNetworks(practices),
		lsoas
	};
}

/** Those of the region, of records that say which region of the NHS they are in. */
export function ofRegion<R extends { regionCode: string }>(
	records: readonly R[],
	{ nhsRegionCodes }: Pick<Region, 'nhsRegionCodes'> = thisRegion
): R[] {
	return records.filter(({ regionCode }) => nhsRegionCodes.includes(regionCode));
}

type Practice = Releases['practice-pcn-map-2026-07']['practices'][number];

/** Throws CompileError for a network with practices in two sub-ICB locations. */
export function compileNetworks(practices: readonly Practice[]): TableRows['pcns'] {
	const byNetwork = Map.groupBy(
		practices.filter((practice) => practice.pcnCode !== null),
		(practice) => practice.pcnCode as string
	);
	return [...byNetwork].map(([code, members]) => {
		const [first] = members as [Practice, ...Practice[]];
		const split = members.find((practice) => practice.subIcbCode !== first.subIcbCode);
		if (split) {
			throw new CompileError(
				'practice-pcn-map-2026-07',
				`network ${code} has practices in two sub-ICB locations (${first.practiceCode} and ${split.practiceCode})`
			);
		}
		return { code, name: readableName(first.pcnName ?? code), sub_icb: first.subIcbCode, icb: first.icbCode };
	});
}

function compileLsoas(releases: AreaReleases): TableRows['lsoas'] {
	const population = new Map(releases['census-2021-population'].map((row) => [row.lsoa, row]));
	const subIcb = new Map(releases['lsoa-icb-lookup-2024'].map((row) => [row.lsoa, row.subIcbCode]));
	return releases['lsoa-borough-lookup']
		.filter((row) => inRegion(row.borough))
		.map((row) => {
			const counted = population.get(row.lsoa);
			const location = subIcb.get(row.lsoa);
			if (!counted) throw new CompileError('census-2021-population', `small area ${row.lsoa} has no row`);
			if (!location) throw new CompileError('lsoa-icb-lookup-2024', `small area ${row.lsoa} has no row`);
			return {
				code: row.lsoa,
				name: row.name,
				borough: row.borough,
				sub_icb: location,
				residents: counted.residents,
				aged_65_plus: counted.aged65Plus
			};
		});
}

export function inRegion(boroughCode: string): boolean {
	return boroughCode.startsWith(thisRegion.boroughCodePrefix);
}

/** "NHS West and North London Integrated Care Board" -> "West and North London ICB". */
export function boardName(name: string): string {
	return name.replace(/^NHS /, '').replace(/ Integrated Care Board$/i, ' ICB');
}

function unique<T>(rows: T[], key: (row: T) => string): T[] {
	return [...new Map(rows.map((row) => [key(row), row])).values()];
}
