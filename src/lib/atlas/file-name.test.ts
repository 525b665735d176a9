import { expect, it } from 'vitest';
import { fileName } from './file-name.ts';

const contents = {
	measures: ['link-worker-rate'],
	areas: 'pcn',
	periods: ['2026-06-30', '2026-06-30'],
	askedPeriod: 'latest',
	place: 'London',
	suffix: 'csv'
} as const;

it('says measure, kind of area, date and place', () => {
	expect(fileName(contents)).toBe('link-worker-rate_pcn_2026-06-30_london.csv');
	expect(fileName({ ...contents, place: 'King’s “A & B”', suffix: 'xlsx' })).toBe(
		'link-worker-rate_pcn_2026-06-30_kings-a-and-b.xlsx'
	);
});

it('says what was asked where the dates are several, and how many measures where they are many', () => {
	expect(fileName({ ...contents, periods: ['2020-03-31', '2026-06-30'], askedPeriod: 'all' })).toBe(
		'link-worker-rate_pcn_all_london.csv'
	);
	expect(fileName({ ...contents, measures: ['patients', 'residents'], periods: [] })).toBe(
		'patients-and-residents_pcn_latest_london.csv'
	);
	expect(fileName({ ...contents, measures: ['patients', 'residents', 'coverage', 'core20'] })).toMatch(
		/^4-measures_/
	);
});
