import type { BenchmarkRow, BenchmarksDrawing, FigureTable } from '../../../atlas/figure-view.ts';

/** The lines of an area beside what it is set against, in numbers. */
export function spreadTable(
	name: string,
	rows: readonly BenchmarkRow[],
	marks: BenchmarksDrawing['marks']
): FigureTable {
	const numeric = true;
	return {
		caption: `${name} beside other areas`,
		nameLabel: 'Measure',
		columns: [
			{ key: 'own', label: name, numeric },
			...marks.map(({ key, label }) => ({ key, label, numeric })),
			{ key: 'lowest', label: 'Lowest of its kind', numeric },
			{ key: 'highest', label: 'Highest of its kind', numeric }
		],
		rows: rows.map((row) => ({
			key: row.measure,
			name: row.name,
			cells: {
				own: row.own,
				...Object.fromEntries(row.marks.map(({ key, text, at }) => [key, { text, isAbsent: at === null }])),
				lowest: { text: row.lowest },
				highest: { text: row.highest }
			}
		}))
	};
}
