import type { BenchmarkKind } from '../../atlas/figure-view.ts';

/** The marks of a benchmark line as paths about the origin: told apart by their shape, not by colour. */
export const benchmarkMarks: Record<'own' | BenchmarkKind, string> = {
	own: 'M0-7a7 7 0 1 1 0 14a7 7 0 0 1 0-14z',
	london: 'M-1.25-10h2.5v20h-2.5z',
	similar: 'M0-6.5l6.5 6.5-6.5 6.5-6.5-6.5z',
	board: 'M-4.5-4.5h9v9h-9z'
};
