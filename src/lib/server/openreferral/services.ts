import { greatCircleMetres } from '../../geography/distance.ts';
import type { Service, ServiceAtLocation } from '../../directory/model.ts';
import {
	fullServiceAtLocation,
	listedService,
	listedServiceAtLocation,
	minimalService,
	pageOf
} from '../../directory/write/shapes.ts';
import type { Page } from '../../directory/write/shapes.ts';
import { ApiError, quoted } from '../api/api-error.ts';
import { statement } from '../database.ts';
import { findPostcode } from '../queries/postcodes.ts';
import { searchMatch } from '../queries/search-match.ts';
import type { ServicesQuery } from './parameters.ts';

type PlaceQuery = Omit<
	ServicesQuery,
	'minimal' | 'minimum_age' | 'maximum_age' | 'start_time' | 'end_time' | 'day'
>;

/** Conditions on `service s`, joined with AND as the standard has it, and what they are asked with. */
function conditions(query: PlaceQuery & Partial<ServicesQuery>): {
	where: string;
	values: Record<string, unknown>;
} {
	const parts: string[] = ['true'];
	const values: Record<string, unknown> = {};
	const add = (sql: string, name?: string, value?: unknown) => {
		parts.push(sql);
		if (name) values[name] = value;
	};
	if (query.search) {
		const match = searchMatch(query.search);
		if (match)
			add(
				's.position in (select rowid from service_search where service_search match @match)',
				'match',
				match
			);
		else add('false');
	}
	if (query.taxonomy_term_id)
		add(
			'exists (select 1 from service_term t where t.term = @term and t.service = s.position)',
			'term',
			query.taxonomy_term_id.toLowerCase()
		);
	if (query.taxonomy_id) {
		add(
			'exists (select 1 from service_term t join directory_term d on d.id = t.term where d.taxonomy = @taxonomy and t.service = s.position)',
			'taxonomy',
			query.taxonomy_id.toLowerCase()
		);
	}
	if (query.organization_id)
		add('s.organization = @organization', 'organization', query.organization_id.toLowerCase());
	if (query.modified_after) add('s.last_modified >= @modified', 'modified', query.modified_after);
	const { minimum_age, maximum_age, start_time, end_time, day } = query;
	// A service open to an age is one whose own limits, where it has any, let that age in.
	if (minimum_age !== undefined)
		add(`coalesce(json_extract(s.record, '$.maximum_age'), 999) >= @minimumAge`, 'minimumAge', minimum_age);
	if (maximum_age !== undefined)
		add(`coalesce(json_extract(s.record, '$.minimum_age'), 0) <= @maximumAge`, 'maximumAge', maximum_age);
	if (start_time || end_time || day) {
		add(
			`exists (select 1 from json_each(s.listing, '$.openings') o
			 where (@weekday is null or json_extract(o.value, '$.weekday') = @weekday)
			   and (@from is null or json_extract(o.value, '$.closes') > @from)
			   and (@until is null or json_extract(o.value, '$.opens') < @until))`
		);
		values.weekday = day ? ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].indexOf(day) + 1 : null;
		values.from = start_time ?? null;
		values.until = end_time ?? null;
	}
	return { where: parts.join(' and '), values };
}

interface Asked {
	lat: number;
	lon: number;
	borough: string;
}

function postcodeAsked(postcode: string): Asked {
	const found = findPostcode(postcode.replace(' ', ''));
	if (!found)
		throw new ApiError(400, 'invalid-parameter', `${quoted(postcode)} is not a live postcode in London.`, {
			parameter: 'postcode'
		});
	const borough = statement<{ parent: string }>(
		`select n.parent from nesting n join area a on a.code = n.parent where n.child = ? and a.type = 'borough'`
	).get(found.lsoa);
	return { lat: found.lat, lon: found.lon, borough: borough?.parent ?? '' };
}

