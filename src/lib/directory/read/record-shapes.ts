import { field, isRaw } from './fields.ts';

/** A record out of what some formats wrap it in: a GeoJSON feature, a JSON:API resource, `{ "service": { … } }`. */
export function plainRecord(record: unknown): unknown {
	if (!isRaw(record) || field(record, 'name') !== undefined) return record;
	const { properties, attributes, service } = record;
	if (isRaw(properties)) return { id: field(record, 'id'), geometry: record.geometry, ...properties };
	if (isRaw(attributes) && field(attributes, 'name') !== undefined)
		return { id: field(record, 'id'), ...attributes };
	return isRaw(service) && field(service, 'name') !== undefined ? service : record;
}
