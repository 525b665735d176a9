import { region as london } from '../../../atlas/region.ts';
import type { Region } from '../../../atlas/region.ts';
import type { TableRows } from '../../../atlas/tables.ts';
import { copyOf, degreesEast } from '../scale-tables.ts';

/** By small areas, England is so many Londons: 33,755 and 4,994. */
export const ENGLAND_SMALL_AREAS = 33_755;

/**
 * The region of tables made larger. It keeps London's code, so that the site, which is London's, can be served from
 * its atlas and timed; its borders are London's copies, not England's.
 */
export function regionOf({ boroughs, lsoas }: Pick<TableRows, 'boroughs' | 'lsoas'>): Region {
	const copies = lsoas.reduce((most, { code }) => Math.max(most, copyOf(code)), 0);
	if (copies === 0) {
		const isPart = boroughs.length < london.boroughCount;
		return { ...london, boroughCount: boroughs.length, isPart };
	}
	const [west, east] = london.lon;
	return {
		...london,
		name: 'London and its copies',
		otherWords: 'made up to measure the build',
		nhsRegionCodes: ['Y56', 'Y58', 'Y59', 'Y60', 'Y61', 'Y62', 'Y63'],
		boroughCount: boroughs.length,
		lon: [west, east + degreesEast(copies)],
		networksNest: false,
		londonsAcross: copies + 1
	};
}
