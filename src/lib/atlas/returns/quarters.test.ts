import { expect, it } from 'vitest';
import {
	dueDate,
	isQuarterEnd,
	newestDueQuarter,
	openQuarter,
	quarterEnd,
	quarterName,
	shiftQuarter
} from './quarters.ts';
import { boroughState, publicState } from './return-states.ts';

it.each([
	['2026-01-01', '2026-03-31'],
	['2026-06-30', '2026-06-30'],
	['2026-11-21', '2026-12-31'],
	['2024-02-29', '2024-03-31']
])('%s lies in the quarter to %s', (day, end) => expect(quarterEnd(day)).toBe(end));

it('goes from quarter to quarter, over the new year and back', () => {
	expect(shiftQuarter('2026-12-31', 1)).toBe('2027-03-31');
	expect(shiftQuarter('2026-03-31', -1)).toBe('2025-12-31');
	expect(shiftQuarter('2026-06-30', -4)).toBe('2025-06-30');
	expect(quarterName('2026-09-30')).toBe('July to September 2026');
	expect(isQuarterEnd('2026-09-30')).toBe(true);
	expect(isQuarterEnd('2026-09-29')).toBe(false);
});

it('asks about the quarter that has ended, and gives six weeks', () => {
	expect(openQuarter('2026-11-21')).toBe('2026-09-30');
	expect(openQuarter('2026-09-30')).toBe('2026-06-30');
	expect(dueDate('2026-09-30')).toBe('2026-11-11');
	expect(newestDueQuarter('2026-11-11')).toBe('2026-06-30');
	expect(newestDueQuarter('2026-11-12')).toBe('2026-09-30');
});

it('knows where a borough stands', () => {
	expect(publicState(null, '2026-11-21')).toBe('never-returned');
	expect(publicState('2026-06-30', '2026-11-11')).toBe('published');
	expect(publicState('2026-06-30', '2026-11-12')).toBe('out-of-date');
	expect(boroughState('draft', '2026-06-30', '2026-11-21')).toBe('draft');
	expect(boroughState('published', '2026-09-30', '2026-11-21')).toBe('published');
	expect(boroughState(null, null, '2026-11-21')).toBe('never-returned');
});
