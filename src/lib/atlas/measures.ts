import { accessMeasures } from './measures/access.ts';
import { decileMeasures, peopleMeasures } from './measures/people.ts';
import { needMeasures } from './measures/need.ts';
import { provisionMeasures } from './measures/provision.ts';
import { returnsMeasures } from './measures/returns.ts';
import type { AreaType } from './area-types.ts';
import type { Measure } from './measure-type.ts';

/** Every measure, once. Map, legend, table, profile, download, API and methods page all read this registry. */
export const measures = {
	...provisionMeasures,
	...returnsMeasures,
	...accessMeasures,
	...needMeasures,
	...peopleMeasures,
	...decileMeasures
} as const satisfies Record<string, Measure>;

export type MeasureId = keyof typeof measures;
export const measureIds = Object.keys(measures) as MeasureId[];

export function isMeasureId(text: string): text is MeasureId {
	return Object.hasOwn(measures, text);
}

export function measureOf(id: MeasureId): Measure {
	return measures[id];
}

/** The measures a chooser offers for one kind of area, in registry order. */
export function listedMeasures(type: AreaType): MeasureId[] {
	return measureIds.filter((id) => measureOf(id).listed && measureOf(id).areaTypes.includes(type));
}
