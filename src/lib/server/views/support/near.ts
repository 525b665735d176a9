import { greatCircleMetres, reachMetres } from '../../../geography/distance.ts';
import type { WalkLimit } from '../../../url/support.ts';
import { placedInBoroughs, placesInBox, placesOfServices, servingBoroughs } from '../../queries/support.ts';
import type { Box, PlaceFound } from '../../queries/support.ts';
import type { Whereabouts } from './where.ts';

/** How far away a service is, and which of its places that is. */
export interface Nearest {
	metres: number;
	ordinal: number;
}

/** The services worth asking about from somewhere. */
export interface Surroundings {
	/** Positions of services; null for all of them. */
	among: number[] | null;
	nearest: Map<number, Nearest>;
}

/** How far "near" reaches when nobody says: an hour's walk, and whatever else serves the borough. */
export const NEAR_MINUTES = 60;
const METRES_PER_DEGREE = 111_195;

function boxAround({ lat, lon }: { lat: number; lon: number }, metres: number): Box {
	const height = metres / METRES_PER_DEGREE;
	const width = height / Math.cos((lat * Math.PI) / 180);
	return { south: lat - height, north: lat + height, west: lon - width, east: lon + width };
}

/** The nearest place of each service. */
export function nearestPlaces(
	places: readonly PlaceFound[],
	from: { lat: number; lon: number },
	withinMetres = Infinity
): Map<number, Nearest> {
	const nearest = new Map<number, Nearest>();
	for (const { service, ordinal, lat, lon } of places) {
		const metres = greatCircleMetres(from.lat, from.lon, lat, lon);
		if (metres > withinMetres || metres >= (nearest.get(service)?.metres ?? Infinity)) continue;
		nearest.set(service, { metres, ordinal });
	}
	return nearest;
}

const isStepFree = ({ step_free }: PlaceFound) => step_free === 1;

/** What is near, with what serves the borough from farther away or from nowhere in particular. */
export function surroundings(
	where: Whereabouts | null,
	{ walk, stepFree }: { walk: WalkLimit | undefined; stepFree: boolean }
): Surroundings {
	const usable = (places: PlaceFound[]) => (stepFree ? places.filter(isStepFree) : places);
	if (!where) {
		const among = stepFree
			? [...new Set(usable(placesOfServices(null)).map(({ service }) => service))]
			: null;
		return { among, nearest: new Map() };
	}
	const codes = where.boroughs.map(({ code }) => code);
	const serving = servingBoroughs(codes);
	const { from } = where;
	if (!from) {
		const local = [...new Set([...serving, ...placedInBoroughs(codes)])];
		if (!stepFree) return { among: local, nearest: new Map() };
		const places = placesOfServices(local);
		const placed = new Set(places.map(({ service }) => service));
		const reachable = new Set(usable(places).map(({ service }) => service));
		return { among: local.filter((id) => !placed.has(id) || reachable.has(id)), nearest: new Map() };
	}
	const reach = reachMetres(walk ?? NEAR_MINUTES);
	const nearest = nearestPlaces(usable(placesInBox(boxAround(from, reach))), from, reach);
	const rest = serving.filter((service) => !nearest.has(service));
	const placesOfRest = placesOfServices(rest);
	const placed = new Set(placesOfRest.map(({ service }) => service));
	const placeless = rest.filter((service) => !placed.has(service));
	if (walk === undefined) {
		for (const [service, found] of nearestPlaces(usable(placesOfRest), from)) nearest.set(service, found);
	}
	return { among: [...nearest.keys(), ...placeless], nearest };
}

/** Everywhere in London, by distance: for when nothing is near. */
export function wholeOfLondon(from: { lat: number; lon: number }, stepFree: boolean): Surroundings {
	const places = placesOfServices(null);
	return { among: null, nearest: nearestPlaces(stepFree ? places.filter(isStepFree) : places, from) };
}
