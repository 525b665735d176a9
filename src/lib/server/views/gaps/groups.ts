import { parentsOfAll } from '../../queries/areas.ts';

let groups: Record<string, string> | undefined;

/** Borough code by small area: the map draws borough lines from the small areas' own borders with it. */
export function boroughOfSmallAreas(): Record<string, string> {
	groups ??= Object.fromEntries(
		parentsOfAll('lsoa')
			.filter((parent) => parent.type === 'borough')
			.map(({ child, code }) => [child, code])
	);
	return groups;
}
