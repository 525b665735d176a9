import type { Gazetteer } from './listing.ts';
import type { Location, Service } from './model.ts';

/** A record whose places have coordinates wherever their postcode gives them: without, nothing near can be found. */
export function placedService(service: Service, gazetteer: Gazetteer): Service {
	if (!service.service_at_locations?.some(({ location }) => location && location.latitude === undefined))
		return service;
	return {
		...service,
		service_at_locations: service.service_at_locations.map((at) =>
			at.location ? { ...at, location: placedLocation(at.location, gazetteer) } : at
		)
	};
}

function placedLocation(location: Location, gazetteer: Gazetteer): Location {
	if (location.latitude !== undefined || location.location_type === 'virtual') return location;
	const found = gazetteer.place(location.addresses?.[0]?.postal_code ?? null, null, null);
	return found
		? { ...location, location_type: 'physical', latitude: found.lat, longitude: found.lon }
		: location;
}
