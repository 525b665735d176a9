import { describe, expect, it } from 'vitest';
import { quartersHeld } from './quarters-held.ts';

describe('the quarters held, in words', () => {
	it.each([
		[[], ''],
		[['2026-06-30'], 'June 2026'],
		[['2026-09-30', '2026-06-30'], 'June 2026 and September 2026'],
		[['2020-03-31', '2020-06-30', '2020-09-30', '2026-06-30'], 'March 2020 to September 2020, and June 2026'],
		[
			['2020-03-31', '2021-03-31', '2026-06-30', '2026-09-30'],
			'March 2020, March 2021, and June 2026 and September 2026'
		]
	])('%j: %s', (periods, words) => expect(quartersHeld(periods)).toBe(words));
});
