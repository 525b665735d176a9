import { describe, expect, it } from 'vitest';
import { benchmarkSentence } from './benchmark-words.ts';

const rate = (value: number | null) =>
	({
		measure: 'link-worker-rate',
		status: value === null ? 'no-return' : value === 0 ? 'zero' : 'value',
		value
	}) as const;
const against = (key: 'london' | 'similar' | 'board', shortLabel: string, value: number | null) => ({
	key,
	shortLabel,
	figures: new Map([['link-worker-rate' as const, { value, text: value?.toFixed(2) ?? 'made no return' }]])
});
const made = { name: 'Madeup', type: 'borough' } as const;

describe('benchmarkSentence', () => {
	it('says on which side of each it lies, those on one side together', () => {
		const benchmarks = [
			against('london', 'London', 0.35),
			against('similar', 'Similar boroughs', 0.2),
			against('board', 'North Madeup', 0.4)
		];
		expect(benchmarkSentence(made, rate(0.3), benchmarks)).toBe(
			'Madeup has 0.30 link workers per 10,000 patients: lower than London’s 0.35 and North Madeup’s 0.40; higher than similar boroughs’ 0.20'
		);
	});
	it('leaves out what is not known', () => {
		expect(benchmarkSentence(made, rate(0.3), [against('similar', 'Similar boroughs', null)])).toBe(
			'Madeup has 0.30 link workers per 10,000 patients'
		);
	});
	it('tells none recorded from no return', () => {
		const london = [against('london', 'London', 0.35)];
		expect(benchmarkSentence(made, rate(0), london)).toBe(
			'Madeup records no link worker: lower than London’s 0.35'
		);
		expect(benchmarkSentence(made, rate(null), london)).toBe(
			'Madeup made no return of its staff, so only its need and advice can be compared'
		);
	});
	it('speaks of a small area’s networks', () => {
		expect(benchmarkSentence({ name: 'Madeup 001A', type: 'lsoa' }, rate(0.5), [])).toBe(
			'The networks of people in Madeup 001A have 0.50 link workers per 10,000 patients'
		);
	});
});
