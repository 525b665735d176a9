import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCarAvailability, readPopulation } from './census.ts';
import { readListSizes } from './list-sizes.ts';
import { carAvailability } from './made-up-statistics.ts';
import { listSizes, practiceAddresses, registrations } from './made-up-tables.ts';
import type { MadeUpTable } from './made-up-tables.ts';
import { readPracticeAddresses } from './practices.ts';
import { readRegistrations } from './registrations.ts';
import { ReleaseError } from './release-error.ts';

// The publishers' archives hold more than the one table that is read. Every figure here is made up.

const encode = (text: string) => new TextEncoder().encode(text);
const csv = ({ headers, rows }: Pick<MadeUpTable, 'headers' | 'rows'>) =>
	[headers, ...rows]
		.map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','))
		.join('\n');
const file = (table: MadeUpTable) => ({ name: 'x.csv', bytes: encode(csv(table)) });
const zipOf = (members: Record<string, string>) => ({
	name: 'x.zip',
	bytes: zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, encode(text)])))
});

describe('the zip as published', () => {
	it('of registrations: the table of both sexes together, under its own headers', () => {
		const headers = ['PRACTICE_CODE', 'LSOA_CODE', 'Number of Patients'];
		const zip = zipOf({
			'gp-reg-pat-prac-lsoa-all.csv': csv({ ...registrations, headers }),
			'gp-reg-pat-prac-lsoa-male.csv': 'half,of,it',
			'gp-reg-pat-prac-lsoa-female.csv': 'half,of,it'
		});
		expect(readRegistrations(zip)).toEqual(readRegistrations(file(registrations)));
	});

	it('of list sizes: the practices, not the boards and the country they add up to', () => {
		const kinds = listSizes.rows.map((row) => [...row, 'GP']);
		const country = ['2026-07-01', 'E92000001', 'ALL', 'ALL', '31', 'NATIONAL'];
		const table = { headers: [...listSizes.headers, 'ORG_TYPE'], rows: [...kinds, country] };
		const zip = zipOf({ 'gp-reg-pat-prac-quin-age.csv': csv(table) });
		expect(readListSizes(zip)).toEqual(readListSizes(file(listSizes)));
		const broken = { ...table, rows: [...kinds, country.with(5, 'GP')] };
		expect(() => readListSizes(zipOf({ 'gp-reg-pat-prac-quin-age.csv': csv(broken) }))).toThrow(
			'row 9, column ORG_CODE: expected a practice code such as E83003, found E92000001'
		);
	});

	it('of a census table: small areas, those of Wales among them', () => {
		const welsh = (carAvailability.rows[0] ?? []).map((cell) => (cell === 'E01999901' ? 'W01999901' : cell));
		const table = { ...carAvailability, rows: [...carAvailability.rows, welsh] };
		const zip = zipOf({
			'census2021-ts045-lsoa.csv': csv(table),
			'census2021-ts045-msoa.csv': 'larger,areas',
			'metadata/ts045.txt': 'About this table'
		});
		const english = readCarAvailability(file(carAvailability));
		expect(readCarAvailability(zip)).toHaveLength(english.length + 1);
		expect(readCarAvailability(zip).slice(0, english.length)).toEqual(english);
	});

	it('of the census by age: bands of five years, added up from 65', () => {
		const bands = [
			'65 to 69 years',
			'70 to 74 years',
			'75 to 79 years',
			'80 to 84 years',
			'85 years and over'
		];
		const headers = [
			'geography code',
			'Age: Total',
			'Age: Aged 60 to 64 years',
			...bands.map((b) => `Age: Aged ${b}`)
		];
		const rows = [['E01999901', '100', '50', '5', '4', '3', '2', '1']];
		expect(readPopulation(zipOf({ 'census2021-ts007a-lsoa.csv': csv({ headers, rows }) }))).toEqual([
			{ lsoa: 'E01999901', residents: 100, aged65Plus: 15 }
		]);
	});

	it('of practices', () => {
		const zip = zipOf({ 'epraccur.csv': csv(practiceAddresses), 'epraccur.pdf': 'notes' });
		expect(readPracticeAddresses(zip)).toEqual(readPracticeAddresses(file(practiceAddresses)));
	});

	it('is refused when the table is not in it', () => {
		const other = zipOf({ 'something-else.csv': 'a,b\n1,2' });
		for (const read of [
			readRegistrations,
			readListSizes,
			readCarAvailability,
			readPopulation,
			readPracticeAddresses
		]) {
			expect(() => read(other)).toThrow(ReleaseError);
			expect(() => read(other)).toThrow('found "something-else.csv"');
		}
	});
});
