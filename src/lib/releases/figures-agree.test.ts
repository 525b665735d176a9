import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readGeneralHealth, readPopulation } from './census.ts';
import { readDebtAdvice } from './debt-advice.ts';
import { decileOfRank } from './deprivation-domains.ts';
import { readIod2025 } from './deprivation.ts';
import { readLegalAid } from './legal-aid.ts';
import { readLibraries } from './libraries.ts';
import { readListSizes } from './list-sizes.ts';
import { generalHealth, iod2025 } from './made-up-statistics.ts';
import * as tables from './made-up-tables.ts';
import type { MadeUpTable } from './made-up-tables.ts';
import { readPracticeMap } from './practice-map.ts';
import { readWorkforce } from './workforce.ts';

/** The made-up table as a file, with one cell changed: row 2 is the first below the header. */
function fileOf({ headers, rows }: MadeUpTable, change?: { row: number; column: string; to: string }) {
	const records = [headers, ...rows].map((record, index) =>
		record.map((cell, at) => (change?.row === index + 1 && change.column === headers[at] ? change.to : cell))
	);
	const cells = records.map((record) => record.map((cell) => `"${cell}"`).join(','));
	return { name: 'x.csv', bytes: new TextEncoder().encode(`${cells.join('\n')}\n`) };
}

describe('figures within a release must agree', () => {
	it('adds up patients aged 65 and over from both sexes', () => {
		expect(readListSizes(fileOf(tables.listSizes)).lists).toEqual([
			{ practiceCode: 'Z90001', patients: 30, aged65Plus: 8 }
		]);
	});

	it.each([
		[2, '31', 'expected 31 patients in all sexes of practice Z90001, found 30'],
		[5, '4', 'expected 10 patients in the MALE age groups of practice Z90001, found 11']
	])('refuses a list whose parts do not add up (row %i)', (row, to, message) => {
		const file = fileOf(tables.listSizes, { row, column: 'NUMBER_OF_PATIENTS', to });
		expect(() => readListSizes(file)).toThrow(message);
	});

	it('refuses lists cut short between two rows', () => {
		for (let kept = 1; kept < tables.listSizes.rows.length; kept += 1) {
			const short = { ...tables.listSizes, rows: tables.listSizes.rows.slice(0, kept) };
			expect(() => readListSizes(fileOf(short))).toThrow('of practice Z90001');
		}
	});

	it('refuses a decile that does not follow from its rank', () => {
		const file = fileOf(iod2025, { row: 3, column: 'Crime_decile', to: '9' });
		expect(() => readIod2025(file)).toThrow(
			'x.csv, row 3, column Crime_decile: expected 10, the decile of rank 33755, found 9.'
		);
		expect([1, 3375, 3376, 26_525, 33_755].map((rank) => decileOfRank(rank, 33_755))).toEqual([
			1, 1, 2, 8, 10
		]);
	});

	it('refuses census categories that do not add up, and more old people than people', () => {
		const health = fileOf(generalHealth, { row: 2, column: 'General health: Bad health', to: '7' });
		expect(() => readGeneralHealth(health)).toThrow('expected 101, the sum of its categories, found 100');
		const old = fileOf(tables.population, { row: 2, column: 'aged_65plus', to: '1501' });
		expect(() => readPopulation(old)).toThrow(
			'row 2, column aged_65plus: expected at most the 1500 residents'
		);
	});
});

describe('what each release means', () => {
	it('dates the workforce by its census month, keeps NA apart from 0, and tells contracts from staff', () => {
		const { period, posts } = readWorkforce(fileOf(tables.workforce));
		expect(period).toBe('2026-06-30');
		expect(posts.map((post) => [post.fte, post.contracted])).toEqual([
			[0.8, false],
			[null, true]
		]);
		const mixed = fileOf(tables.workforce, { row: 3, column: 'CENSUS_MONTH', to: '3' });
		expect(() => readWorkforce(mixed)).toThrow('expected the same month in every row, found "6" and "3"');
	});

	it('reads the workforce from the member of its zip that is numbered 1', () => {
		const { bytes } = fileOf(tables.workforce);
		const zip = zipSync({ '0.notes.csv': new Uint8Array(9), '1.Posts.csv': bytes });
		expect(readWorkforce({ name: 'x.zip', bytes: zip })).toEqual(readWorkforce(fileOf(tables.workforce)));
		const bad = zipSync({
			'1.Posts.csv': fileOf(tables.workforce, { row: 2, column: 'FTE', to: 'x' }).bytes
		});
		expect(() => readWorkforce({ name: 'x.zip', bytes: bad })).toThrow(
			'x.zip (1.Posts.csv), row 2, column FTE: expected a number from 0 to 20 or "NA", found "x".'
		);
	});

	it('puts an unallocated practice in no network', () => {
		const { practices } = readPracticeMap(fileOf(tables.practiceMap));
		expect(practices.map((practice) => [practice.pcnCode, practice.pcnName])).toEqual([
			['U00001', 'ROW PCN'],
			[null, null]
		]);
	});

	it('stands an advice site at its postcode, or at the locator’s point when that is all there is', () => {
		const [first, second] = readDebtAdvice(fileOf(tables.debtAdvice));
		expect(first).toMatchObject({
			id: '7',
			lat: 51.6,
			lon: -0.2,
			locality: 'London',
			street: '1 Made Up Road'
		});
		expect(second).toMatchObject({ id: 'other-advice-ze1-1ab', byTelephone: true, borough: null });
		const noPoint = fileOf(tables.debtAdvice, { row: 2, column: 'pc_lat', to: '' });
		expect(readDebtAdvice(noPoint)[0]).toMatchObject({ lat: 51.5, lon: -0.1 });
	});

	it('gives a second site with the same name and postcode an id of its own', () => {
		const [, other = []] = tables.debtAdvice.rows;
		const ids = readDebtAdvice(fileOf({ ...tables.debtAdvice, rows: [other, other] })).map(({ id }) => id);
		expect(ids).toEqual(['other-advice-ze1-1ab', 'other-advice-ze1-1ab-2']);
	});

	it('refuses a legal aid entry whose columns and categories disagree, and a subject nobody knows', () => {
		const housing = fileOf(tables.legalAid, { row: 2, column: 'housing', to: 'False' });
		expect(() => readLegalAid(housing)).toThrow(
			'x.csv, row 2, column housing: expected what the categories say of housing, found false.'
		);
		const unknown = fileOf(tables.legalAid, { row: 3, column: 'categories', to: 'FMED ZZZ' });
		expect(() => readLegalAid(unknown)).toThrow('x.csv, row 3, column categories');
	});

	it('tells an open library that hosts advice from a closed one', () => {
		const [open, closed] = readLibraries(fileOf(tables.libraries));
		expect(open).toMatchObject({
			open: true,
			hoursPerWeek: 41,
			coLocatedWithAdvice: true,
			email: 'a@example.org'
		});
		expect(open?.days).toEqual({
			monday: 'all day',
			tuesday: 'afternoon',
			wednesday: 'morning and afternoon',
			thursday: 'morning and afternoon, closed for part',
			friday: 'closed',
			saturday: 'morning',
			sunday: 'closed'
		});
		expect(closed).toMatchObject({ open: false, operation: 'closed', hoursPerWeek: null, email: null });
	});
});
