import { perAtlas } from '../../database.ts';
import { parentsOfAll } from '../../queries/areas.ts';

/** Borough code by small area: the map draws borough lines from the small areas' own borders with it. */
export const boroughOfSmallAreas = perAtlas((): Record<string, string> =>
	Object.fromEntries(
		parentsOfAll('lsoa')
			.filter((parent) => parent.type === 'borough')
			.map(({ child, code }) => [child, code])
	)
);
