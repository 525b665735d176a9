import { areaTypes } from '../../atlas/area-types.ts';
import type { NamedFigure } from '../../atlas/figure.ts';
import { measureIds, measureOf } from '../../atlas/measures.ts';
import type { SourceId } from '../../atlas/sources.ts';
import type { Area } from '../queries/areas.ts';
import { childCounts } from '../queries/areas.ts';
import { measurePeriods, queryFigures } from '../queries/figures.ts';
import { ApiError } from './api-error.ts';
import { areaNamed } from './areas.ts';
import type { FiguresQuery } from './schemas.ts';
import { significant } from './significant.ts';
import { sourceRecords } from './source-records.ts';

export interface FigureSelection {
	query: FiguresQuery;
	/** The area asked for with `within`. */
	within: Area | undefined;
	figures: NamedFigure[];
}

/** The figures a query asks for, rounded as every suffix writes them. Throws ApiError 400 or 404. */
export function selectFigures(query: FiguresQuery): FigureSelection {
	checkAreaType(query);
	checkPeriod(query);
	const within = query.within === undefined ? undefined : areaNamed(query.within, 'within');
	if (within) checkNesting(query, within);
	const rows = queryFigures({ ...query, measures: query.measure, within: within?.code });
	const figures = rows.map(({ lower = null, upper = null, ...row }) => ({
		...row,
		value: significant(row.value),
		numerator: significant(row.numerator),
		denominator: significant(row.denominator),
		...(measureOf(row.measure).hasLimits && { lower: significant(lower), upper: significant(upper) })
	}));
	return { query, within, figures };
}

function checkAreaType({ measure, areas }: FiguresQuery): void {
	const missing = measure.find((id) => !measureOf(id).areaTypes.includes(areas));
	if (!missing) return;
	throw new ApiError(
		400,
		'not-held-for-area-type',
		`“${missing}” is not held for ${areaTypes[areas].plural}, only for ${measureOf(missing).areaTypes.join(', ')}. “allowed” lists the measures that are.`,
		{ parameter: 'measure', allowed: measureIds.filter((id) => measureOf(id).areaTypes.includes(areas)) }
	);
}

function checkPeriod({ measure, period }: FiguresQuery): void {
	if (period === 'latest' || period === 'all') return;
	const held = new Set(measure.flatMap((id) => measurePeriods().get(id)?.periods ?? []));
	if (held.has(period)) return;
	throw new ApiError(
		400,
		'unknown-period',
		`There is no figure for ${period}. “allowed” lists the dates held.`,
		{
			parameter: 'period',
			allowed: ['latest', 'all', ...[...held].sort()]
		}
	);
}

/** Throws ApiError 400 when no areas of the kind are held as lying inside the other. */
export function checkNesting({ areas }: Pick<FiguresQuery, 'areas'>, within: Area): void {
	const inside = Object.keys(childCounts(within.code));
	if (within.type === areas || inside.includes(areas)) return;
	throw new ApiError(
		400,
		'invalid-parameter',
		`No ${areaTypes[areas].plural} are held as lying inside ${within.name}. “allowed” lists what is.`,
		{ parameter: 'areas', allowed: [within.type, ...inside] }
	);
}

/** More takes a small server too long to write while others wait; the CSV has no such limit. */
export const MOST_FILE_ROWS = 25_000;

/** Throws ApiError 400 for more rows than a file of this kind ("A spreadsheet") is made of. */
export function checkRows({ figures }: FigureSelection, file: string): void {
	if (figures.length <= MOST_FILE_ROWS) return;
	const [most, found] = [MOST_FILE_ROWS, figures.length].map((count) => count.toLocaleString('en-GB'));
	throw new ApiError(
		400,
		'too-many-rows',
		`${file} holds up to ${most} rows and this would be ${found}. Ask for fewer measures, or take the CSV.`,
		{ parameter: 'measure' }
	);
}

/** Said wherever the shapes of networks are given. */
export const illustrativeNote = 'Boundaries are illustrative: where most of each network’s patients live.';

/** The sources behind a selection: those its rows name, and those its measures also draw on. */
export function figureSourceIds({ query, figures }: FigureSelection): SourceId[] {
	return [...figures.map((row) => row.source), ...query.measure.flatMap((id) => measureOf(id).sources)];
}

export const sourcesOf = (selection: FigureSelection) => sourceRecords(figureSourceIds(selection));
