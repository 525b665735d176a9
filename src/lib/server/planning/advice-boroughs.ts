import { parentsOfAll } from '../queries/areas.ts';

export interface BoroughOfPlace {
	code: string;
	name: string;
	slug: string;
}

let known: Map<string, BoroughOfPlace> | undefined;

/** Finds the borough a small area is in. */
export function boroughsOfPlaces(): (lsoa: string) => BoroughOfPlace | undefined {
	known ??= new Map(
		parentsOfAll('lsoa')
			.filter(({ type }) => type === 'borough')
			.map(({ child, code, name, slug }) => [child, { code, name, slug }])
	);
	return (lsoa) => known?.get(lsoa);
}
