import { formatPeriod } from './periods.ts';
import { shiftQuarter } from './returns/quarters.ts';

/**
 * Which quarters are held, in words, gaps and all: "March 2020 to September 2022, and June 2026". Give the last days of
 * quarters, in any order.
 */
export function quartersHeld(periods: readonly string[]): string {
	const runs: string[][] = [];
	for (const period of [...new Set(periods)].sort()) {
		const run = runs.at(-1);
		if (run && shiftQuarter(run.at(-1) ?? '', 1) === period) run.push(period);
		else runs.push([period]);
	}
	const words = runs.map((run) => {
		const [first = '', last = first] = [run[0], run.at(-1)].map((end) => formatPeriod(end ?? '', 'month'));
		if (run.length === 1) return first;
		return run.length === 2 ? `${first} and ${last}` : `${first} to ${last}`;
	});
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}`;
}
