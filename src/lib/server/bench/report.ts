import { aligned } from './aligned.ts';
import type { StepResult } from './run-steps.ts';

export interface BenchResult extends StepResult {
	/** London = 1. */
	scale: number;
}

/** One row a step and one column a scale: the median time, and how fast it grows. */
export function reportTable(results: readonly BenchResult[]): string {
	const scales = [...new Set(results.map(({ scale }) => scale))].sort((a, b) => a - b);
	const names = [...new Set(results.map(({ name }) => name))];
	const rows = names.map((name) => {
		const at = scales.map((scale) =>
			results.find((result) => result.name === name && result.scale === scale)
		);
		return [
			name,
			...at.map(timeCell),
			growthWords(at.filter((result) => result !== undefined)),
			peakCell(at)
		];
	});
	return aligned([['', ...scales.map((scale) => `${scale} ×`), 'grows as', 'peak memory'], ...rows]);
}

function timeCell(result: BenchResult | undefined): string {
	if (!result) return '';
	const { medianMilliseconds: time, facts } = result;
	const text =
		time < 10
			? `${time.toFixed(2)} ms`
			: time < 1000
				? `${time.toFixed(0)} ms`
				: `${(time / 1000).toFixed(1)} s`;
	return facts.optimal === false ? `${text} (gap ${(Number(facts.gap) * 100).toFixed(2)}%)` : text;
}

function peakCell(at: readonly (BenchResult | undefined)[]): string {
	const peaks = at.flatMap((result) => (result?.peakMegabytes ? [String(result.peakMegabytes)] : []));
	return peaks.length > 0 ? `${peaks.join(', ')} MB` : '';
}

/** The power of the size between the smallest and the largest scale: "n^1.0" doubles when London does. */
export function growthWords(at: readonly BenchResult[]): string {
	const [first, last] = [at[0], at.at(-1)];
	if (!first || !last || first.scale === last.scale) return '';
	const power =
		Math.log(last.medianMilliseconds / first.medianMilliseconds) / Math.log(last.scale / first.scale);
	return Number.isFinite(power) ? `n^${power.toFixed(1)}` : '';
}
