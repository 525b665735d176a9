import { describe, expect, it } from 'vitest';
import type { BenchResult } from '../report.ts';
import { ASSEMBLED, BUILT } from './measure-build.ts';
import { englandReport, growthPower } from './report.ts';

const result = (
	name: string,
	scale: number,
	facts: BenchResult['facts'],
	peakMegabytes = 1
): BenchResult => ({
	name,
	scale,
	runs: [1000],
	medianMilliseconds: 1000,
	facts,
	heldMegabytes: 0,
	peakMegabytes
});
const built = (scale: number, processorSeconds: number, lsoaBytes: number) =>
	result(BUILT, scale, {
		smallAreas: scale * 1000,
		processorSeconds,
		fileBytes: scale * 1e6,
		...Object.fromEntries(
			['borough', 'pcn', 'sub-icb', 'icb', 'lsoa'].flatMap((type) => [
				[`${type} tiles`, 1_234],
				[`${type} tile bytes`, 3e6],
				[`${type} heaviest tile`, type === 'lsoa' ? lsoaBytes : 1e5]
			])
		)
	});

describe('englandReport', () => {
	it('says how the work grows, and whether that is near-linear', () => {
		expect(englandReport([built(1, 5, 1e5), built(2, 10, 2e5)])).toMatch(
			/From 1 × to 2 ×: processor time grows as n\^1\.00, .*: near-linear\./
		);
		expect(englandReport([built(1, 5, 1e5), built(2, 20, 2e5)])).toMatch(/n\^2\.00.*: faster than/);
		expect(growthPower([10, 1], [1000, 10])).toBeCloseTo(0.5, 12);
	});
	it('names the maps whose tiles are too heavy', () => {
		expect(englandReport([built(1, 5, 1e5)])).toContain('none is too heavy');
		expect(englandReport([built(1, 5, 510_000)])).toContain(
			'lsoa 1,234 of 3.00 MB in all, the heaviest 0.51 MB; too heavy: lsoa.'
		);
	});
	it('says what is England’s and what is London’s again', () => {
		const assembled = (published: boolean) => result(ASSEMBLED, 1, { published });
		expect(englandReport([assembled(true), built(1, 1, 1)])).toContain(
			'London’s again, on copies of its land'
		);
		expect(englandReport([assembled(false), built(1, 1, 1)])).toContain('all beyond London is London again');
		expect(englandReport([])).toBe('');
	});
});
