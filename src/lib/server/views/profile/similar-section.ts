import { areaTypes } from '../../../atlas/area-types.ts';
import { listInWords } from '../../../atlas/format.ts';
import { measureOf } from '../../../atlas/measures.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { similarityMethod, similarityParts } from '../../../atlas/similar-areas.ts';
import type { FigureTable } from '../../../atlas/figure-view.ts';
import { figureText } from '../../../atlas/figure-words.ts';
import type { SourceId } from '../../../atlas/sources.ts';
import { significant } from '../../api/significant.ts';
import { compareUrl, MOST_COMPARED } from '../../../url/compare.ts';
import { figuresUrl } from '../../../url/figures.ts';
import type { Area } from '../../queries/areas.ts';
import { latestFigures } from '../../queries/figures.ts';
import type { SimilarArea, SimilarAreas } from './similar.ts';

/** The areas most like one, what makes them so, and the way to set them side by side. */
export function similarSection({ code, type, name }: Area, { areas, compared, hasAlike }: SimilarAreas) {
	const measures: MeasureId[] = [
		...(similarityParts[type] ?? []).map(({ measure }) => measure),
		'link-worker-rate'
	];
	const { nouns, noun } = areaTypes[type];
	const own = { code, name, slug: '', distance: 0 };
	return {
		title: hasAlike
			? `Most like ${name} in need, age and population: ${listInWords(areas.map((area) => area.name))}`
			: `No other ${noun} is like ${name}`,
		sentence: hasAlike
			? null
			: `These are the nearest, and even the first is ${areas[0]?.distance.toFixed(1)} standard deviations away, so no median of theirs is set beside its figures.`,
		method: similarityMethod(type, compared),
		table: {
			caption: `The ${nouns} most like ${name}, nearest first`,
			nameLabel: capitalised(noun),
			columns: [
				{ key: 'distance', label: 'Distance', numeric: true },
				...measures.map((id) => ({ key: id, label: measureOf(id).shortName, numeric: true }))
			],
			rows: [own, ...areas].map((area) => rowOf(area, measures))
		},
		sources: sourcesOf(code, measures),
		files: figuresUrl.files({ measures, areas: type }),
		compareHref: compareUrl.href([code, ...areas.slice(0, MOST_COMPARED - 1).map((area) => area.code)])
	};
}

function rowOf(
	{ code, name, slug, distance }: SimilarArea,
	measures: readonly MeasureId[]
): FigureTable['rows'][number] {
	const figures = latestFigures(code, measures);
	return {
		key: code,
		name,
		href: slug ? `/areas/${slug}` : undefined,
		selected: slug === '',
		cells: {
			distance: { text: slug ? distance.toFixed(2) : '' },
			...Object.fromEntries(
				measures.map((id) => {
					const figure = figures.get(id);
					const { status = 'not-collected', value = null } = figure ?? {};
					const facts = { area: code, measure: id, status, value: significant(value) };
					return [id, { ...figureText(figure), facts }];
				})
			)
		}
	};
}

function sourcesOf(code: string, measures: readonly MeasureId[]): SourceId[] {
	return [...latestFigures(code, measures).values()].map(({ source }) => source);
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
