import { z } from 'zod';
import { namedShapes } from './answers/named.ts';

import type { Endpoint } from './endpoints/endpoint.ts';

export type JsonObject = Record<string, unknown>;

/** "/areas/{code}" -> "getAreasCode". */
export function operationName(path: string): string {
	const words = path.match(/[a-z]+/g) ?? [];
	return 'get' + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** "/areas" -> "AreasAnswer". */
const answerName = (path: string) => `${operationName(path).slice('get'.length)}Answer`;

const addressOf = (id: string) => `#/components/schemas/${id}`;

/** Where an endpoint's answer stands in the description: under its own name, or that of a shape it shares. */
export function componentOf({ path, answer }: Endpoint): string {
	return addressOf((answer && namedShapes.get(answer)) ?? answerName(path));
}

/** Every shape that has a name, and every answer, as JSON Schema 2020-12; each refers to the others by name. */
export function componentSchemas(endpoints: readonly Endpoint[]): JsonObject {
	const all = z.registry<{ id: string }>();
	for (const [shape, id] of namedShapes) all.add(shape, { id });
	for (const { path, answer } of endpoints) {
		if (answer && !namedShapes.has(answer)) all.add(answer, { id: answerName(path) });
	}
	const { schemas } = z.toJSONSchema(all, {
		io: 'output',
		uri: addressOf,
		override: ({ jsonSchema }) => withoutMachineLimits(jsonSchema)
	});
	const plain = Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]);
	return Object.fromEntries(plain.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

/** The largest whole number a machine counts to is no limit that a reader should heed. */
export function withoutMachineLimits(schema: z.core.JSONSchema.BaseSchema): void {
	if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
	if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}
