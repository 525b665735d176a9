import { areaTypes } from '../../atlas/area-types.ts';
import type { MappedAreaType } from '../../atlas/area-types.ts';
import type { DrawnShape, Facts, FigureTable } from '../../atlas/figure-view.ts';
import { figureText } from '../../atlas/figure-words.ts';
import type { NamedFigure } from '../../atlas/figure.ts';
import { linkedShape } from '../../atlas/map-shape.ts';
import { measureOf } from '../../atlas/measures.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import { areaHref } from '../../atlas/names.ts';
import { significant } from '../api/significant.ts';
import { londonOutlines } from '../views/london-map.ts';

/** A figure as the API writes it, for a shape to carry. */
export const factsOf = ({ status, value }: NamedFigure): Facts => ({ status, value: significant(value) });

/** All London in outline, each area painted by what is said of it; those outside what is shown stand back. */
export function paintedLondon(
	areas: MappedAreaType,
	paints: ReadonlyMap<string, { fill: string; words: string }>,
	facts: ReadonlyMap<string, Facts>
): { viewBox: string; overLine: string; shapes: DrawnShape[] } {
	const { viewBox, boroughLines, shapes } = londonOutlines(areas);
	return {
		viewBox,
		overLine: boroughLines,
		shapes: shapes.map((shape) => ({
			...linkedShape(shape),
			...(paints.get(shape.code) ?? { fill: 'plain-area', words: 'outside the part of London chosen' }),
			facts: facts.get(shape.code) ?? {}
		}))
	};
}

/** The same figures as a table, one row an area, one column a measure. */
export function areaTable(
	areas: MappedAreaType,
	caption: string,
	measures: readonly MeasureId[],
	figures: readonly NamedFigure[]
): FigureTable {
	const { noun } = areaTypes[areas];
	return {
		caption,
		nameLabel: noun.charAt(0).toUpperCase() + noun.slice(1),
		columns: measures.map((id) => ({ key: id, label: measureOf(id).shortName, numeric: true })),
		rows: [...Map.groupBy(figures, ({ area }) => area)].map(([code, found]) => ({
			key: code,
			name: found[0]?.name ?? code,
			href: areaHref(code, found[0]?.name ?? code),
			cells: Object.fromEntries(found.map((figure) => [figure.measure, figureText(figure)]))
		}))
	};
}

export const illustrativeNote = (areas: MappedAreaType): string =>
	areaTypes[areas].illustrative
		? 'Areas are illustrative: where most of a network’s patients live. Networks are made of practices, not of land.'
		: '';
