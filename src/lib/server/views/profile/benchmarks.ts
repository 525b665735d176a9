import { areaTypes } from '../../../atlas/area-types.ts';
import type { BenchmarkKind } from '../../../atlas/figure-view.ts';
import type { Figure } from '../../../atlas/figure.ts';
import { figureText } from '../../../atlas/figure-words.ts';
import type { FigureText } from '../../../atlas/figure-words.ts';
import { measureOf } from '../../../atlas/measures.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { median } from '../../../measures/five-numbers.ts';
import { areasAround, findArea } from '../../queries/areas.ts';
import type { Area } from '../../queries/areas.ts';
import { latestFigures } from '../../queries/figures.ts';
import type { FiguresByMeasure } from '../profile-headline.ts';
import type { SimilarAreas } from './similar.ts';

/** Something an area's figures are set against. */
export interface Benchmark {
	key: BenchmarkKind;
	/** Head of its column: "London", "Similar boroughs, median", "North East London". */
	label: string;
	/** In a note under a key figure: "Similar boroughs". */
	shortLabel: string;
	href: string | null;
	figures: ReadonlyMap<MeasureId, BenchmarkFigure>;
}

/** As written: "0.31"; "0.31 (of 4)" where only four of the areas alike have a figure. */
export interface BenchmarkFigure extends FigureText {
	value: number | null;
}

/** London, the median of areas alike, and the part of London an area is planned in: those of them that it has. */
export function benchmarksOf(
	area: Area,
	measures: readonly MeasureId[],
	london: FiguresByMeasure,
	similar: SimilarAreas | null
): Benchmark[] {
	const found: Benchmark[] = [];
	if (area.type !== 'london')
		found.push({
			key: 'london',
			label: 'London',
			shortLabel: 'London',
			href: null,
			figures: asWritten(measures, london, 'london')
		});
	if (similar?.hasAlike) {
		const label = `Similar ${areaTypes[area.type].nouns}`;
		const figures = similar.areas.map(({ code }) => latestFigures(code, measures));
		found.push({
			key: 'similar',
			label: `${label}, median`,
			shortLabel: label,
			href: '#similar',
			figures: new Map(measures.map((id) => [id, medianOf(id, figures)]))
		});
	}
	const board = boardOf(area);
	if (board)
		found.push({
			key: 'board',
			label: board.name,
			shortLabel: board.name,
			href: `/areas/${board.slug}`,
			figures: asWritten(measures, latestFigures(board.code, measures), board.type)
		});
	return found;
}

/** Its sub-ICB location, the largest share first; for a sub-ICB location, its board. */
function boardOf({ code, type }: Area): Area | undefined {
	const wanted = type === 'sub-icb' ? 'icb' : 'sub-icb';
	const around = areasAround(code).find((parent) => parent.type === wanted);
	return around && findArea(around.code);
}

function asWritten(
	measures: readonly MeasureId[],
	figures: FiguresByMeasure,
	type: Area['type']
): ReadonlyMap<MeasureId, BenchmarkFigure> {
	return new Map(
		measures.map((measure) => {
			const missing = { measure, status: 'not-applicable', value: null } as const;
			const figure = measureOf(measure).areaTypes.includes(type) ? figures.get(measure) : missing;
			return [measure, { ...figureText(figure), value: figure?.value ?? null }];
		})
	);
}

function medianOf(measure: MeasureId, areas: readonly FiguresByMeasure[]): BenchmarkFigure {
	const values = areas.map((figures) => figures.get(measure)?.value ?? null);
	const known = values.filter((value) => value !== null).length;
	const value = median(values);
	if (value === null) {
		// Why there is none is what the areas themselves say, when they all say the same.
		const statuses = new Set(areas.map((figures) => figures.get(measure)?.status ?? 'not-collected'));
		const [only] = statuses;
		const status: Figure['status'] = statuses.size === 1 && only ? only : 'not-applicable';
		return { ...figureText({ measure, status, value }), value };
	}
	const written = figureText({ measure, status: value === 0 ? 'zero' : 'value', value });
	return { ...written, value, text: known < values.length ? `${written.text} (of ${known})` : written.text };
}
