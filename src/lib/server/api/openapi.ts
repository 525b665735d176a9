import { refusal } from './answers/common.ts';
import { namedShapes } from './answers/named.ts';
import { z } from 'zod';
import { rateLimitOf } from '../http/rate-limits.ts';
import { API_ROOT, API_VERSION, endpoints } from './endpoints/index.ts';
import type { Endpoint } from './endpoints/endpoint.ts';
import { componentOf, componentSchemas, operationName, withoutMachineLimits } from './openapi-schemas.ts';
import type { JsonObject } from './openapi-schemas.ts';

/** One query parameter per key of the schema that checks it. */
export function queryParameters(schema: z.ZodObject): JsonObject[] {
	const { properties = {} } = z.toJSONSchema(schema, {
		io: 'output',
		override: ({ jsonSchema }) => withoutMachineLimits(jsonSchema)
	});
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

function pathParameters({ pathParameter }: Endpoint): JsonObject[] {
	if (!pathParameter) return [];
	const { name, description, example } = pathParameter;
	return [{ name, in: 'path', required: true, description, schema: { type: 'string' }, example }];
}

const text = (description: string, example: string) => ({ description, schema: { type: 'string' }, example });
const headers = {
	ETag: text('Changes when the answer does. Send it back in If-None-Match.', 'W/"p1Yc0aM3Qm2TnE4sV9uXgA"'),
	'Cache-Control': text('How long the answer keeps.', 'public, max-age=300, stale-while-revalidate=86400')
};

function success(endpoint: Endpoint): JsonObject {
	const { path, summary, mediaType, answer, isFile } = endpoint;
	const schema = answer
		? { schema: { $ref: componentOf(endpoint) } }
		: mediaType === 'text/csv'
			? { schema: { type: 'string' } }
			: {};
	return {
		description: summary,
		headers: {
			...headers,
			...(isFile && { 'Content-Disposition': text('The name of the file.', 'attachment; filename="…"') }),
			...(path === '/figures.csv' && {
				Link: text('What describes the columns (CSV on the Web).', '<…>; rel="describedby"')
			})
		},
		content: { [mediaType]: schema }
	};
}

const refusalMeanings = { 400: 'The request is not valid', 404: 'There is no such area or postcode' };

/** By status, with a request for each that is refused so. */
function refusals(endpoint: Endpoint): JsonObject {
	const byStatus = Map.groupBy(endpoint.refusals, ({ status }) => status);
	return Object.fromEntries(
		[...byStatus].map(([status, found]) => [
			status,
			{
				description: refusalMeanings[status],
				content: {
					'application/json': {
						schema: { $ref: `#/components/schemas/${namedShapes.get(refusal)}` },
						examples: Object.fromEntries(
							found.map(({ code, request }, at) => [
								`${code}${found.findIndex((other) => other.code === code) === at ? '' : `-${at}`}`,
								{ summary: `GET ${request}`, 'x-code': code, 'x-request': request }
							])
						)
					}
				}
			}
		])
	);
}

function operation(endpoint: Endpoint): JsonObject {
	const { path, group, summary, about, query, example, isSlow } = endpoint;
	return {
		tags: [group],
		summary,
		...(about && { description: about }),
		operationId: operationName(path),
		'x-example': example,
		...(isSlow && { 'x-slow': true }),
		parameters: [...pathParameters(endpoint), ...queryParameters(query)],
		responses: {
			200: success(endpoint),
			304: { description: 'Not changed since the ETag sent in If-None-Match' },
			...refusals(endpoint),
			...tooMany(path)
		}
	};
}

/** What is dear to answer may be asked for only so often from one address. */
function tooMany(path: string): JsonObject {
	const limit = rateLimitOf('GET', `${API_ROOT}${path}`);
	if (!limit) return {};
	return {
		429: {
			description: `More than ${limit.most} asked for from one address in ${limit.seconds} seconds; Retry-After says how many seconds to wait`,
			headers: { 'Retry-After': { schema: { type: 'integer', minimum: 1 } } },
			content: {
				'application/json': { schema: { $ref: `#/components/schemas/${namedShapes.get(refusal)}` } }
			}
		}
	};
}

/** The API described as OpenAPI 3.1, from the list of addresses and the schemas of what they take and give. */
export function openApi(): JsonObject {
	return {
		openapi: '3.1.0',
		info: {
			title: 'London Provision Atlas API',
			version: API_VERSION,
			summary: 'Need for social prescribing in London, and provision of it.',
			description: `Public, read-only, no key, open to any website. Every address is an HTTP GET below ${API_ROOT}. A parameter that is unknown, given twice or not valid is refused with what would have been accepted; nothing a caller can send makes the server fail.`,
			license: {
				name: 'Open Government Licence v3.0, unless a source says otherwise',
				url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
			}
		},
		servers: [{ url: API_ROOT }],
		tags: [...new Set(endpoints.map(({ group }) => group))].map((name) => ({ name })),
		paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
		components: { schemas: componentSchemas(endpoints) }
	};
}
