import { afterEach, describe, expect, it, vi } from 'vitest';
import { londonDay, today } from './clock.ts';

afterEach(() => void vi.useRealTimers());

describe('the day it is in London', () => {
	it.each([
		['2026-06-30T22:59:59.999Z', '2026-06-30'],
		['2026-06-30T23:00:00.000Z', '2026-07-01'],
		['2026-12-31T23:59:59.999Z', '2026-12-31'],
		['2026-10-25T00:59:00.000Z', '2026-10-25'],
		['2027-01-01T00:00:00.000Z', '2027-01-01']
	])('at %s is %s', (moment, day) => {
		expect(londonDay(moment)).toBe(day);
		vi.useFakeTimers({ now: new Date(moment) });
		expect(today()).toBe(day);
	});
});
