import { describe, expect, it } from 'vitest';
import { ageInWords } from './age.ts';

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
