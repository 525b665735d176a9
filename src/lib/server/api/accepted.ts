import { z } from 'zod';

/**
 * What a parameter accepts, as a list a caller can read: each of its values, or a range, or an example. Undefined where
 * it takes any text.
 */
export function acceptedBy(shape: z.ZodType | undefined): string[] | undefined {
	if (!shape) return undefined;
	const found = listed(z.toJSONSchema(shape, { io: 'output' }));
	return found.length > 0 ? found : undefined;
}

function listed(schema: z.core.JSONSchema.JSONSchema | boolean): string[] {
	if (typeof schema === 'boolean') return [];
	const { enum: values, anyOf, items, prefixItems, minimum, maximum, format } = schema;
	if (values) return values.map(String);
	if (anyOf) return anyOf.flatMap(listed);
	if (format === 'date') return ['a date such as 2026-06-30'];
	if (prefixItems) return [prefixItems.flatMap(listed).join(', ')];
	if (typeof items === 'object' && !Array.isArray(items)) return listed(items);
	if (minimum === undefined || maximum === undefined) return [];
	return maximum === Number.MAX_SAFE_INTEGER ? [`${minimum} or more`] : [`${minimum} to ${maximum}`];
}
