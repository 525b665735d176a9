import { areaTypes } from '../../../atlas/area-types.ts';
import { measureOf } from '../../../atlas/measures.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { region } from '../../../atlas/region.ts';
import { figuresUrl } from '../../../url/figures.ts';
import { atlasVersion } from '../../database.ts';
import { sourcesNamed } from '../../queries/sources.ts';
import { sourceWords } from '../source-records.ts';
import { settings } from '../../settings.ts';
import { checkRows, figureSourceIds } from '../figures.ts';
import type { FigureSelection } from '../figures.ts';
import type { WorkbookFacts, WorkbookTable } from './front-sheets.ts';
import { figuresSheet } from './figures-sheet.ts';
import { writeWorkbook } from './write-workbook.ts';

/**
 * A selection as a workbook: cover, notes, key to shorthand, and one table a sheet, a sheet a measure. Throws ApiError
 * 400 for more rows than a workbook is made of.
 */
export async function figuresWorkbook(selection: FigureSelection): Promise<Uint8Array<ArrayBuffer>> {
	const { query, within, figures } = selection;
	checkRows(selection, 'A spreadsheet');
	const areaType = areaTypes[query.areas];
	const place = (within ?? region).name;
	const where = query.areas === 'london' ? place : `by ${areaType.singular}, ${place}`;
	const byMeasure = Map.groupBy(figures, ({ measure }) => measure);
	const tables = query.measure.map((id, at) => {
		const measure = measureOf(id);
		const rows = byMeasure.get(id) ?? [];
		const dates = [...new Set(rows.map(({ period }) => period))].sort();
		const [first = '', last = ''] = [dates[0], dates.at(-1)];
		const when =
			dates.length > 1
				? `${formatPeriod(first, measure.precision)} to ${formatPeriod(last, measure.precision)}`
				: formatPeriod(first, measure.precision);
		const table: WorkbookTable = {
			sheet: `Table ${at + 1}`,
			title: `${measure.name}, ${where}${when && `, ${when}`}`,
			notes: [`${measure.name}. ${measure.question}`, ...measure.caveats],
			rows: rows.length
		};
		return { ...table, measure, figures: rows };
	});
	const facts: WorkbookFacts = {
		title: tables.length === 1 ? (tables[0]?.title ?? '') : `${tables.length} measures, ${where}`,
		areas: [query.areas],
		sources: sourcesNamed([...new Set(figureSourceIds(selection))]),
		version: atlasVersion(),
		apiAddress:
			settings.origin +
			figuresUrl.json({
				measures: query.measure,
				areas: query.areas,
				period: query.period === 'latest' ? undefined : query.period,
				within: query.within
			})
	};
	return writeWorkbook(
		facts,
		tables.map(({ measure, figures: rows, ...table }) => ({
			...table,
			data: figuresSheet(
				table.sheet,
				{ title: `${table.sheet}: ${table.title}`, source: sourceLine(rows) },
				measure,
				selection.query.areas,
				rows
			)
		}))
	);
}

const sourceLine = (figures: FigureSelection['figures']): string =>
	sourceWords(figures.map(({ source }) => source));
