import { describe, expect, it } from 'vitest';
import { reasonInWords, waitInWords } from './words.ts';

describe('why City Hall’s sign-in ended here', () => {
	it('is said with the provider’s name', () => {
		expect(reasonInWords('signup_disabled', 'Corp ID')).toMatch(
			/^Nobody has been invited .* Corp ID gave us/
		);
	});

	it.each(['', 'constructor', '<script>', 'Your account is hacked, ring 0900'])(
		'never repeats what stands in the address: %s',
		(code) => expect(reasonInWords(code, 'City Hall')).toMatch(/^Signing in with City Hall did not work/)
	);
});

describe('how long a lock still lasts', () => {
	const now = new Date('2026-11-21T09:00:00Z');
	it.each([
		['2026-11-21T09:00:10Z', 'in a minute'],
		['2026-11-21T09:14:10Z', 'in 15 minutes'],
		['2026-11-21T10:00:00Z', 'in an hour'],
		['2026-11-21T10:30:00Z', 'in 2 hours']
	])('until %s', (until, words) => expect(waitInWords(until, now)).toBe(words));
});
