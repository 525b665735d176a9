import { listedMeasures } from '../../../atlas/measures.ts';
import { figuresCsv } from '../../api/figures-csv.ts';
import { significant } from '../../api/significant.ts';
import type { Area } from '../../queries/areas.ts';
import { latestFigures } from '../../queries/figures.ts';

/** Every listed figure of some areas as one table, area by area, in the columns the API writes. */
export function compareCsv(areas: readonly Area[]): { text: string; fileName: string } {
	const tables = areas.map(tableOf);
	const [first = '', ...rest] = tables;
	return {
		text: first + rest.map(withoutHeading).join(''),
		fileName: `compare_${areas.map(({ code }) => code).join('_')}_latest.csv`
	};
}

function tableOf(area: Area): string {
	const measure = listedMeasures(area.type);
	const held = latestFigures(area.code, measure);
	const figures = measure
		.flatMap((id) => held.get(id) ?? [])
		.map((figure) => ({
			...figure,
			name: area.name,
			value: significant(figure.value),
			numerator: significant(figure.numerator),
			denominator: significant(figure.denominator),
			lower: significant(figure.lower ?? null),
			upper: significant(figure.upper ?? null)
		}));
	return figuresCsv({ query: { measure, areas: area.type, period: 'latest' }, within: area, figures });
}

/** The heading is one line: no name of a column has a line break in it. */
const withoutHeading = (table: string): string => table.slice(table.indexOf('\r\n') + 2);