/** Adds where: in a borough the service covers or, with `proximity` in metres, at a place within it of the postcode. */
function around(
	query: PlaceQuery,
	conditionsSoFar: { where: string; values: Record<string, unknown> }
): void {
	if (!query.postcode) {
		if (query.proximity)
			throw new ApiError(400, 'invalid-parameter', 'Give a postcode for proximity to be measured from.', {
				parameter: 'proximity'
			});
		return;
	}
	const asked = postcodeAsked(query.postcode);
	if (!query.proximity) {
		conditionsSoFar.where +=
			' and exists (select 1 from service_area a where a.borough = @borough and a.service = s.position)';
		conditionsSoFar.values.borough = asked.borough;
		return;
	}
	const near = placesNear(asked, query.proximity);
	conditionsSoFar.where += ' and s.position in (select value from json_each(@near))';
	conditionsSoFar.values.near = JSON.stringify([...new Set(near.map(({ service }) => service))]);
}

const METRES_PER_DEGREE = 111_000;

/** Nearest first; places at one distance in the order of the directory. */
function placesNear({ lat, lon }: Asked, metres: number): { service: number; id: string }[] {
	const margin = metres / METRES_PER_DEGREE;
	return statement<{ service: number; id: string; lat: number; lon: number }>(
		'select service, service_at_location as id, lat, lon from service_place where lat between ? and ? order by service, ordinal'
	)
		.all(lat - margin, lat + margin)
		.map((place) => ({ ...place, metres: greatCircleMetres(lat, lon, place.lat, place.lon) }))
		.filter((place) => place.metres <= metres)
		.sort((a, b) => a.metres - b.metres);
}

const parsed = <T>({ record }: { record: string }) => JSON.parse(record) as T;

/** `GET /services`. */
export function listServices(query: ServicesQuery): Page {
	const asked = conditions(query);
	around(query, asked);
	const total = statement<number>(`select count(*) from service s where ${asked.where}`)
		.pluck()
		.get(asked.values) as number;
	const rows = statement<{ record: string }>(
		`select s.record from service s where ${asked.where} order by s.position limit @limit offset @offset`
	).all({
		...asked.values,
		limit: query.per_page,
		offset: (query.page - 1) * query.per_page
	});
	const shape = query.minimal ? minimalService : query.full ? (service: Service) => service : listedService;
	return pageOf(
		rows.map((row) => shape(parsed<Service>(row))),
		{ page: query.page, perPage: query.per_page, total }
	);
}

export function serviceById(id: string): Service {
	const row = statement<{ record: string }>('select record from service where id = ?').get(id.toLowerCase());
	if (!row) throw unknown('service', id);
	return parsed(row);
}

/** `GET /service_at_locations`: nearest first when asked within a distance of a postcode. */
export function listServicesAtLocations(query: PlaceQuery): Page {
	const asked = conditions(query);
	around(query, asked);
	const near =
		query.postcode && query.proximity
			? placesNear(postcodeAsked(query.postcode), query.proximity).map(({ id }) => id)
			: null;
	const values = { ...asked.values, ...(near && { places: JSON.stringify([...new Set(near)]) }) };
	const [places, order] = near
		? ['json_each(@places) near join service_place p on p.service_at_location = near.value', 'near.key']
		: ['service_place p', 'p.service, p.ordinal'];
	const from = `from ${places} join service s on s.position = p.service where ${asked.where}`;
	const total = statement<number>(`select count(*) ${from}`).pluck().get(values) as number;
	const rows = statement<{ record: string; ordinal: number }>(
		`select s.record, p.ordinal ${from} order by ${order} limit @limit offset @offset`
	).all({ ...values, limit: query.per_page, offset: (query.page - 1) * query.per_page });
	const shape = query.full ? fullServiceAtLocation : listedServiceAtLocation;
	const contents = rows.flatMap((row) => {
		const service = parsed<Service>(row);
		const place = service.service_at_locations?.[row.ordinal];
		return place ? [shape(place, service)] : [];
	});
	return pageOf(contents, { page: query.page, perPage: query.per_page, total });
}

export function serviceAtLocationById(id: string): object {
	const row = statement<{ record: string; ordinal: number }>(
		'select s.record, p.ordinal from service_place p join service s on s.position = p.service where p.service_at_location = ?'
	).get(id.toLowerCase());
	const service = row && parsed<Service>(row);
	const place: ServiceAtLocation | undefined = row && service?.service_at_locations?.[row.ordinal];
	if (!service || !place) throw unknown('service at a location', id);
	return fullServiceAtLocation(place, service);
}

export function unknown(what: string, id: string): ApiError {
	return new ApiError(404, 'unknown-address', `There is no ${what} with the id ${quoted(id)}.`);
}
