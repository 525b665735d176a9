import { absenceWords } from '../../../atlas/absence-words.ts';
import type { NamedFigure } from '../../../atlas/figure.ts';
import type { AreaType } from '../../../atlas/area-types.ts';
import type { Measure } from '../../../atlas/measure-type.ts';
import { outOf } from '../../../atlas/out-of.ts';
import { number, valueFormats } from './cells.ts';
import { sheetOfTable } from './sheet-of-table.ts';
import type { WorkbookCell, WorkbookSheet } from './cells.ts';
import { statusShorthand } from './shorthand.ts';
import type { Shorthand } from './shorthand.ts';

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

/** One table on a sheet of its own: figures of one measure, a row an area and date. Columns that would be all shorthand are left out. */
export function figuresSheet(
	sheet: string,
	heads: { title: string; source: string },
	measure: Measure,
	areas: AreaType,
	figures: readonly NamedFigure[]
): WorkbookSheet {
	const shown = [
		...columns,
		...(measure.hasLimits ? limitColumns : []),
		...(figures.some(({ members }) => members !== null) ? returnColumns : [])
	];
	const denominator = outOf(measure, areas);
	const outOfWhom = denominator ? `, out of ${denominator}` : '';
	return sheetOfTable({
		sheet,
		title: heads.title,
		about: `Value is in ${measure.unit}${outOfWhom}.`,
		source: heads.source,
		columns: shown,
		rows: figures.map((figure) => shown.map(({ cell }) => cell(figure, measure)))
	});
}
