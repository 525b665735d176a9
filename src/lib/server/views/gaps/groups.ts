import { packPicks } from '../../../atlas/picks.ts';
import type { Picks } from '../../../atlas/picks.ts';
import { perAtlas } from '../../database.ts';
import { areaCodes, parentsOfAll } from '../../queries/areas.ts';

/** Borough of each small area, by code: the map draws borough lines from the small areas' own borders with it. */
export const boroughOfSmallAreas = perAtlas((): Picks => {
	const boroughOf = new Map(
		parentsOfAll('lsoa')
			.filter((parent) => parent.type === 'borough')
			.map(({ child, code }) => [child, code])
	);
	return packPicks(areaCodes('lsoa').map((code) => boroughOf.get(code)));
});
