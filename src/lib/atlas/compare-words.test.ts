import { describe, expect, it } from 'vitest';
import { compareHeadline, mixedKindsNote } from './compare-words.ts';

const area = (name: string, value: number | null, type: 'borough' | 'pcn' | 'lsoa' = 'borough') => ({
	name,
	type,
	rate: {
		measure: 'link-worker-rate',
		status: value === null ? 'no-return' : value === 0 ? 'zero' : 'value',
		value
	} as const
});

describe('compareHeadline', () => {
	it('keeps the order chosen', () => {
		expect(compareHeadline([area('B', 0.1), area('A', 0.5), area('C', 0.3)])).toBe(
			'Link workers per 10,000 patients: 0.10 in B, 0.50 in A and 0.30 in C'
		);
	});
	it('tells none recorded and no return apart, and from numbers', () => {
		expect(
			compareHeadline([
				area('A', 0, 'pcn'),
				area('B', 0.2, 'pcn'),
				area('C', null, 'pcn'),
				area('D', null, 'pcn')
			])
		).toBe('Link workers per 10,000 patients: 0.20 in B; none recorded in A; made no return in C and D');
	});
	it('says so when nothing is known', () => {
		expect(compareHeadline([area('A', null)])).toBe('Link workers per 10,000 patients: made no return in A');
	});
});

describe('mixedKindsNote', () => {
	it('has nothing to say of one kind', () => {
		expect(mixedKindsNote([{ type: 'borough' }, { type: 'borough' }])).toBeNull();
	});
	it('names the kinds, and whom a network’s figures are of', () => {
		expect(mixedKindsNote([{ type: 'borough' }, { type: 'pcn' }, { type: 'borough' }])).toBe(
			'These areas are of 2 kinds: borough and primary care network. Totals grow with an area, so compare rates and shares. A network’s figures are of its patients, the others’ of residents.'
		);
		expect(mixedKindsNote([{ type: 'borough' }, { type: 'lsoa' }])).not.toContain('network’s');
	});
});
