import type { AreaType } from '../../../atlas/area-types.ts';
import { areaTypes } from '../../../atlas/area-types.ts';
import { benchmarkSentence } from '../../../atlas/benchmark-words.ts';
import type { BenchmarkRow, BenchmarksDrawing, FigureTable } from '../../../atlas/figure-view.ts';
import { figureText } from '../../../atlas/figure-words.ts';
import { listedMeasures, measureOf } from '../../../atlas/measures.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import type { SourceId } from '../../../atlas/sources.ts';
import { fiveNumbers } from '../../../measures/five-numbers.ts';
import type { FiveNumbers } from '../../../measures/five-numbers.ts';
import { figuresUrl } from '../../../url/figures.ts';
import { significant } from '../../api/significant.ts';
import { perAtlas } from '../../database.ts';
import { listAreas } from '../../queries/areas.ts';
import type { Area } from '../../queries/areas.ts';
import { queryFigures } from '../../queries/figures.ts';
import type { FiguresByMeasure } from '../profile-headline.ts';
import type { Benchmark } from './benchmarks.ts';
import { spreadTable } from './spread-table.ts';

/** Rates, shares and scores that say most, in the order of the page. Totals grow with an area and are not among them. */
const compared: readonly MeasureId[] = [
	'link-worker-rate',
	'coverage',
	'advice-within-15',
	'advice-access',
	'imd-score',
	'core20',
	'income-deprivation',
	'limited-english',
	'poor-health',
	'no-car',
	'aged-65-plus'
];
/** All or nothing in areas of the kind: nothing to set side by side. */
const saysLittle: Partial<Record<AreaType, readonly MeasureId[]>> = { pcn: ['coverage'], lsoa: ['core20'] };
/** With fewer areas than this a spread is only a list of them. */
const FEWEST_AREAS = 10;

export interface Spread {
	title: string;
	subtitle: string;
	rows: BenchmarkRow[];
	marks: BenchmarksDrawing['marks'];
	table: FigureTable;
	sources: SourceId[];
	/** Every area of the kind, as files. */
	files: { label: string; href: string; download: true }[];
}

const spreads = perAtlas(() => new Map<string, FiveNumbers | null>());

/** Lowest, quartiles and highest of a measure over every area of a kind, worked out once for each atlas. */
function spreadOf(type: AreaType, measure: MeasureId): FiveNumbers | null {
	const key = `${type} ${measure}`;
	const known = spreads().get(key);
	if (known !== undefined) return known;
	const rows = queryFigures({ measures: [measure], areas: type, period: 'latest' });
	const found = fiveNumbers(rows.map(({ value }) => value));
	spreads().set(key, found);
	return found;
}

/** An area among all of its kind, measure by measure, beside what it is set against; null for kinds of a handful. */
export function spreadSection(
	area: Area,
	own: FiguresByMeasure,
	benchmarks: readonly Benchmark[]
): Spread | null {
	const areasOfKind = listAreas(area.type).length;
	if (areasOfKind < FEWEST_AREAS) return null;
	const { type } = area;
	const listed = listedMeasures(type);
	const rows = compared
		.filter((id) => listed.includes(id) && !saysLittle[type]?.includes(id))
		.flatMap((measure): BenchmarkRow[] => {
			const numbers = spreadOf(type, measure);
			return numbers && numbers.highest > numbers.lowest ? [rowOf(measure, numbers, own, benchmarks)] : [];
		});
	const { nouns } = areaTypes[type];
	const marks = benchmarks.map(({ key, label }) => ({ key, label }));
	return {
		title: benchmarkSentence(area, own.get('link-worker-rate'), benchmarks),
		subtitle: `Each line runs from the lowest to the highest of London’s ${areasOfKind.toLocaleString('en-GB')} ${nouns} that have a figure; the thick part holds the middle half of them`,
		rows,
		marks,
		table: spreadTable(area.name, rows, marks),
		files: figuresUrl.files({ measures: rows.map(({ measure }) => measure), areas: type }),
		sources: rows.flatMap(({ measure }) => own.get(measure)?.source ?? [])
	};
}

function rowOf(
	measure: MeasureId,
	{ lowest, lowerQuartile, upperQuartile, highest }: FiveNumbers,
	own: FiguresByMeasure,
	benchmarks: readonly Benchmark[]
): BenchmarkRow {
	const at = (value: number) =>
		Math.round(Math.min(1, Math.max(0, (value - lowest) / (highest - lowest))) * 1000) / 10;
	const written = (value: number) =>
		figureText({ measure, status: value === 0 ? 'zero' : 'value', value }).text;
	const figure = own.get(measure);
	return {
		measure,
		name: measureOf(measure).name,
		own: figureText(figure),
		ownAt: figure?.value == null ? null : at(figure.value),
		lowest: written(lowest),
		highest: written(highest),
		middleHalf: {
			from: at(lowerQuartile),
			width: Math.round((at(upperQuartile) - at(lowerQuartile)) * 10) / 10
		},
		marks: benchmarks.map(({ key, label, figures }) => {
			const { value = null, text = '' } = figures.get(measure) ?? {};
			const facts = { measure, of: key, value: significant(value) };
			return { key, label, text, at: value === null ? null : at(value), facts };
		}),
		facts: {
			measure,
			of: 'own',
			status: figure?.status ?? 'not-collected',
			value: significant(figure?.value ?? null)
		},
		lineFacts: {
			measure,
			of: 'all',
			lowest: significant(lowest),
			'lower-quartile': significant(lowerQuartile),
			'upper-quartile': significant(upperQuartile),
			highest: significant(highest)
		}
	};
}
