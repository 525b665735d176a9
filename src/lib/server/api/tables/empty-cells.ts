import { absenceWords } from '../../../atlas/absence-words.ts';
import type { NamedFigure } from '../../../atlas/figure.ts';
import { measureOf } from '../../../atlas/measures.ts';
import { statusShorthand } from '../workbook/shorthand.ts';
import type { EmptyCell, FileColumn } from './column.ts';

export const WHY_EMPTY = 'why_empty';

/** Why there is no number: the figure’s status, as its measure words it. */
export function whyNoNumber({ measure, status }: Pick<NamedFigure, 'measure' | 'status'>): EmptyCell {
	const { words, explanation } = absenceWords(measureOf(measure), status);
	return { mark: statusShorthand[status] ?? '[z]', why: `${words}. ${explanation}` };
}

/**
 * Why cells of a row are empty, in words, each reason after the columns it speaks of; empty when none are. So that
 * someone with the file and nothing else never takes an empty cell for nought.
 */
export function emptyCellsWords<Row>(columns: readonly FileColumn<Row>[], row: Row): string {
	const titlesOf = new Map<string, string[]>();
	for (const { title, cell, whenEmpty } of columns) {
		if (!whenEmpty || cell(row) !== null) continue;
		const { why } = whenEmpty(row);
		const titles = titlesOf.get(why);
		if (titles) titles.push(title);
		else titlesOf.set(why, [title]);
	}
	return [...titlesOf].map(([why, titles]) => `${titles.join(', ')}: ${why}`).join(' ');
}

/** The column that says, row by row, why cells of the others are empty. */
export const whyEmptyColumn = <Row>(columns: readonly FileColumn<Row>[]): FileColumn<Row> => ({
	name: WHY_EMPTY,
	title: 'Why cells are empty',
	description: 'For each empty cell of this row, the reason. Empty when no cell is.',
	datatype: 'string',
	width: 60,
	cell: (row) => emptyCellsWords(columns, row)
});
