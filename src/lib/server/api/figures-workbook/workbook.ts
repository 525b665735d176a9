import writeExcelFile from 'write-excel-file/node';
import { areaTypes } from '../../../atlas/area-types.ts';
import { measureOf } from '../../../atlas/measures.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { region } from '../../../atlas/region.ts';
import { figuresUrl } from '../../../url/figures.ts';
import { atlasVersion } from '../../database.ts';
import { sources, sourcesNamed } from '../../queries/sources.ts';
import { settings } from '../../settings.ts';
import { checkRows, figureSourceIds } from '../figures.ts';
import type { FigureSelection } from '../figures.ts';
import { coverSheet, keySheet, notesSheet } from './front-sheets.ts';
import type { WorkbookFacts, WorkbookTable } from './front-sheets.ts';
import { tableSheet } from './table-sheet.ts';

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
			measure,
			rows: rows.length
		};
		return { ...table, figures: rows };
	});
	const facts: WorkbookFacts = {
		title: tables.length === 1 ? (tables[0]?.title ?? '') : `${tables.length} measures, ${where}`,
		areaType,
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
	const sheets = [
		coverSheet(facts, tables),
		notesSheet(facts, tables),
		keySheet(),
		...tables.map(({ sheet, title, measure, figures: rows }) =>
			tableSheet(sheet, { title: `${sheet}: ${title}`, source: sourceLine(rows) }, measure, rows)
		)
	];
	return new Uint8Array(await writeExcelFile(sheets, { fontFamily: 'Arial', fontSize: 11 }).toBuffer());
}

/** "Source: NHS England, Primary Care Network Workforce, 30 June 2026." */
function sourceLine(figures: FigureSelection['figures']): string {
	const ids = [...new Set(figures.map(({ source }) => source))];
	const named = ids.flatMap((id) => sources().get(id) ?? []);
	return `Source: ${named.map(({ publisher, title, vintage }) => `${publisher}, ${title}, ${vintage}`).join('; ')}.`;
}
