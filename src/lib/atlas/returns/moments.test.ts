import { expect, it } from 'vitest';
import { formatMoment } from './moments.ts';

it('says when by London’s clocks, in summer and in winter', () => {
	expect(formatMoment('2026-11-21T14:02:59.000Z')).toBe('21 November 2026, 14:02');
	expect(formatMoment('2026-06-30T23:30:00.000Z')).toBe('1 July 2026, 00:30');
});
