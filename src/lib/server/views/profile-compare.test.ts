import { describe, expect, it } from 'vitest';
import { comparisonText } from './profile-compare.ts';

describe('comparisonText', () => {
	const rate = (value: number | null) =>
		({ measure: 'link-worker-rate', status: value === null ? 'no-return' : 'value', value }) as const;
	const posts = (value: number) => ({ measure: 'link-worker-fte', status: 'value', value }) as const;

	it('compares rates in words', () => {
		expect(comparisonText(rate(0.055), rate(0.3496))).toBe('Lower than London’s 0.35');
	});
	it('only states London’s total', () => {
		expect(comparisonText(posts(1.5), posts(383.5))).toBe('London: 383.5');
	});
	it('does not compare what is not known', () => {
		expect(comparisonText(rate(null), rate(0.3496))).toBe('London: 0.35');
		expect(comparisonText(rate(0.055), undefined)).toBeNull();
	});
});
