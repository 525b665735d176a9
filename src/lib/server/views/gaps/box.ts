import { region } from '../../../atlas/region.ts';
import type { Bounds } from '../../../geography/bounds.ts';
import { findArea } from '../../queries/areas.ts';

/** The box round an area; round the whole region if it has no shape of its own. */
export function boxOf(code: string): Bounds {
	const box = findArea(code)?.bbox ?? findArea(region.code)?.bbox;
	if (!box) throw new Error('The atlas holds no outline of the region.');
	return box;
}
