import { region } from '../../atlas/region.ts';
import { createFrame } from '../../geography/frame.ts';
import { findArea } from '../queries/areas.ts';
import { outlineFrame, outlinesOfType } from '../queries/geometry.ts';
import type { Position } from './search-contacts.ts';

export interface LocatorMap {
	viewBox: string;
	/** One path each. */
	boroughs: string[];
	/** The borough the place is in. */
	borough: string;
	x: number;
	y: number;
}

/** London’s boroughs and one dot: where a place is, at a glance. Null while the atlas holds no extent for London. */
export function locatorMap({ lat, lon }: Position, boroughCode: string | undefined): LocatorMap | null {
	const bbox = findArea(region.code)?.bbox;
	if (!bbox) return null;
	const { width, height } = outlineFrame('overview');
	const [x, y] = createFrame(bbox, width).project(lon, lat);
	const outlines = outlinesOfType('overview', 'borough');
	return {
		viewBox: `0 0 ${width} ${height}`,
		boroughs: outlines.map(({ path }) => path),
		borough: outlines.find(({ area }) => area === boroughCode)?.path ?? '',
		x: Math.round(x),
		y: Math.round(y)
	};
}
