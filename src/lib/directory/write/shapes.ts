import type { Location, Organization, Service, ServiceAtLocation } from '../model.ts';

/** A record without its lists: what a list endpoint shows of it. */
function withoutLists<T extends object>(record: T): Partial<T> {
	return Object.fromEntries(
		Object.entries(record).filter(([, value]) => !Array.isArray(value))
	) as Partial<T>;
}

export const listedOrganization = (organization: Organization) => withoutLists(organization);

/** A service in `/services`: its own fields and its organisation's, no lists. */
export function listedService(service: Service): object {
	const { organization, ...own } = service;
	return { ...withoutLists(own), ...(organization && { organization: listedOrganization(organization) }) };
}

/** What `minimal=true` asks for: enough to know what has changed. */
export const minimalService = ({ id, last_modified }: Service): object => ({
	id,
	...(last_modified && { last_modified })
});

/** A service at one of its places, as `/service_at_locations` lists it: both sides without their lists. */
export function listedServiceAtLocation(place: ServiceAtLocation, service: Service): object {
	const { location, schedules: _schedules, ...own } = place;
	return {
		...own,
		service: listedService(service),
		...(location && { location: withoutLists(location) as Partial<Location> })
	};
}

/** The same, whole. */
export function fullServiceAtLocation(place: ServiceAtLocation, service: Service): object {
	const { service_at_locations: _places, ...rest } = service;
	return { ...place, service: rest };
}

export interface Page {
	total_items: number;
	total_pages: number;
	page_number: number;
	size: number;
	first_page: boolean;
	last_page: boolean;
	empty: boolean;
	contents: unknown[];
}

/** The envelope of every list of Open Referral UK 3.0. A page past the last is empty and says it is the last. */
export function pageOf(
	contents: unknown[],
	{ page, perPage, total }: { page: number; perPage: number; total: number }
): Page {
	const pages = Math.max(1, Math.ceil(total / perPage));
	return {
		total_items: total,
		total_pages: pages,
		page_number: page,
		size: contents.length,
		first_page: page === 1,
		last_page: page >= pages,
		empty: contents.length === 0,
		contents
	};
}
