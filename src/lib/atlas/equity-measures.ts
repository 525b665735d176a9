import type { AreaType } from './area-types.ts';
import { measureIds, measureOf } from './measures.ts';
import type { MeasureId } from './measures.ts';

/** Kinds of area fine enough that people of different deprivation are told apart; five boards would even them out. */
const fineAreas = ['pcn', 'borough', 'lsoa'] as const satisfies AreaType[];
export type EquityAreas = (typeof fineAreas)[number];

/** Measures of deprivation itself say nothing new when set against deprivation. */
const isDeprivation: readonly MeasureId[] = ['imd-score', 'core20'];

/**
 * Measures in which people without a figure have nothing, rather than being unknown: they count, with nought, in what
 * a decile receives. The figure's numerator is then what its people have between them.
 */
export const countsThoseWithout: readonly MeasureId[] = ['advice-access'];

/**
 * The kinds of area over which a measure can be set against deprivation, the usual one first: networks for staff, who
 * belong to networks, and small areas for everything that stands on land. None for counts, which grow with the area.
 */
export function equityAreas(id: MeasureId): EquityAreas[] {
	const { format, theme, areaTypes } = measureOf(id);
	const isAverage = format === 'rate' || format === 'percent' || format === 'score';
	if (!isAverage || isDeprivation.includes(id)) return [];
	const held = fineAreas.filter((type) => areaTypes.includes(type));
	return theme === 'provision' ? held : held.toReversed();
}

export const equityMeasureIds: MeasureId[] = measureIds.filter((id) => equityAreas(id).length > 0);
