import type { Region } from '../../atlas/region.ts';
import type { TableId, TableRows } from '../../atlas/tables.ts';
import { fileOf, firstFault } from './table-fault.ts';
import type { TableFault } from './table-fault.ts';

/** A part that can never be larger than its whole, in one row of one table. */
const parts: readonly [TableId, string, string][] = [
	['practices', 'aged_65_plus', 'patients'],
	['lsoas', 'aged_65_plus', 'residents'],
	['census', 'limited_english', 'english_base'],
	['census', 'disabled', 'disability_base'],
	['census', 'poor_health', 'health_base'],
	['census', 'carers', 'care_base'],
	['census', 'no_car', 'car_base'],
	['census', 'no_english', 'language_base'],
	['pcnStaff', 'link_worker_contracted_fte', 'link_worker_fte']
];
/** Tables write four decimals, so a sum may miss by a little. */
const ROUNDING = 1e-3;

const roles = ['link_worker', 'mental_health_link_worker', 'wellbeing_coach', 'care_coordinator'] as const;

/** The first place where two columns, or two tables, say different things. */
export function agreementFault(
	tables: TableRows,
	region: Pick<Region, 'networksNest'>
): TableFault | undefined {
	return partFault(tables) ?? postsFault(tables) ?? nestingFault(tables, region) ?? networkFault(tables);
}

function partFault(tables: TableRows): TableFault | undefined {
	for (const [id, part, whole] of parts) {
		const fault = firstFault(tables, id, part, (row) =>
			Number(row[part]) > Number(row[whole]) + ROUNDING
				? `${row[part]} is more than its whole, the ${row[whole]} of column ${whole}`
				: undefined
		);
		if (fault) return fault;
	}
	return undefined;
}

/** Hours without a record of who works them. The other way round is possible: some records give no hours. */
function postsFault(tables: TableRows): TableFault | undefined {
	for (const role of roles) {
		const fault = firstFault(tables, 'pcnStaff', `${role}_fte`, (row) =>
			Number(row[`${role}_fte`]) > 0 && row[`${role}_posts`] === 0
				? `${row[`${role}_fte`]} full-time posts, yet column ${role}_posts counts none`
				: undefined
		);
		if (fault) return fault;
	}
	return undefined;
}

/** Areas that nest by two ways arrive at the same place by both. */
function nestingFault(
	tables: TableRows,
	{ networksNest }: Pick<Region, 'networksNest'>
): TableFault | undefined {
	const icbOf = new Map(tables.subIcbs.map((row) => [row.code, row.icb]));
	const subIcbOfBorough = new Map(tables.boroughs.map((row) => [row.code, row.sub_icb]));
	const subIcbOfNetwork = new Map(tables.pcns.map((row) => [row.code, row.sub_icb]));
	const differs = (found: unknown, expected: string | undefined, where: string) =>
		found === expected ? undefined : `${found}, where ${where} is in ${expected}`;
	return (
		firstFault(tables, 'pcns', 'icb', ({ icb, sub_icb }) =>
			differs(icb, icbOf.get(`${sub_icb}`), `${sub_icb}`)
		) ??
		firstFault(tables, 'lsoas', 'sub_icb', ({ sub_icb, borough }) =>
			differs(sub_icb, subIcbOfBorough.get(`${borough}`), `its borough ${borough}`)
		) ??
		firstFault(tables, 'practices', 'sub_icb', ({ sub_icb, pcn }) =>
			pcn === null || !networksNest
				? undefined
				: differs(sub_icb, subIcbOfNetwork.get(`${pcn}`), `its network ${pcn}`)
		)
	);
}

/** Every network has patients on a list, and patients who live somewhere. */
function networkFault({ pcns, practices, registrations }: TableRows): TableFault | undefined {
	const listed = new Set(practices.filter((row) => row.patients > 0).map((row) => row.pcn));
	const networkOf = new Map(practices.map((row) => [row.code, row.pcn]));
	const living = new Set(
		registrations.filter((row) => row.patients > 0).map((row) => networkOf.get(row.practice))
	);
	for (const { code } of pcns) {
		const fault = (id: TableId, column: string) => ({
			file: fileOf(id),
			column,
			problem: `${code} has no patients`
		});
		if (!listed.has(code)) return fault('practices', 'pcn');
		if (!living.has(code)) return fault('registrations', 'practice');
	}
	return undefined;
}
