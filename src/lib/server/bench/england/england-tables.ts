import { readableName } from '../../../atlas/names.ts';
import type { TableRows } from '../../../atlas/tables.ts';
import { boardName } from '../../../releases/compile/areas.ts';
import { compilePcnStaff } from '../../../releases/compile/provision.ts';
import type { MappedPractice } from '../../../releases/practice-map.ts';
import { copyOf, scaleTables } from '../scale-tables.ts';
import { ENGLAND_SMALL_AREAS, regionOf } from './region.ts';
import type { EnglandReleases } from './releases.ts';
import { settlePractices } from './settle-practices.ts';
import { shareOut } from './share-out.ts';

/**
 * London's tables at a scale up to all England. London is as it is. What lies beyond has England's own boards, sub-ICB
 * locations, networks, practices and staff, as published, as many as the scale asks for; but they stand on copies of
 * London's land, for no other input is national: small areas, boroughs, census, deprivation, postcodes, advice sites
 * and libraries are London's again, and so are each practice's patients, where they live and how many they are.
 * Without the releases, networks and practices are London's again as well.
 */
export function englandTables(
	london: TableRows,
	scale: number,
	releases: EnglandReleases | undefined
): TableRows {
	const most = ENGLAND_SMALL_AREAS / london.lsoas.length;
	const scaled = named(scaleTables(london, Math.min(scale, most)));
	if (!releases || scale <= 1) return scaled;
	return settled(scaled, releases, (Math.min(scale, most) - 1) / (most - 1));
}

/** Every copy has a name of its own, and no network of it had another before. */
function named(tables: TableRows): TableRows {
	const rename = <R extends { code: string; name: string }>(row: R): R =>
		copyOf(row.code) === 0 ? row : { ...row, name: `${row.name} (copy ${copyOf(row.code)})` };
	return {
		...tables,
		icbs: tables.icbs.map(rename),
		subIcbs: tables.subIcbs.map(rename),
		boroughs: tables.boroughs.map(rename),
		pcns: tables.pcns.map(rename),
		lsoas: tables.lsoas.map(rename),
		linkWorkerHistory: tables.linkWorkerHistory.filter(({ pcn }) => copyOf(pcn) === 0)
	};
}

function settled(tables: TableRows, { practices, workforce }: EnglandReleases, share: number): TableRows {
	const isCopy = ({ code }: { code: string }) => copyOf(code) > 0;
	const own = <R extends { code: string }>(rows: readonly R[]): R[] => rows.filter((row) => !isCopy(row));
	const boroughs = tables.boroughs.filter(isCopy);
	const replicas = replicasByBorough(tables);
	const held = boroughs.map(({ code }) => replicas.get(code)?.length ?? 0);
	const room = held.filter((count) => count > 0).length;
	const bySubIcb = [...subIcbsOf(practices, share)].slice(0, room);
	const places = shareOut(
		held,
		bySubIcb.map(([, members]) => members.length)
	);
	const subIcbOf = new Map(boroughs.map(({ code }, at) => [code, bySubIcb[places[at] ?? 0]?.[0] ?? '']));
	const moved = <R extends { sub_icb: string }>(rows: readonly R[], boroughOf: (row: R) => string): R[] =>
		rows.map((row) => ({ ...row, sub_icb: subIcbOf.get(boroughOf(row)) ?? row.sub_icb }));
	const real = bySubIcb.flatMap(([, members]) => members);
	const { placed, registrations } = settlePractices(
		tables,
		bySubIcb.map(([, members], at) => ({
			real: members,
			replicas: boroughs.flatMap(({ code }, borough) =>
				places[borough] === at ? (replicas.get(code) ?? []) : []
			)
		}))
	);
	const pcns = [...own(tables.pcns), ...networksOf(real)];
	const codes = new Set(pcns.map(({ code }) => code));
	const posts = workforce.posts.filter(({ pcnCode }) => codes.has(pcnCode));
	return {
		...tables,
		icbs: [...own(tables.icbs), ...boardsOf(real)],
		subIcbs: [...own(tables.subIcbs), ...locationsOf(real)],
		boroughs: moved(tables.boroughs, ({ code }) => code),
		lsoas: moved(tables.lsoas, ({ borough }) => borough),
		pcns,
		practices: [...own(tables.practices), ...placed],
		pcnStaff: compilePcnStaff({ ...workforce, posts }, pcns, regionOf(tables)),
		registrations: [
			...tables.registrations.filter(({ practice }) => copyOf(practice) === 0),
			...registrations
		]
	};
}

function replicasByBorough({ practices, lsoas }: TableRows): Map<string, TableRows['practices']> {
	const boroughOf = new Map(lsoas.map(({ code, borough }) => [code, borough]));
	const copies = practices.filter(({ code, pcn }) => copyOf(code) > 0 && pcn !== null);
	return Map.groupBy(copies, ({ lsoa }) => boroughOf.get(lsoa ?? '') ?? '');
}

/** Sub-ICB locations beyond London in the order of their codes, with their practices, up to a share of all practices. */
function subIcbsOf(practices: readonly MappedPractice[], share: number): Map<string, MappedPractice[]> {
	const beyond = practices
		.filter(({ regionCode }) => regionCode !== 'Y56')
		.sort((a, b) => order(a).localeCompare(order(b)));
	const taken = new Map<string, MappedPractice[]>();
	let count = 0;
	for (const [code, members] of Map.groupBy(beyond, ({ subIcbCode }) => subIcbCode)) {
		if (taken.size > 0 && count + members.length / 2 > share * beyond.length) break;
		taken.set(code, members);
		count += members.length;
	}
	return taken;
}

const order = ({ subIcbCode, pcnCode, practiceCode }: MappedPractice) =>
	[subIcbCode, pcnCode ?? '~', practiceCode].join(' ');

/** A network that straddles two sub-ICB locations is in the one with most of its practices. */
function networksOf(practices: readonly MappedPractice[]): TableRows['pcns'] {
	const members = Map.groupBy(
		practices.filter(({ pcnCode }) => pcnCode !== null),
		({ pcnCode }) => pcnCode as string
	);
	return [...members].map(([code, all]) => {
		const [[, most]] = [...Map.groupBy(all, ({ subIcbCode }) => subIcbCode)].sort(
			([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1)
		) as [[string, [MappedPractice, ...MappedPractice[]]]];
		const [{ pcnName, subIcbCode, icbCode }] = most;
		return { code, name: readableName(pcnName ?? code), sub_icb: subIcbCode, icb: icbCode };
	});
}

const boardsOf = (practices: readonly MappedPractice[]): TableRows['icbs'] =>
	[...new Map(practices.map((row) => [row.icbCode, row])).values()].map((row) => ({
		code: row.icbCode,
		name: boardName(row.icbName),
		gss: row.icbGss
	}));

/** The map's reader does not take the statistical code of a sub-ICB location: its own code stands for it. */
const locationsOf = (practices: readonly MappedPractice[]): TableRows['subIcbs'] =>
	[...new Map(practices.map((row) => [row.subIcbCode, row])).values()].map((row) => ({
		code: row.subIcbCode,
		name: row.subIcbName,
		gss: row.subIcbCode,
		icb: row.icbCode
	}));
