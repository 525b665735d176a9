import { hasNumber } from '../../../atlas/absence.ts';
import { alphabetical } from '../../../atlas/alphabetical.ts';
import type { AreaValue, NamedFigure } from '../../../atlas/figure.ts';
import { figureText, limitsText } from '../../../atlas/figure-words.ts';
import { measureOf } from '../../../atlas/measures.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { areaHref } from '../../../atlas/names.ts';
import type { GapsState } from '../../../url/gaps.ts';
import { latestValues, queryFigures } from '../../queries/figures.ts';
import { factMeasuresOf } from './facts.ts';
import type { GapsPicture } from './gaps.ts';

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

/** Every area of `picture`, one row each, in the order the address asks for; figures are read for one page of them. */
export function tabulate(
	{ figures, measures }: Pick<GapsPicture, 'figures' | 'measures'>,
	{ areas, show, within, sort, order, page }: GapsState
): GapsTable {
	const facts = factMeasuresOf(areas);
	const columns = show === 'need-provision' ? facts : [...new Set([...measures, ...facts])];
	const sortBy = columns.find((id) => id === sort);
	const rows = (sortBy ? latestValues(sortBy, areas, within) : figures).toSorted(
		inOrder(sortBy, sort, order === 'asc' ? 1 : -1)
	);
	const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
	const from = (Math.min(page, pages) - 1) * ROWS_A_PAGE;
	const shown = rows.slice(from, from + ROWS_A_PAGE);
	const of = shown.map(({ area }) => area);
	const found = Map.groupBy(
		queryFigures({ measures: columns, areas, period: 'latest', of }),
		({ area }) => area
	);
	return {
		columns: rows.length > 0 ? columns.map((id) => ({ key: id, label: measureOf(id).shortName })) : [],
		rows: shown.map(({ area, name }) => ({
			code: area,
			name,
			href: areaHref(area, name),
			cells: Object.fromEntries((found.get(area) ?? []).map((figure) => [figure.measure, cellOf(figure)]))
		})),
		total: rows.length,
		pages
	};
}

/** By a column and then by name, or by name alone: backwards only where that was asked for. */
function inOrder(sortBy: MeasureId | undefined, sort: string | undefined, sign: number) {
	const byName = (a: AreaValue, b: AreaValue) => alphabetical.compare(a.name, b.name);
	if (sortBy) return (a: AreaValue, b: AreaValue) => compareFigures(a, b, sign) || byName(a, b);
	return (a: AreaValue, b: AreaValue) => (sort === 'name' ? sign : 1) * byName(a, b);
}

/** "2.35 (95% limits 2.19 to 2.52)" for a measure that has limits. */
function cellOf(figure: NamedFigure): { text: string; isAbsent: boolean } {
	const { text, isAbsent } = figureText(figure);
	const limits = limitsText(figure);
	return { text: limits ? `${text} (${limits})` : text, isAbsent };
}

/** Areas without a number stay at the end whichever way the column is sorted. */
function compareFigures(a: AreaValue, b: AreaValue, sign: number): number {
	const [knowsA, knowsB] = [hasNumber(a.status), hasNumber(b.status)];
	if (!knowsA || !knowsB) return Number(knowsB) - Number(knowsA);
	return sign * ((a.value ?? 0) - (b.value ?? 0));
}
