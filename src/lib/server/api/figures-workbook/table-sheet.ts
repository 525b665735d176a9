import { absenceWords } from '../../../atlas/absence-words.ts';
import type { NamedFigure } from '../../../atlas/figure.ts';
import type { NumberFormat } from '../../../atlas/format.ts';
import type { Measure } from '../../../atlas/measure-type.ts';
import { heading, line, number, title } from './cells.ts';
import type { WorkbookCell, WorkbookSheet } from './cells.ts';
import { statusShorthand } from './shorthand.ts';
import type { Shorthand } from './shorthand.ts';

/** How a number is shown; the cell holds it whole. */
const valueFormats: Record<NumberFormat, string> = {
	count: '#,##0',
	decile: '0',
	posts: '#,##0.0',
	score: '0.0',
	rate: '0.00',
	percent: '0.0'
};
const COUNT = '#,##0.##';

interface TableColumn {
	title: string;
	width: number;
	cell: (figure: NamedFigure, measure: Measure) => WorkbookCell;
}

/** A number, or the shorthand for why there is none. */
function numberOr(value: number | null | undefined, format: string, otherwise: Shorthand): WorkbookCell {
	return value === null || value === undefined ? otherwise : number(value, format);
}

/** Why a count beside the value is missing: with the value, or because the figure is not made of such counts. */
const withoutCount = (figure: NamedFigure): Shorthand => statusShorthand[figure.status] ?? '[z]';

const columns: readonly TableColumn[] = [
	{ title: 'Area code', width: 12, cell: ({ area }) => area },
	{ title: 'Area name', width: 38, cell: ({ name }) => name },
	{ title: 'Period', width: 12, cell: ({ period }) => period },
	{
		title: 'Value',
		width: 14,
		cell: (figure, { format }) =>
			numberOr(figure.value, valueFormats[format], statusShorthand[figure.status] ?? '[z]')
	},
	{ title: 'Status', width: 18, cell: ({ status }, measure) => absenceWords(measure, status).words },
	{
		title: 'Numerator',
		width: 14,
		cell: (figure) => numberOr(figure.numerator, COUNT, withoutCount(figure))
	},
	{
		title: 'Denominator',
		width: 14,
		cell: (figure) => numberOr(figure.denominator, COUNT, withoutCount(figure))
	}
];

const limitColumns: readonly TableColumn[] = [
	{
		title: 'Lower 95% limit',
		width: 12,
		cell: (figure) => numberOr(figure.lower, '0.00', withoutCount(figure))
	},
	{
		title: 'Upper 95% limit',
		width: 12,
		cell: (figure) => numberOr(figure.upper, '0.00', withoutCount(figure))
	}
];

const returnColumns: readonly TableColumn[] = [
	{ title: 'Networks returned', width: 12, cell: ({ returned }) => numberOr(returned, '0', '[z]') },
	{ title: 'Networks in the area', width: 12, cell: ({ members }) => numberOr(members, '0', '[z]') }
];

/** Rows above the table: its title, what the sheet holds, the unit, the source. */
export const ROWS_ABOVE = 4;

/** One table on a sheet of its own: figures of one measure, a row an area and date. Columns that would be all shorthand are left out. */
export function tableSheet(
	sheet: string,
	heads: { title: string; source: string },
	measure: Measure,
	figures: readonly NamedFigure[]
): WorkbookSheet {
	const shown = [
		...columns,
		...(measure.hasLimits ? limitColumns : []),
		...(figures.some(({ members }) => members !== null) ? returnColumns : [])
	];
	const outOf = measure.denominator ? `, out of ${measure.denominator}` : '';
	return {
		sheet,
		data: [
			[title(heads.title)],
			[line('This sheet holds one table. Shorthand in square brackets is explained on the sheet “Key”.')],
			[line(`Value is in ${measure.unit}${outOf}.`)],
			[line(heads.source)],
			shown.map((column) => heading(column.title)),
			...figures.map((figure) => shown.map(({ cell }) => cell(figure, measure)))
		],
		columns: shown.map(({ width }) => ({ width })),
		stickyRowsCount: ROWS_ABOVE + 1,
		stickyColumnsCount: 2
	};
}
