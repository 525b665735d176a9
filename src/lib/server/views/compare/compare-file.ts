import { areaTypes } from '../../../atlas/area-types.ts';
import { listInWords } from '../../../atlas/format.ts';
import type { NamedFigure } from '../../../atlas/figure.ts';
import { decileMeasureId, decileNumbers } from '../../../atlas/measures/people.ts';
import { listedMeasures, measureIds, measureOf } from '../../../atlas/measures.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { region } from '../../../atlas/region.ts';
import type { SourceId } from '../../../atlas/sources.ts';
import { compareUrl } from '../../../url/compare.ts';
import { figuresUrl } from '../../../url/figures.ts';
import { significant } from '../../api/significant.ts';
import { sourceWords } from '../../api/source-records.ts';
import type { FigureRow } from '../../api/figures-table/column.ts';
import { figureColumns, figureKey } from '../../api/figures-table/columns.ts';
import { written } from '../../api/tables/file-table.ts';
import { fileStem } from '../../api/tables/page-file.ts';
import type { PageFile } from '../../api/tables/page-file.ts';
import { findArea } from '../../queries/areas.ts';
import type { Area } from '../../queries/areas.ts';
import { figureHistory, latestFigures } from '../../queries/figures.ts';
import { sources } from '../../queries/sources.ts';

type Compared = Pick<Area, 'code' | 'name' | 'type'>;

/** Every figure of the page that compares areas, as files: those side by side, people by tenth, and posts over time. */
export function compareFile(areas: readonly Area[]): PageFile {
	const codes = areas.map(({ code }) => code);
	const london = findArea(region.code);
	const columns: readonly Compared[] = london && !codes.includes(region.code) ? [...areas, london] : areas;
	const held = new Set(columns.flatMap(({ type }) => listedMeasures(type)));
	const listed = measureIds.filter((id) => held.has(id));
	const names = listInWords(areas.map(({ name }) => name));
	const [first] = areas;
	const latest = rowsOf(columns, listed);
	const deciles = rowsOf(areas, decileNumbers.map(decileMeasureId));
	const history = areas.flatMap((area) =>
		area.type === 'lsoa'
			? []
			: figureHistory(area.code, 'link-worker-fte').map((figure) => rowOf(area, figure))
	);
	const tables = [
		{ title: `Every figure of ${names}`, rows: latest },
		{ title: `People of ${names} by tenth of England by deprivation`, rows: deciles },
		{ title: `Link workers of ${names} over time`, rows: history }
	].map(({ title, rows }) => {
		const ids = sourcesIn(rows);
		return written({
			title,
			about: 'A row an area, measure and day.',
			columns: figureColumns,
			rows,
			key: figureKey,
			source: sourceWords(ids)
		});
	});
	// One CSV of them all: no figure stands twice, for posts of the newest quarter are among those over time.
	const all = [...latest, ...deciles, ...history.filter(({ figure }) => !isAmong(latest, figure))];
	const types = [...new Set(columns.map(({ type }) => type))];
	return {
		title: `${names}, side by side`,
		stem: fileStem('comparison', [...new Set(areas.map(({ type }) => type))].join('-and-'), 'latest', names),
		address: (suffix) => compareUrl.fileHref(codes, suffix),
		csv: written({
			title: `Every figure of ${names}, side by side`,
			about: 'A row an area, measure and day.',
			columns: figureColumns,
			rows: all,
			key: figureKey,
			source: sourceWords(sourcesIn(all))
		}),
		tables,
		areas: types,
		caveats: [...new Set(listed.flatMap((id) => measureOf(id).caveats))],
		sources: sourcesIn(all),
		dataAddress: figuresUrl.json({
			measures: listedMeasures(first?.type ?? 'borough'),
			areas: first?.type ?? 'borough',
			within: first?.code
		})
	};
}

const sourcesIn = (rows: readonly FigureRow[]): SourceId[] => [
	...new Set(rows.map(({ figure }) => figure.source))
];

const isAmong = (rows: readonly FigureRow[], { area, measure, period }: NamedFigure): boolean =>
	rows.some(({ figure }) => figure.area === area && figure.measure === measure && figure.period === period);

function rowOf(area: Compared, figure: Omit<NamedFigure, 'name'>): FigureRow {
	const { lower = null, upper = null } = figure;
	return {
		figure: {
			...figure,
			name: area.name,
			value: significant(figure.value),
			numerator: significant(figure.numerator),
			denominator: significant(figure.denominator),
			lower: significant(lower),
			upper: significant(upper)
		},
		measure: measureOf(figure.measure),
		areaType: areaTypes[area.type],
		source: sources().get(figure.source)
	};
}

/** The latest of each measure that any of the areas has; “does not apply” where its kind of area has none. */
function rowsOf(areas: readonly Compared[], measures: readonly MeasureId[]): FigureRow[] {
	const held = areas.map((area) => ({ area, figures: latestFigures(area.code, measures) }));
	return measures.flatMap((measure) => {
		const given = held.flatMap(({ figures }) => figures.get(measure) ?? []);
		const [dated] = given;
		if (!dated) return [];
		return held.map(({ area, figures }) => rowOf(area, figures.get(measure) ?? missing(dated, area)));
	});
}

/** What stands for a figure there is none of, on the day of the others: its kind of area has none, or nobody asks. */
const missing = (
	{ measure, period, source }: Omit<NamedFigure, 'name'>,
	{ code, type }: Compared
): Omit<NamedFigure, 'name'> => ({
	measure,
	area: code,
	period,
	status: measureOf(measure).areaTypes.includes(type) ? 'not-collected' : 'not-applicable',
	value: null,
	numerator: null,
	denominator: null,
	returned: null,
	members: null,
	source
});
