import { areaTypes } from '../../../atlas/area-types.ts';
import { measureOf } from '../../../atlas/measures.ts';
import { sources } from '../../queries/sources.ts';
import type { FigureSelection } from '../figures.ts';
import type { FigureRow } from './column.ts';

/** The figures of a selection with their measure, kind of area and source. */
export function figureRows({ query, figures }: FigureSelection): FigureRow[] {
	const areaType = areaTypes[query.areas];
	const known = sources();
	return figures.map((figure) => ({
		figure,
		measure: measureOf(figure.measure),
		areaType,
		source: known.get(figure.source)
	}));
}
