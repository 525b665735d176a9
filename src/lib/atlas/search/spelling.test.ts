import { describe, expect, it } from 'vitest';
import { slipsBetween, wordMeant } from './spelling.ts';

describe('slipsBetween', () => {
	it.each([
		['hackny', 'hackney', 1],
		['islignton', 'islington', 1],
		['cambden', 'camden', 1],
		['lewisham', 'lewisham', 0],
		['brent', 'bexley', 3]
	])('%s and %s are %d apart', (a, b, slips) => expect(slipsBetween(a, b, 2)).toBe(slips));
});

describe('wordMeant', () => {
	const known = ['hackney', 'hackbridge', 'southwark', 'southward', 'brent', 'trent', 'barnet'].map(
		(word, at) => ({ word, uses: at === 3 ? 1 : 9 })
	);
	it('puts one slip right in a short word, and two in a long one', () => {
		expect(wordMeant('hackny', known)).toBe('hackney');
		expect(wordMeant('suothwrak', known)).toBe('southwark');
		expect(wordMeant('brnet', known)).toBe('brent');
	});
	it('takes the word in more names of two as near', () =>
		expect(wordMeant('southwarx', known)).toBe('southwark'));
	it('keeps to the first letter where it can', () => expect(wordMeant('brentt', known)).toBe('brent'));
	it('leaves alone what is short, a number, or like nothing', () => {
		for (const typed of ['bre', 'brent4', 'zumba', '']) expect(wordMeant(typed, known)).toBeNull();
	});
});
