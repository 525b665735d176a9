import { expect, it } from 'vitest';
import { formatPeriod, shortPeriod } from './periods.ts';

it('writes a date as exactly as it is known', () => {
	expect(formatPeriod('2026-06-30')).toBe('30 June 2026');
	expect(formatPeriod('2026-07-01', 'day')).toBe('1 July 2026');
	expect(formatPeriod('2026-04-30', 'month')).toBe('April 2026');
	expect(formatPeriod('2025-10-30', 'year')).toBe('2025');
});

it('gives back what is no date', () => {
	expect(formatPeriod('June 2026')).toBe('June 2026');
	expect(formatPeriod('2026-13-01')).toBe('2026-13-01');
});

it('is short on an axis', () => expect(shortPeriod('2020-03-31')).toBe('Mar 2020'));
