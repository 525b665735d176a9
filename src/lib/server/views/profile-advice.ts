import { formatDistance } from '../../atlas/format.ts';
import { greatCircleMetres, walkMinutes } from '../../geography/distance.ts';
import type { Area } from '../queries/areas.ts';
import { placesOfKind, placesWithin } from '../queries/points.ts';
import type { Place } from '../queries/points.ts';

/** The walk the atlas counts as near (measures.md §5). */
const NEAR_MINUTES = 15;
const NEAREST_SHOWN = 4;

export interface AdviceSite {
	id: string;
	name: string;
	address: string;
	phone: string | null;
	website: string | null;
	/** "1.3 km, about 21 minutes’ walk"; null where the site is listed for being inside the area. */
	distance: string | null;
}

export interface AdviceNearby {
	finding: string;
	sites: AdviceSite[];
}

const isFaceToFace = ({ details }: Place): boolean => details.faceToFace === true;

/** Sites inside a borough, or nearest to the middle of a network's or a small area's shape. */
export function adviceNearby(area: Area): AdviceNearby | null {
	if (area.type === 'borough') return adviceInside(area);
	if (area.type === 'pcn' || area.type === 'lsoa') return adviceAround(area);
	return null;
}

function adviceInside(area: Area): AdviceNearby {
	const inside = placesWithin(area.code, 'advice').filter(isFaceToFace);
	if (inside.length > 0) {
		const count = inside.length === 1 ? 'One place gives' : `${inside.length} places give`;
		return {
			finding: `${count} debt advice face to face in ${area.name}`,
			sites: inside.map((site) => siteOf(site, null))
		};
	}
	return {
		finding: `No place is listed that gives debt advice face to face in ${area.name}; these are the nearest to its middle`,
		sites: nearest(area).map(({ site, metres }) => siteOf(site, metres))
	};
}

function adviceAround(area: Area): AdviceNearby {
	const around = nearest(area);
	const near = around.filter(({ metres }) => walkMinutes(metres) <= NEAR_MINUTES).length;
	const middle = area.type === 'pcn' ? 'the middle of the network’s area' : `the middle of ${area.name}`;
	const places =
		near === 1 ? 'One place gives' : `${near === NEAREST_SHOWN ? 'At least ' : ''}${near} places give`;
	return {
		finding:
			near === 0
				? `No face-to-face debt advice is within ${NEAR_MINUTES} minutes’ walk of ${middle}`
				: `${places} debt advice face to face within ${NEAR_MINUTES} minutes’ walk of ${middle}`,
		sites: around.map(({ site, metres }) => siteOf(site, metres))
	};
}

function nearest({ lat, lon }: Area): { site: Place; metres: number }[] {
	if (lat === null || lon === null) return [];
	return placesOfKind('advice')
		.filter(isFaceToFace)
		.map((site) => ({ site, metres: greatCircleMetres(lat, lon, site.lat, site.lon) }))
		.sort((a, b) => a.metres - b.metres)
		.slice(0, NEAREST_SHOWN);
}

function siteOf({ id, name, address, postcode, phone, website }: Place, metres: number | null): AdviceSite {
	return {
		id,
		name,
		address: [address, postcode].filter(Boolean).join(', '),
		phone,
		website,
		distance:
			metres === null
				? null
				: `${formatDistance(metres)} in a straight line, about ${Math.max(1, Math.round(walkMinutes(metres)))} minutes’ walk`
	};
}
