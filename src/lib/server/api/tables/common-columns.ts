import { absenceWords } from '../../../atlas/absence-words.ts';
import { statusEntries } from '../../../atlas/absence.ts';
import { areaTypes } from '../../../atlas/area-types.ts';
import type { AreaType } from '../../../atlas/area-types.ts';
import type { Figure } from '../../../atlas/figure.ts';
import { measureOf } from '../../../atlas/measures.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { outOfEach } from '../../../atlas/out-of.ts';
import type { SourceId } from '../../../atlas/sources.ts';
import { significant } from '../significant.ts';
import { sourceRecords } from '../source-records.ts';
import { valueFormats } from '../workbook/cells.ts';
import type { EmptyCell, FileColumn } from './column.ts';
import { whyNoNumber } from './empty-cells.ts';

export interface AreaOfRow {
	code: string;
	name: string;
	type: AreaType;
}

/** Which area a row is about, under the headings that files of figures have. */
export const areaColumns = <Row>(areaOf: (row: Row) => AreaOfRow): FileColumn<Row>[] => [
	{
		name: 'area_code',
		title: 'Area code',
		description:
			'Code of the area: GSS code of a borough, small area or London; NHS code of a network, sub-ICB location or board.',
		datatype: 'string',
		width: 12,
		cell: (row) => areaOf(row).code
	},
	{
		name: 'area_name',
		title: 'Area name',
		description: 'Name of the area.',
		datatype: 'string',
		width: 38,
		cell: (row) => areaOf(row).name
	},
	{
		name: 'area_type',
		title: 'Area type',
		description: 'Kind of area: london, icb, sub-icb, borough, pcn or lsoa.',
		datatype: 'string',
		cell: (row) => areaOf(row).type
	},
	{
		name: 'geography_vintage',
		title: 'Geography vintage',
		description: 'Which year’s borders, or which list of members, the area code belongs to.',
		datatype: 'string',
		width: 38,
		cell: (row) => areaTypes[areaOf(row).type].vintage
	}
];

export const notCollected: EmptyCell = {
	mark: '[x]',
	why: `${statusEntries['not-collected'].words}. ${statusEntries['not-collected'].explanation}`
};

type Given = Pick<Figure, 'status' | 'value' | 'period'>;

/** A measure of each row: the number, its status in words, and the day it stands for. */
export function measureColumns<Row>(
	measure: MeasureId,
	figureOf: (row: Row) => Given | undefined
): FileColumn<Row>[] {
	const { name, unit, question, format } = measureOf(measure);
	const denominator = outOfEach(measureOf(measure));
	const id = measure.replaceAll('-', '_');
	return [
		{
			name: id,
			title: name,
			description: `${question} In ${unit}${denominator ? `, out of ${denominator}` : ''}. Empty where there is no number: the next column says which kind of none.`,
			datatype: 'number',
			format: valueFormats[format],
			cell: (row) => significant(figureOf(row)?.value ?? null),
			whenEmpty: (row) => {
				const figure = figureOf(row);
				return figure ? whyNoNumber({ measure, status: figure.status }) : notCollected;
			}
		},
		{
			name: `${id}_status`,
			title: `${name}: status`,
			description: 'Whether there is a number, and if not why. “made no return” is not nought.',
			datatype: 'string',
			width: 18,
			cell: (row) => absenceWords(measureOf(measure), figureOf(row)?.status ?? 'not-collected').words
		},
		{
			name: `${id}_as_of`,
			title: `${name}: as of`,
			description: 'The day the figure stands for.',
			datatype: 'date',
			cell: (row) => figureOf(row)?.period ?? null,
			whenEmpty: () => notCollected
		}
	];
}

/** Who says so, as of when, on what terms: the same of every row, so that a row can be read alone. */
export function sourcesColumns<Row>(ids: readonly SourceId[]): FileColumn<Row>[] {
	const found = sourceRecords(ids);
	const all = (words: string[]) => [...new Set(words)].join('; ');
	const texts = {
		sources: all(found.map(({ publisher, title, vintage }) => `${publisher}, ${title}, ${vintage}`)),
		licence: all(found.map(({ licence }) => licence)),
		attribution: all(found.map(({ attribution }) => attribution))
	};
	return [
		{
			name: 'sources',
			title: 'Sources',
			description: 'The releases the row is worked out from: publisher, title and date of each.',
			datatype: 'string',
			width: 60,
			cell: () => texts.sources
		},
		{
			name: 'licence',
			title: 'Licence',
			description: 'The terms on which they may be used.',
			datatype: 'string',
			width: 30,
			cell: () => texts.licence
		},
		{
			name: 'attribution',
			title: 'Attribution',
			description: 'Words that must go wherever the row goes.',
			datatype: 'string',
			width: 60,
			cell: () => texts.attribution
		}
	];
}
