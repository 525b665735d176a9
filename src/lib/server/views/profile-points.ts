import type { Area } from '../queries/areas.ts';
import { placesOfKind, placesWithin } from '../queries/points.ts';
import { practicesOfNetwork } from '../queries/practices.ts';
import type { Box } from './profile-box.ts';

export interface MapPoint {
	kind: 'advice' | 'practice';
	name: string;
	/** Drawing units. */
	x: number;
	y: number;
}

interface Place {
	name: string;
	lat: number | null;
	lon: number | null;
}

/**
 * What stands on the map: every face-to-face advice site in view, for people cross boundaries to reach one, and the
 * practices of the area itself. Advice sites come last, so that they are drawn on top.
 */
export function mapPoints(
	area: Area,
	box: Box,
	project: (lon: number, lat: number) => [number, number],
	{ withPractices }: { withPractices: boolean }
): MapPoint[] {
	const place =
		(kind: MapPoint['kind']) =>
		({ name, lat, lon }: Place): MapPoint[] => {
			if (lat === null || lon === null) return [];
			const [x, y] = project(lon, lat);
			const isInView = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
			return isInView ? [{ kind, name, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }] : [];
		};
	const advice = placesOfKind('advice').filter(({ details }) => details.faceToFace === true);
	const practices = withPractices ? practicesOf(area) : [];
	return [...practices.flatMap(place('practice')), ...advice.flatMap(place('advice'))];
}

/** A network's own practices; those inside a borough; for a small area, all that are in view. */
function practicesOf({ code, type }: Area): Place[] {
	if (type === 'pcn') return practicesOfNetwork(code);
	return type === 'borough' ? placesWithin(code, 'practice') : placesOfKind('practice');
}
