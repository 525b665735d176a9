import { z } from 'zod';
import { API_ROOT, API_VERSION, endpoints } from './endpoints.ts';
import type { Endpoint } from './endpoints.ts';

type JsonObject = Record<string, unknown>;

/** One query parameter per key of the schema that checks it. */
function queryParameters(schema: z.ZodObject): JsonObject[] {
	const { properties = {} } = z.toJSONSchema(schema, { io: 'output' });
	return Object.entries(properties).map(([name, property]) => {
		const { description, example, ...rest } = property as JsonObject;
		const isList = rest.type === 'array';
		return {
			name,
			in: 'query',
			required: !z.safeParse(schema.shape[name] as z.ZodType, undefined).success,
			...(description ? { description } : {}),
			...(isList && { style: 'form', explode: false }),
			schema: rest,
			...(example === undefined ? {} : { example })
		};
	});
}

const refusalMeanings = { 400: 'The request is not valid', 404: 'There is no such area or postcode' };
const refusalContent = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };

/** "/areas/{code}" -> "getAreasCode". */
function operationName(path: string): string {
	const words = path.match(/[a-z]+/g) ?? [];
	return 'get' + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function operation({ path, summary, query, pathParameter, mediaType, refusals }: Endpoint): JsonObject {
	const inPath = pathParameter && {
		name: pathParameter.name,
		in: 'path',
		required: true,
		description: pathParameter.description,
		schema: { type: 'string' },
		example: pathParameter.example
	};
	return {
		summary,
		operationId: operationName(path),
		parameters: [...(inPath ? [inPath] : []), ...queryParameters(query)],
		responses: {
			200: { description: summary, content: { [mediaType]: {} } },
			304: { description: 'Not changed since the ETag sent in If-None-Match' },
			...Object.fromEntries(
				refusals.map((status) => [status, { description: refusalMeanings[status], content: refusalContent }])
			)
		}
	};
}

const errorSchema = {
	type: 'object',
	required: ['error'],
	properties: {
		error: {
			type: 'object',
			required: ['code', 'message'],
			properties: {
				code: { type: 'string' },
				message: { type: 'string' },
				parameter: { type: 'string' },
				allowed: { type: 'array', items: { type: 'string' } }
			}
		}
	}
};

/** The API described as OpenAPI 3.1, from the list of addresses and the schemas that check their parameters. */
export function openApi(): JsonObject {
	return {
		openapi: '3.1.0',
		info: {
			title: 'London Provision Atlas API',
			version: API_VERSION,
			description: 'Need for social prescribing in London, and provision of it. Public, read-only, no key.',
			license: {
				name: 'Open Government Licence v3.0, unless a source says otherwise',
				url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
			}
		},
		servers: [{ url: API_ROOT }],
		paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
		components: { schemas: { Error: errorSchema } }
	};
}
