import { figuresUrl } from '../../url/figures.ts';
import { region } from '../../atlas/region.ts';
import { areaTypes } from '../../atlas/area-types.ts';
import { measureOf } from '../../atlas/measures.ts';
import { sourcesOf } from './figures.ts';
import type { FigureSelection } from './figures.ts';
import { figureColumns } from './figures-table/columns.ts';

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

/**
 * What the CSV of a selection holds, as CSV on the Web has it (W3C, Metadata Vocabulary for Tabular Data): its columns
 * with their types and meanings, what names a row, and the sources with their licences.
 */
export function figuresCsvw(selection: FigureSelection) {
	const { query, within } = selection;
	const names = query.measure.map((id) => measureOf(id).name);
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }] as const,
		url: csvAddress(selection),
		'dc:title': `${names.join('; ')}: ${areaTypes[query.areas].plural}, ${(within ?? region).name}`,
		'dc:description': query.measure
			.flatMap((id) => measureOf(id).caveats)
			.filter((caveat, at, all) => all.indexOf(caveat) === at)
			.join(' '),
		'dc:publisher': 'London Provision Atlas',
		'dc:source': sourcesOf(selection).map(({ title, publisher, url, vintage, licence, licenceUrl }) => ({
			'dc:title': title,
			'dc:publisher': publisher,
			'dc:identifier': url,
			'dc:date': vintage,
			'dc:rights': licence,
			'dc:license': licenceUrl
		})),
		dialect: {
			encoding: 'utf-8' as const,
			delimiter: ',' as const,
			lineTerminators: '\r\n' as const,
			quoteChar: '"' as const,
			doubleQuote: true as const,
			header: true as const
		},
		tableSchema: {
			columns: figureColumns.map(({ name, title, description, datatype }) => ({
				name,
				titles: title,
				'dc:description': description,
				datatype: datatype === 'date' ? { base: 'date' as const, format: 'yyyy-MM-dd' as const } : datatype
			})),
			primaryKey: ['measure_id', 'area_code', 'period']
		}
	};
}
