import { expect, it } from 'vitest';
import { readQuarter } from './read-quarter.ts';

it.each([
	['2026-09-30', '2026-09-30'],
	['2026-09-30 00:00:00', '2026-09-30'],
	['30/09/2026', '2026-09-30'],
	['30.9.26', '2026-09-30'],
	['30-Sep-26', '2026-09-30'],
	['30 Sept 2026', '2026-09-30'],
	['31 December 2026', '2026-12-31'],
	['31 MAR 2027', '2027-03-31'],
	[46295, '2026-09-30']
])('%j is the quarter that ends on %s', (cell, quarter) => expect(readQuarter(cell)).toBe(quarter));

it.each([
	...['31 Dce 2026', '30 foo 2026', '31-foo-26', '31 Mrz 2027', '31 Decorum 2026'],
	...['31/15/2025', '30/18/2025', '2026-18-30', '2026-00-31', '31/00/2026', '31/09/2026', '31/06/2026'],
	...['30/08/2026', 'September 2026', '', -1, 46294, null]
])('%j is no quarter: a slip is not made into another one', (cell) =>
	expect(readQuarter(cell)).toBeUndefined()
);
