import type Database from 'better-sqlite3';
import type { AtlasInputs } from '../../atlas/compute/inputs.ts';
import type { AreaType } from '../../atlas/area-types.ts';
import { areaSlug } from '../../atlas/names.ts';

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
	writeNesting(db, inputs);
	writeRegistrations(db, inputs);
}

/** Every step of nesting, straight and through: a small area is in its borough, its sub-ICB, its board and London. */
function writeNesting(db: Database.Database, { tables, bridge, areas, region }: AtlasInputs): void {
	const insert = db.prepare('insert into nesting (child, parent, share) values (?, ?, ?)');
	const nest = (child: string, ...parents: string[]) => {
		for (const parent of parents) insert.run(child, parent, 1);
	};
	const icbOf = new Map(tables.subIcbs.map((row) => [row.code, row.icb]));
	const boards = (subIcb: string) => [subIcb, icbOf.get(subIcb) as string, region.code];
	for (const icb of tables.icbs) nest(icb.code, region.code);
	for (const subIcb of tables.subIcbs) nest(subIcb.code, subIcb.icb, region.code);
	for (const borough of tables.boroughs) nest(borough.code, ...boards(borough.sub_icb));
	for (const lsoa of tables.lsoas) nest(lsoa.code, lsoa.borough, ...boards(lsoa.sub_icb));
	for (const pcn of tables.pcns) nest(pcn.code, pcn.sub_icb, pcn.icb, region.code);
	for (const pcn of areas.pcnCodes) {
		for (const [borough, share] of bridge.boroughShares.get(pcn) ?? []) insert.run(pcn, borough, share);
	}
}

function writeRegistrations(db: Database.Database, { registrations }: AtlasInputs): void {
	const insert = db.prepare('insert into registration (pcn, lsoa, share, patients) values (?, ?, ?, ?)');
	const whole = new Map<string, number>();
	for (const { pcn, patients } of registrations) whole.set(pcn, (whole.get(pcn) ?? 0) + patients);
	for (const { pcn, lsoa, patients } of registrations) {
		insert.run(pcn, lsoa, patients / (whole.get(pcn) ?? NaN), patients);
	}
}
