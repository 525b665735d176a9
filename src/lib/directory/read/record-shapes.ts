import { field, isRaw } from './fields.ts';
import type { Raw } from './fields.ts';

/**
 * The services in one entry of a list: usually itself. An organisation may hold its services; a change log (RPDE) says
 * which entries have gone, which are none.
 */
export function plainRecords(entry: unknown): unknown[] {
	if (!isRaw(entry)) return [entry];
	if (entry.state === 'deleted' && field(entry, 'name') === undefined) return [];
	const { services, ...organization } = entry;
	if (Array.isArray(services) && services.length > 0 && services.every(isRaw) && !isService(entry)) {
		return services.map((service: Raw) => ({ organization, ...(plainRecord(service) as Raw) }));
	}
	return [plainRecord(entry)];
}

const isService = (entry: Raw) =>
	field(entry, 'organization', 'organization_id', 'service_at_locations', 'status') !== undefined;

/**
 * A record out of what some formats wrap it in: a GeoJSON feature, a JSON:API resource, a GraphQL node, a
 * search hit, `{ "service": { … } }`; linked data has `@id`.
 */
export function plainRecord(record: unknown): unknown {
	if (!isRaw(record)) return record;
	if (field(record, 'name') !== undefined) {
		const linked = field(record, '@id');
		return linked === undefined || field(record, 'id') !== undefined ? record : { ...record, id: linked };
	}
	const { properties, attributes, service } = record;
	for (const wrapped of [record.node, record._source, record.data]) {
		if (isRaw(wrapped) && field(wrapped, 'name') !== undefined)
			return { id: field(record, 'id', '_id'), ...wrapped };
	}
	if (isRaw(properties)) return { id: field(record, 'id'), geometry: record.geometry, ...properties };
	if (isRaw(attributes) && field(attributes, 'name') !== undefined)
		return { id: field(record, 'id'), ...attributes };
	return isRaw(service) && field(service, 'name') !== undefined ? service : record;
}
