import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ageInWords, latestDayIn } from './age.ts';

describe('ageInWords', () => {
	it.each([
		['2026-06-30', '2026-06-30', 'less than a month old'],
		['2026-06-30', '2026-07-29', 'less than a month old'],
		['2026-06-30', '2026-07-30', '1 month old'],
		['2026-06-30', '2026-11-21', '4 months old'],
		['2025-10-30', '2026-11-21', '12 months old'],
		['2024-12-31', '2026-12-30', '23 months old'],
		['2024-12-31', '2026-12-31', 'about 2 years old'],
		['2021-03-21', '2026-11-21', 'about 5 years old']
	])('%s seen on %s is %s', (period, today, words) => expect(ageInWords(period, today)).toBe(words));

	it('says nothing of a day to come', () => expect(ageInWords('2027-01-01', '2026-11-21')).toBeNull());
});

describe('latestDayIn', () => {
	it.each([
		['30 June 2026', '2026-06-30'],
		['1 July 2026', '2026-07-01'],
		['February 2024', '2024-02-29'],
		['March 2020 to September 2022, and June 2026', '2026-06-30'],
		['2011 to 2021', '2021-12-31']
	])('%s ends on %s', (vintage, day) => expect(latestDayIn(vintage)).toBe(day));

	it('finds no day where no year is named', () => expect(latestDayIn('the newest')).toBeNull());

	it('reads the vintage of every source as the month recorded beside it, or its year', () => {
		const file = new URL('../../../data/sources.json', import.meta.url);
		const sources = JSON.parse(readFileSync(file, 'utf8')) as { vintage: string; period: string }[];
		for (const { vintage, period } of sources) {
			const precision = /^\d{4}$/.test(vintage) ? 'YYYY'.length : 'YYYY-MM'.length;
			expect(latestDayIn(vintage)?.slice(0, precision)).toBe(period.slice(0, precision));
		}
	});
});
