import type { TableId } from './tables.ts';

/** Columns of the compiled tables that hold the key (`code`) of a row elsewhere: [table, column, table it names]. */
export const tableReferences: readonly (readonly [TableId, string, TableId])[] = [
	['subIcbs', 'icb', 'icbs'],
	['boroughs', 'sub_icb', 'subIcbs'],
	['pcns', 'sub_icb', 'subIcbs'],
	['pcns', 'icb', 'icbs'],
	['practices', 'pcn', 'pcns'],
	['practices', 'sub_icb', 'subIcbs'],
	['practices', 'lsoa', 'lsoas'],
	['lsoas', 'borough', 'boroughs'],
	['lsoas', 'sub_icb', 'subIcbs'],
	['deprivation', 'lsoa', 'lsoas'],
	['census', 'lsoa', 'lsoas'],
	['digitalExclusion', 'lsoa', 'lsoas'],
	['pcnStaff', 'pcn', 'pcns'],
	['adviceSites', 'lsoa', 'lsoas'],
	['legalAid2015', 'lsoa', 'lsoas'],
	['libraries', 'lsoa', 'lsoas'],
	['registrations', 'practice', 'practices'],
	['registrations', 'lsoa', 'lsoas'],
	['postcodes', 'lsoa', 'lsoas']
];
