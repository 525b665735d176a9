import type { BenchStep, Facts } from './tasks.ts';

export interface StepResult {
	name: string;
	/** Milliseconds of each run, and the middle one. */
	runs: number[];
	medianMilliseconds: number;
	facts: Facts;
	/** Megabytes the process held before the first run (tables included), and at most by the end of the last. */
	heldMegabytes: number;
	peakMegabytes: number;
}

const RUNS = 3;
/** Work quicker than this runs once more, first and uncounted, so that the engine's own warming up is left out. */
const QUICK_MILLISECONDS = 2_000;
/** Work that takes longer is run once. */
const LONG_MILLISECONDS = 20_000;

/** Runs steps one after another, each three times. A peak is that of the process so far: it never falls. */
export async function runSteps(steps: readonly BenchStep[]): Promise<StepResult[]> {
	const results: StepResult[] = [];
	for (const { name, run } of steps) {
		const heldMegabytes = megabytes(process.memoryUsage().rss);
		const runs: number[] = [];
		let facts: Facts = {};
		let warmedUp = false;
		while (runs.length < RUNS && !(runs[0] && runs[0] > LONG_MILLISECONDS)) {
			const started = performance.now();
			facts = await run();
			const taken = performance.now() - started;
			if (warmedUp || taken > QUICK_MILLISECONDS) runs.push(taken);
			warmedUp = true;
		}
		const peakMegabytes = megabytes(process.resourceUsage().maxRSS * 1024);
		results.push({ name, runs, medianMilliseconds: median(runs), facts, heldMegabytes, peakMegabytes });
	}
	return results;
}

export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1
		? (sorted[middle] ?? NaN)
		: ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
