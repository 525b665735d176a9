import { figuresUrl } from '../../url/figures.ts';
import { region } from '../../atlas/region.ts';
import { areaTypes } from '../../atlas/area-types.ts';
import { measureOf } from '../../atlas/measures.ts';
import { sourcesOf } from './figures.ts';
import type { FigureSelection } from './figures.ts';
import { figureColumns, figureKey } from './figures-table/columns.ts';
import { describeTable } from './tables/csvw.ts';

/** The address of the table that a selection is, as the caller asked for it. */
const csvAddress = ({ query }: FigureSelection): string =>
	figuresUrl.csv({
		measures: query.measure,
		areas: query.areas,
		period: query.period === 'latest' ? undefined : query.period,
		within: query.within
	});

/** The address of what describes a table: the same query with another ending. */
export const csvwAddress = (selection: FigureSelection): string =>
	csvAddress(selection).replace('/figures.csv?', '/figures.csv-metadata.json?');

/** What the CSV of a selection holds, as CSV on the Web has it. */
export function figuresCsvw(selection: FigureSelection) {
	const { query, within } = selection;
	const names = query.measure.map((id) => measureOf(id).name);
	return describeTable({
		url: csvAddress(selection),
		title: `${names.join('; ')}: ${areaTypes[query.areas].plural}, ${(within ?? region).name}`,
		description: query.measure
			.flatMap((id) => measureOf(id).caveats)
			.filter((caveat, at, all) => all.indexOf(caveat) === at)
			.join(' '),
		sources: sourcesOf(selection),
		columns: figureColumns,
		key: figureKey
	});
}
