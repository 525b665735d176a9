import { expect, it } from 'vitest';
import { roundedShare, significant } from './significant.ts';

it('drops the noise of adding, and nothing a source gave', () => {
	expect(significant(0.1 + 0.2)).toBe(0.3);
	expect(significant(10_991_417)).toBe(10_991_417);
	expect(significant(0.34853217)).toBe(0.34853217);
	expect(significant(-1 / 3)).toBe(-0.3333333333);
	expect(significant(null)).toBeNull();
});

it('gives shares four decimals', () => {
	expect(roundedShare(0.93874)).toBe(0.9387);
	expect(roundedShare(0.00004)).toBe(0);
});
