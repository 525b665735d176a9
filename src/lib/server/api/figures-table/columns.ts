import { absenceWords } from '../../../atlas/absence-words.ts';
import { outOf } from '../../../atlas/out-of.ts';
import type { FigureColumn } from './column.ts';
import { whyEmptyColumn } from '../tables/empty-cells.ts';
import { noCount, noLimit, noOutOf, noReturns, noValue } from './empty-cells.ts';
import { sourceColumns } from './source-columns.ts';

const what: readonly FigureColumn[] = [
	{
		name: 'measure_id',
		title: 'Measure id',
		description: 'What is measured, as the API names it. All are listed at /api/v1/measures.',
		datatype: 'string',
		cell: ({ figure }) => figure.measure
	},
	{
		name: 'measure_name',
		title: 'Measure name',
		description: 'What is measured, in words.',
		datatype: 'string',
		cell: ({ measure }) => measure.name
	},
	{
		name: 'area_code',
		title: 'Area code',
		description:
			'Code of the area: GSS code of a borough, small area or London; NHS code of a network, sub-ICB location or board.',
		datatype: 'string',
		cell: ({ figure }) => figure.area
	},
	{
		name: 'area_name',
		title: 'Area name',
		description: 'Name of the area.',
		datatype: 'string',
		cell: ({ figure }) => figure.name
	},
	{
		name: 'area_type',
		title: 'Area type',
		description: 'Kind of area: london, icb, sub-icb, borough, pcn or lsoa.',
		datatype: 'string',
		cell: ({ areaType }) => areaType.id
	},
	{
		name: 'geography_vintage',
		title: 'Geography vintage',
		description: 'Which year’s borders, or which list of members, the area code belongs to.',
		datatype: 'string',
		cell: ({ areaType }) => areaType.vintage
	},
	{
		name: 'period',
		title: 'Period',
		description: 'The date the figure stands for.',
		datatype: 'date',
		cell: ({ figure }) => figure.period
	}
];

const number: readonly FigureColumn[] = [
	{
		name: 'status',
		title: 'Status',
		description:
			'Why there is or is not a number: value, zero, no-return, not-collected, suppressed or not-applicable. “no-return” is not nought.',
		datatype: 'string',
		cell: ({ figure }) => figure.status
	},
	{
		name: 'status_meaning',
		title: 'Status meaning',
		description: 'The status in words.',
		datatype: 'string',
		cell: ({ figure, measure }) => absenceWords(measure, figure.status).words
	},
	{
		name: 'value',
		title: 'Value',
		description: 'The figure, in the unit beside it. Empty unless the status is “value” or “zero”.',
		datatype: 'number',
		cell: ({ figure }) => figure.value,
		whenEmpty: noValue
	},
	{
		name: 'unit',
		title: 'Unit',
		description: 'What the value is counted in.',
		datatype: 'string',
		cell: ({ measure }) => measure.unit
	},
	{
		name: 'numerator',
		title: 'Numerator',
		description: 'What was counted. Empty where the figure is not one count out of another.',
		datatype: 'number',
		cell: ({ figure }) => figure.numerator,
		whenEmpty: noCount
	},
	{
		name: 'denominator',
		title: 'Denominator',
		description: 'Out of how many. Empty where the figure is not one count out of another.',
		datatype: 'number',
		cell: ({ figure }) => figure.denominator,
		whenEmpty: noCount
	},
	{
		name: 'out_of',
		title: 'Out of',
		description: 'Who or what the denominator counts.',
		datatype: 'string',
		cell: ({ measure, areaType }) => outOf(measure, areaType.id),
		whenEmpty: noOutOf
	},
	{
		name: 'lower_95',
		title: 'Lower 95% limit',
		description: 'Lower 95% confidence limit, in the unit of the value, for measures that have limits.',
		datatype: 'number',
		cell: ({ figure }) => figure.lower ?? null,
		whenEmpty: noLimit
	},
	{
		name: 'upper_95',
		title: 'Upper 95% limit',
		description: 'Upper 95% confidence limit, in the unit of the value, for measures that have limits.',
		datatype: 'number',
		cell: ({ figure }) => figure.upper ?? null,
		whenEmpty: noLimit
	},
	{
		name: 'networks_returned',
		title: 'Networks returned',
		description: 'For a figure added up from primary care networks: how many of them made a return.',
		datatype: 'integer',
		cell: ({ figure }) => figure.returned,
		whenEmpty: noReturns
	},
	{
		name: 'networks_in_area',
		title: 'Networks in the area',
		description: 'For a figure added up from primary care networks: how many there are.',
		datatype: 'integer',
		cell: ({ figure }) => figure.members,
		whenEmpty: noReturns
	}
];

/** Every column, in the order they stand: what it is about, the number and how it was come by, who says so. */
export const figureColumns: readonly FigureColumn[] = [
	...what,
	...number,
	whyEmptyColumn([...number, ...sourceColumns]),
	...sourceColumns
];

/** What names a row of them. */
export const figureKey = ['measure_id', 'area_code', 'period'] as const;
