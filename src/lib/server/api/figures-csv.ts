import { areaTypes } from '../../atlas/area-types.ts';
import { absenceWords } from '../../atlas/absence-words.ts';
import { fileName } from '../../atlas/file-name.ts';
import { measureOf } from '../../atlas/measures.ts';
import { region } from '../../atlas/region.ts';
import { sources } from '../queries/sources.ts';
import { writeCsv } from './csv.ts';
import type { Cell } from './csv.ts';
import type { FigureSelection } from './figures.ts';

export const figureColumns = [
	'Measure id',
	'Measure name',
	'Area code',
	'Area name',
	'Area type',
	'Geography vintage',
	'Period',
	'Status',
	'Status meaning',
	'Value',
	'Unit',
	'Numerator',
	'Denominator',
	'Lower 95% limit',
	'Upper 95% limit',
	'Networks returned',
	'Networks in the area',
	'Source id',
	'Source title',
	'Publisher',
	'Licence'
] as const;

/** A selection as one table in which every row can be read alone, years later. */
export function figuresCsv({ query, figures }: FigureSelection): string {
	const areaType = areaTypes[query.areas];
	const rows = figures.map((figure): Cell[] => {
		const measure = measureOf(figure.measure);
		const source = sources().get(figure.source);
		return [
			figure.measure,
			measure.name,
			figure.area,
			figure.name,
			areaType.id,
			areaType.vintage,
			figure.period,
			figure.status,
			absenceWords(measure, figure.status).words,
			figure.value,
			measure.unit,
			figure.numerator,
			figure.denominator,
			figure.lower ?? null,
			figure.upper ?? null,
			figure.returned,
			figure.members,
			figure.source,
			source?.title ?? '',
			source?.publisher ?? '',
			source?.licence ?? ''
		];
	});
	return writeCsv(figureColumns, rows);
}

/** The name of a file of these figures. */
export function figuresFileName({ query, within, figures }: FigureSelection, suffix: string): string {
	return fileName({
		measures: query.measure,
		areas: query.areas,
		periods: figures.map(({ period }) => period),
		askedPeriod: query.period,
		place: (within ?? region).name,
		suffix
	});
}
