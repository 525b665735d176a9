import { describe, expect, it } from 'vitest';
import { isOpen, londonTime } from './london-time.ts';

describe('the time in London', () => {
	it('is an hour ahead of Greenwich in summer, and the same in winter', () => {
		expect(londonTime(new Date('2026-07-01T23:30:00Z'))).toEqual({ weekday: 4, time: '00:30' });
		expect(londonTime(new Date('2026-11-21T14:05:00Z'))).toEqual({ weekday: 6, time: '14:05' });
	});
});

describe('is it open', () => {
	const monday = [{ weekday: 1, opens: '09:30', closes: '12:30' }];
	it.each([
		[1, '09:29', false],
		[1, '09:30', true],
		[1, '12:29', true],
		[1, '12:30', false],
		[2, '10:00', false]
	])('on day %d at %s: %s', (weekday, time, open) => expect(isOpen(monday, { weekday, time })).toBe(open));

	it('past midnight', () => {
		const late = [{ weekday: 7, opens: '20:00', closes: '02:00' }];
		expect(isOpen(late, { weekday: 7, time: '23:00' })).toBe(true);
		expect(isOpen(late, { weekday: 1, time: '01:00' })).toBe(true);
		expect(isOpen(late, { weekday: 7, time: '01:00' })).toBe(false);
	});
});
