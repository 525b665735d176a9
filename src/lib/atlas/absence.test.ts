import { expect, it } from 'vitest';
import { hasNumber, statusEntries, statuses } from './absence.ts';

it('each reason has its own words, and only a value or a reported none has a number', () => {
	expect(new Set(statuses.map((status) => statusEntries[status].words)).size).toBe(statuses.length);
	expect(statuses.filter(hasNumber)).toEqual(['value', 'zero']);
	expect(statuses.every((status) => statusEntries[status].id === status)).toBe(true);
});

it('uses the words the site always uses', () => {
	expect(statusEntries.zero.words).toBe('none recorded');
	expect(statusEntries['no-return'].words).toBe('made no return');
	expect(statusEntries['not-collected'].words).toBe('not collected');
});
