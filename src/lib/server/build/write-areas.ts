import type Database from 'better-sqlite3';
import type { AtlasInputs } from '../../atlas/compute/inputs.ts';
import type { AreaType } from '../../atlas/area-types.ts';
import { areaSlug } from '../../atlas/names.ts';
import { insertRows } from './insert-rows.ts';

interface AreaRow {
	code: string;
	type: AreaType;
	name: string;
}

export function allAreas({ tables, region }: AtlasInputs): AreaRow[] {
	const named = (type: AreaType, rows: { code: string; name: string }[]) =>
		rows.map(({ code, name }): AreaRow => ({ code, type, name }));
	return [
		{ code: region.code, type: 'london', name: region.name },
		...named('icb', tables.icbs),
		...named('sub-icb', tables.subIcbs),
		...named('borough', tables.boroughs),
		...named('pcn', tables.pcns),
		...named('lsoa', tables.lsoas)
	];
}

export function writeAreas(db: Database.Database, inputs: AtlasInputs): void {
	const insert = db.prepare('insert into area (code, type, name, slug) values (?, ?, ?, ?)');
	for (const { code, type, name } of allAreas(inputs)) insert.run(code, type, name, areaSlug(code, name));
	insertRows(db, 'nesting', ['child', 'parent', 'share'], nesting(inputs));
	insertRows(db, 'registration', ['pcn', 'lsoa', 'share', 'patients'], registrationShares(inputs));
}

type Nesting = [child: string, parent: string, share: number];

/** Every step of nesting, straight and through: a small area is in its borough, its sub-ICB, its board and London. */
function nesting({ tables, bridge, areas, region }: AtlasInputs): Nesting[] {
	const within = (child: string, ...parents: string[]) =>
		parents.map((parent): Nesting => [child, parent, 1]);
	const icbOf = new Map(tables.subIcbs.map((row) => [row.code, row.icb]));
	const boards = (subIcb: string) => [subIcb, icbOf.get(subIcb) as string, region.code];
	return [
		...tables.icbs.flatMap(({ code }) => within(code, region.code)),
		...tables.subIcbs.flatMap(({ code, icb }) => within(code, icb, region.code)),
		...tables.boroughs.flatMap(({ code, sub_icb }) => within(code, ...boards(sub_icb))),
		...tables.lsoas.flatMap(({ code, borough, sub_icb }) => within(code, borough, ...boards(sub_icb))),
		...tables.pcns.flatMap(({ code, sub_icb, icb }) => within(code, sub_icb, icb, region.code)),
		...areas.pcnCodes.flatMap((pcn) =>
			[...(bridge.boroughShares.get(pcn) ?? [])].map(([borough, share]): Nesting => [pcn, borough, share])
		)
	];
}

function* registrationShares({ registrations }: AtlasInputs) {
	const whole = new Map<string, number>();
	for (const { pcn, patients } of registrations) whole.set(pcn, (whole.get(pcn) ?? 0) + patients);
	for (const { pcn, lsoa, patients } of registrations)
		yield [pcn, lsoa, patients / (whole.get(pcn) ?? NaN), patients];
}
