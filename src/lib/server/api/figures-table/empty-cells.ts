import type { EmptyCell } from '../tables/column.ts';
import { whyNoNumber } from '../tables/empty-cells.ts';
import { statusShorthand } from '../workbook/shorthand.ts';
import type { FigureRow } from './column.ts';

export const noValue = ({ figure }: FigureRow): EmptyCell => whyNoNumber(figure);

export function noCount({ figure }: FigureRow): EmptyCell {
	const why =
		figure.value === null
			? 'not known, as there is no value.'
			: 'the figure is not one count out of another.';
	return { mark: statusShorthand[figure.status] ?? '[z]', why };
}

export const noOutOf = (): EmptyCell => ({
	mark: '[z]',
	why: 'the figure is not a share or a rate of anything.'
});

export function noLimit({ figure, measure }: FigureRow): EmptyCell {
	const why = !measure.hasLimits
		? 'not worked out for this measure.'
		: figure.value === null
			? 'none without a value.'
			: 'a limit that has no value is left out.';
	return { mark: statusShorthand[figure.status] ?? '[z]', why };
}

export const noReturns = (): EmptyCell => ({
	mark: '[z]',
	why: 'the figure is not added up from networks’ returns.'
});
