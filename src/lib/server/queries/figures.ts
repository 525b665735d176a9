import type { AreaType } from '../../atlas/area-types.ts';
import { SERVES_SHARE } from '../../atlas/compute/networks.ts';
import type { Figure, NamedFigure } from '../../atlas/figure.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import { perAtlas, statement } from '../database.ts';

/** Which rows of the one table of numbers. `within` keeps the areas of that type inside another area. */
export interface FigureQuery {
	measures: readonly MeasureId[];
	areas: AreaType;
	period: 'latest' | 'all' | string;
	within?: string;
}

const figureColumns =
	'f.measure, f.period, f.area, a.name, f.status, f.value, f.numerator, f.denominator, f.lower, f.upper, f.returned, f.members, f.source';

/** Figures of every area of one kind, by measure, period and name: the same rows for page, download and API. */
export function queryFigures({ measures, areas, period, within }: FigureQuery): NamedFigure[] {
	return statement<NamedFigure>(
		`select ${figureColumns}
		 from measure m join figure f on f.measure = m.id join area a on a.code = f.area
		 where m.id in (select value from json_each(@measures)) and a.type = @areas
		   and (@period = 'all' or f.period = iif(@period = 'latest', m.latest, @period))
		   and (@within is null or a.code = @within or exists (
		     select 1 from nesting n where n.child = a.code and n.parent = @within and n.share >= @serves))
		 order by m.position, f.period, a.name, a.code`
	).all({ measures: JSON.stringify(measures), areas, period, within: within ?? null, serves: SERVES_SHARE });
}

/** The latest figure of each measure asked for, for one area. */
export function latestFigures(area: string, measures: readonly MeasureId[]): Map<MeasureId, Figure> {
	const rows = statement<Figure>(
		`select f.* from measure m join figure f on f.measure = m.id and f.period = m.latest
		 where m.id in (select value from json_each(?)) and f.area = ?`
	).all(JSON.stringify(measures), area);
	return new Map(rows.map((row) => [row.measure, row]));
}

/** One area's figures of a measure over time, earliest first. */
export function figureHistory(area: string, measure: MeasureId): Figure[] {
	return statement<Figure>('select * from figure where area = ? and measure = ? order by period').all(
		area,
		measure
	);
}

export interface MeasurePeriods {
	id: MeasureId;
	latest: string;
	periods: string[];
}

/** Which dates each measure is held for. */
export const measurePeriods = perAtlas(
	(): Map<MeasureId, MeasurePeriods> =>
		new Map(
			statement<{ id: MeasureId; latest: string; periods: string }>('select id, latest, periods from measure')
				.all()
				.map((row) => [row.id, { ...row, periods: JSON.parse(row.periods) as string[] }])
		)
);
