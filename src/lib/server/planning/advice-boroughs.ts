import { perAtlas } from '../database.ts';
import { parentsOfAll } from '../queries/areas.ts';

export interface BoroughOfPlace {
	code: string;
	name: string;
	slug: string;
}

/** Finds the borough a small area is in. */
export const boroughsOfPlaces = perAtlas((): ((lsoa: string) => BoroughOfPlace | undefined) => {
	const boroughs = new Map(
		parentsOfAll('lsoa')
			.filter(({ type }) => type === 'borough')
			.map(({ child, code, name, slug }) => [child, { code, name, slug }])
	);
	return (lsoa) => boroughs.get(lsoa);
});
