import { hasNumber } from '../../../atlas/absence.ts';
import type { NamedFigure } from '../../../atlas/figure.ts';
import { figureText, limitsText } from '../../../atlas/figure-words.ts';
import { measureOf } from '../../../atlas/measures.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { areaSlug } from '../../../atlas/names.ts';
import type { GapsState } from '../../../url/gaps.ts';

export interface GapsTable {
	columns: { key: MeasureId; label: string }[];
	rows: {
		code: string;
		name: string;
		href: string;
		cells: Record<string, { text: string; isAbsent: boolean }>;
	}[];
	total: number;
	pages: number;
}

const ROWS_A_PAGE = 250;

/** Every area of the kind, one row each, in the order the address asks for. */
export function tabulate(
	figures: readonly NamedFigure[],
	columns: readonly MeasureId[],
	{ sort, order, page }: Pick<GapsState, 'sort' | 'order' | 'page'>
): GapsTable {
	const byArea = Map.groupBy(figures, (figure) => figure.area);
	const areas = [...byArea].map(([code, found]) => ({
		code,
		name: found[0]?.name ?? code,
		cells: new Map(found.map((figure) => [figure.measure, figure]))
	}));
	const sign = order === 'asc' ? 1 : -1;
	const sortBy = columns.find((id) => id === sort);
	areas.sort((a, b) => {
		if (!sortBy) return (sort === 'name' ? sign : 1) * a.name.localeCompare(b.name, 'en-GB');
		return (
			compareFigures(a.cells.get(sortBy), b.cells.get(sortBy), sign) || a.name.localeCompare(b.name, 'en-GB')
		);
	});
	const pages = Math.max(1, Math.ceil(areas.length / ROWS_A_PAGE));
	const from = (Math.min(page, pages) - 1) * ROWS_A_PAGE;
	return {
		columns: columns.map((id) => ({ key: id, label: measureOf(id).shortName })),
		rows: areas.slice(from, from + ROWS_A_PAGE).map(({ code, name, cells }) => ({
			code,
			name,
			href: `/areas/${areaSlug(code, name)}`,
			cells: Object.fromEntries([...cells].map(([id, figure]) => [id, cellOf(figure)]))
		})),
		total: areas.length,
		pages
	};
}

/** "2.35 (95% limits 2.19 to 2.52)" for a measure that has limits. */
function cellOf(figure: NamedFigure): { text: string; isAbsent: boolean } {
	const { text, isAbsent } = figureText(figure);
	const limits = limitsText(figure);
	return { text: limits ? `${text} (${limits})` : text, isAbsent };
}

/** Areas without a number stay at the end whichever way the column is sorted. */
function compareFigures(a: NamedFigure | undefined, b: NamedFigure | undefined, sign: number): number {
	const known = (figure: NamedFigure | undefined) => figure !== undefined && hasNumber(figure.status);
	if (!known(a) || !known(b)) return Number(known(b)) - Number(known(a));
	return sign * ((a?.value ?? 0) - (b?.value ?? 0));
}
