import { expect, it } from 'vitest';
import { scrubbed } from './scrub.ts';

it('takes what was typed out of a text, as typed, in lower case and as an address writes it', () => {
	const message = 'no such column: can’t pay, can%E2%80%99t%20pay';
	expect(scrubbed(message, ['can’t pay'])).toBe('no such column: …, …');
	expect(scrubbed('near "E15 5LJ", e15 5lj', ['E15 5LJ'])).toBe('near "…", …');
});

it('leaves the text alone for single letters and for nothing', () => {
	expect(scrubbed('a fault at a place', ['a', '', undefined])).toBe('a fault at a place');
});
