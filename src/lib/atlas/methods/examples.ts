import type { AreaType } from '../area-types.ts';
import { measureOf } from '../measures.ts';
import type { MeasureId } from '../measures.ts';

/** Measures of which a small area's figure is worked out in its own way, and is worth an example of its own. */
const ownWayInSmallAreas: readonly MeasureId[] = [
	'link-worker-rate',
	'patients',
	'advice-within-15',
	'advice-access',
	'imd-decile'
];

/**
 * The kinds of area a measure is worked out for: a network and a borough where it has them; a small area where that is
 * done in another way; and a board for the one measure that has none of these.
 */
export function exampleTypes(measure: MeasureId): AreaType[] {
	const { areaTypes } = measureOf(measure);
	const types: AreaType[] = (['pcn', 'borough'] as const).filter((type) => areaTypes.includes(type));
	if (ownWayInSmallAreas.includes(measure)) types.push('lsoa');
	return types.length > 0 ? types : ['icb'];
}
