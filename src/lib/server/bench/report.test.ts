import { describe, expect, it } from 'vitest';
import { growthWords, reportTable } from './report.ts';
import type { BenchResult } from './report.ts';
import { median, runSteps } from './run-steps.ts';

const result = (scale: number, time: number, facts: BenchResult['facts'] = {}): BenchResult => ({
	name: 'Made-up work',
	scale,
	runs: [time],
	medianMilliseconds: time,
	facts,
	heldMegabytes: 1,
	peakMegabytes: scale * 100
});

describe('reportTable', () => {
	it('has a row for a step and a column for a scale, with growth and memory', () => {
		const table = reportTable([result(2, 1500), result(1, 750), { ...result(1, 3.456), name: 'Other' }]);
		expect(table.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
			['', '1 ×', '2 ×', 'grows as', 'peak memory'],
			['Made-up work', '750 ms', '1.5 s', 'n^1.0', '100, 200 MB'],
			['Other', '3.46 ms', '100 MB']
		]);
	});
	it('says when a solve stopped short of a proof', () => {
		expect(reportTable([result(1, 60_000, { optimal: false, gap: 0.0123 })])).toContain('60.0 s (gap 1.23%)');
		expect(reportTable([result(1, 60_000, { optimal: true, gap: 0 })])).not.toContain('gap');
	});
});

describe('growthWords', () => {
	it('is the power between the ends', () => {
		expect(growthWords([result(1, 10), result(2, 999), result(4, 160)])).toBe('n^2.0');
		expect(growthWords([result(1, 10)])).toBe('');
	});
});

describe('runSteps', () => {
	it('warms up quick work once, then counts three runs', async () => {
		let calls = 0;
		const [found] = await runSteps([{ name: 'count', run: () => ({ calls: ++calls }) }]);
		expect(found?.runs).toHaveLength(3);
		expect(found?.facts).toEqual({ calls: 4 });
		expect(found?.peakMegabytes).toBeGreaterThan(0);
	});
	it('takes the middle of the runs', () => {
		expect(median([3, 1, 2])).toBe(2);
		expect(median([4, 1, 2, 3])).toBe(2.5);
	});
});
