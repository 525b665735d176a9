import { writeCsv } from './csv.ts';
import type { FigureSelection } from './figures.ts';
import { figureColumns } from './figures-table/columns.ts';
import { figureRows } from './figures-table/rows.ts';

/** A selection as one table in which every row can be read alone, years later. */
export function figuresCsv(selection: FigureSelection): string {
	return writeCsv(
		figureColumns.map(({ title }) => title),
		figureRows(selection).map((row) => figureColumns.map(({ cell }) => cell(row)))
	);
}
