import { describe, expect, it } from 'vitest';
import { region } from '../../atlas/region.ts';
import type { Row, TableId, TableRows } from '../../atlas/tables.ts';
import { readTables } from '../compiled/read-tables.ts';
import { tableFault } from './check-tables.ts';
import { faultText } from './table-fault.ts';

const tables = readTables('data');

/** What is said when some cells of row 3 of one table are otherwise. */
function faultWith<T extends TableId>(id: T, changes: Partial<Row<T>>): string | undefined {
	const rows = (tables[id] as Row<T>[]).with(1, { ...(tables[id][1] as Row<T>), ...changes });
	const fault = tableFault({ ...tables, [id]: rows } as TableRows);
	return fault && faultText(fault);
}

const without = (id: TableId, change: (rows: never[]) => unknown[]) => {
	const fault = tableFault({ ...tables, [id]: change(tables[id] as never[]) } as TableRows);
	return fault && faultText(fault);
};

const firstNetwork = new Set(
	tables.practices.filter(({ pcn }) => pcn === tables.pcns[0]?.code).map(({ code }) => code)
);

describe('tableFault', () => {
	it('finds none in data/', () => expect(tableFault(tables)).toBeUndefined());

	it.each<[string, string | undefined, string]>([
		[
			'an unknown network',
			faultWith('pcnStaff', { pcn: 'U99999' }),
			'data/provision/pcn-staff.csv, row 3, column pcn: U99999 is not in data/areas/pcns.csv'
		],
		[
			'an unknown small area',
			faultWith('registrations', { lsoa: 'E01999999' }),
			'data/geography/registrations.csv, row 3, column lsoa: E01999999 is not in data/areas/lsoas.csv'
		],
		[
			'an unknown borough',
			faultWith('lsoas', { borough: 'E09000099' }),
			'data/areas/lsoas.csv, row 3, column borough: E09000099 is not in data/areas/boroughs.csv'
		],
		[
			'a part above its whole',
			faultWith('census', { disability_base: 100, disabled: 101 }),
			'data/need/census.csv, row 3, column disabled: 101 is more than its whole, the 100 of column disability_base'
		],
		[
			'more old residents than residents',
			faultWith('lsoas', { residents: 5, aged_65_plus: 6 }),
			'data/areas/lsoas.csv, row 3, column aged_65_plus: 6 is more than its whole, the 5 of column residents'
		],
		[
			'hours without posts',
			faultWith('pcnStaff', { care_coordinator_posts: 0, care_coordinator_fte: 2.5 }),
			'data/provision/pcn-staff.csv, row 3, column care_coordinator_fte: 2.5 full-time posts, yet column care_coordinator_posts counts none'
		],
		[
			'a decile that is none',
			faultWith('deprivation', { imd_decile: 11 }),
			'data/need/deprivation.csv, row 3, column imd_decile: 11 is not from 1 to 10'
		],
		[
			'a place outside the region',
			faultWith('postcodes', { lat: 91 }),
			'data/geography/postcodes.csv, row 3, column lat: 91 is not from 51.2 to 51.8'
		],
		[
			'fewer than nobody',
			faultWith('practices', { patients: -1 }),
			'data/areas/practices.csv, row 3, column patients: -1 is not nought or more'
		],
		[
			'a network in a board that its sub-ICB is not in',
			faultWith('pcns', { icb: 'QMF' }),
			`data/areas/pcns.csv, row 3, column icb: QMF, where ${tables.pcns[1]?.sub_icb} is in ${tables.pcns[1]?.icb}`
		],
		[
			'a missing borough',
			without('boroughs', (rows) => rows.slice(1)),
			'data/areas/boroughs.csv: it lists 32 boroughs, and London has 33'
		],
		[
			'a missing small area',
			without('census', (rows) => rows.slice(1)),
			'data/need/census.csv, column lsoa: it has no row for E01000001'
		],
		[
			'a network whose patients live nowhere',
			without('registrations', (rows) => rows.filter(({ practice }) => !firstNetwork.has(practice))),
			`data/geography/registrations.csv, column practice: ${tables.pcns[0]?.code} has no patients`
		]
	])('names file, row and column of %s', (_, found, expected) => expect(found).toBe(expected));
});

describe('tableFault, told of another region', () => {
	const said = (other: Partial<typeof region>, changed: Partial<TableRows> = {}) => {
		const fault = tableFault({ ...tables, ...changed }, { ...region, ...other });
		return fault && faultText(fault);
	};

	it('holds the tables to its boroughs and its bounds', () => {
		expect(said({ name: 'Elsewhere', boroughCount: 66 })).toBe(
			'data/areas/boroughs.csv: it lists 33 boroughs, and Elsewhere has 66'
		);
		expect(said({ lat: [54, 55] })).toMatch(/column lat: 51\.\d+ is not from 54 to 55$/);
	});

	it('lets networks straddle two sub-ICB locations only where they do', () => {
		const [at, moved] = [
			tables.practices.findIndex(({ pcn, sub_icb }) => pcn !== null && sub_icb !== '93C'),
			'93C'
		];
		const practices = tables.practices.with(at, {
			...(tables.practices[at] as Row<'practices'>),
			sub_icb: moved
		});
		expect(said({}, { practices })).toMatch(
			/practices\.csv, row \d+, column sub_icb: 93C, where its network/
		);
		expect(said({ networksNest: false }, { practices })).toBeUndefined();
	});
});
