import type { AreaType } from '../../atlas/area-types.ts';
import { SERVES_SHARE } from '../../atlas/compute/networks.ts';
import type { AreaValue, Figure, NamedFigure } from '../../atlas/figure.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import { perAtlas, statement } from '../database.ts';

/** Which rows of the one table of numbers. `within` keeps the areas of that type inside another area, `of` those named. */
export interface FigureQuery {
	measures: readonly MeasureId[];
	areas: AreaType;
	period: 'latest' | 'all' | string;
	within?: string | undefined;
	of?: readonly string[];
}

const figureColumns =
	'f.measure, f.period, f.area, a.name, f.status, f.value, f.numerator, f.denominator, f.lower, f.upper, f.returned, f.members, f.source';

/** Areas asked for by name or by place are come to by their own keys, so that they cost the same in any region. */
const fromAll = 'measure m join figure f on f.measure = m.id join area a on a.code = f.area';
const fromWithin = `(select @within as code union select child from nesting where parent = @within and share >= @serves)
	cross join area a using (code) cross join measure m cross join figure f on f.measure = m.id and f.area = a.code`;
const fromNamed = `(select value as code from json_each(@of))
	cross join area a using (code) cross join measure m cross join figure f on f.measure = m.id and f.area = a.code`;

/** Figures of every area of one kind, by measure, period and name: the same rows for page, download and API. */
export function queryFigures({ measures, areas, period, within, of }: FigureQuery): NamedFigure[] {
	const from = of ? fromNamed : within ? fromWithin : fromAll;
	return statement<NamedFigure>(
		`select ${figureColumns} from ${from}
		 where m.id in (select value from json_each(@measures)) and a.type = @areas
		   and (@period = 'all' or f.period = iif(@period = 'latest', m.latest, @period))
		 order by m.position, f.period, a.name, a.code`
	).all({
		measures: JSON.stringify(measures),
		areas,
		period,
		...(of ? { of: JSON.stringify(of) } : within && { within, serves: SERVES_SHARE })
	});
}

/** The latest figures of one measure for every area of a kind, or of a kind within another area, by name. */
export function latestValues(measure: MeasureId, areas: AreaType, within?: string): AreaValue[] {
	return statement<AreaValue>(
		`select f.area, a.name, f.status, f.value from ${within ? fromWithin : fromAll}
		 where m.id = @measure and f.period = m.latest and a.type = @areas order by a.name, a.code`
	).all({ measure, areas, ...(within && { within, serves: SERVES_SHARE }) });
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
