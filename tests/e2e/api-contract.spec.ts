import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { badText, goodQuery } from './api-parameters.ts';
import type { Parameter } from './api-parameters.ts';

/** Of the OpenAPI file, what these tests read: nothing here knows the addresses of the API but from that file. */
interface Operation {
	operationId: string;
	parameters: Parameter[];
	responses: Record<string, Answer>;
	'x-example': string;
	'x-slow'?: true;
}
interface Answer {
	content?: Record<string, { schema?: object; examples?: Record<string, RefusalExample> }>;
}
interface RefusalExample {
	'x-code': string;
	'x-request': string;
}
interface OpenApi {
	openapi: string;
	servers: [{ url: string }];
	paths: Record<string, { get: Operation }>;
	components: { schemas: Record<string, object> };
}

let api: OpenApi;
let ajv: Ajv2020;
let root: string;
let operations: [string, Operation][];

test.beforeAll(async ({ playwright, baseURL }) => {
	const request = await playwright.request.newContext({ baseURL });
	api = (await (await request.get('/api/v1/openapi.json')).json()) as OpenApi;
	await request.dispose();
	root = api.servers[0].url;
	operations = Object.entries(api.paths).map(([path, { get }]) => [path, get]);
	ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: false });
	addFormats.default(ajv);
	ajv.addVocabulary(['example', 'components']);
	ajv.addSchema({ $id: 'api', components: api.components });
});

/** What is wrong with a body, by the schema that the file gives for this status and type. */
function faultOf(
	{ responses }: Operation,
	status: number,
	mediaType: string,
	body: unknown
): string | undefined {
	const content = responses[status]?.content?.[mediaType];
	if (!content) return `${status} as ${mediaType} is not described`;
	const text = JSON.stringify(content.schema ?? {}).replaceAll('"#/', '"api#/');
	const validate = ajv.compile(JSON.parse(text) as object);
	if (validate(body)) return undefined;
	const [error] = validate.errors as ErrorObject[];
	return `${error?.instancePath} ${error?.message} ${JSON.stringify(error?.params)}`;
}

interface Call {
	status: number;
	mediaType: string;
	body: unknown;
	headers: Record<string, string>;
	bytes: Buffer;
}
async function call(request: APIRequestContext, path: string): Promise<Call> {
	const response = await request.get(root + path);
	const headers = response.headers();
	const mediaType = (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
	const bytes = await response.body();
	const body: unknown = mediaType.endsWith('json') ? JSON.parse(bytes.toString()) : bytes.toString();
	return { status: response.status(), mediaType, body, headers, bytes };
}

test('the file is valid OpenAPI 3.1 and describes every address once', async () => {
	const { valid, errors } = await new Validator().validate({ ...structuredClone(api) });
	expect(errors).toBeUndefined();
	expect(valid).toBe(true);
	expect(api.openapi).toMatch(/^3\.1\./);
	expect(operations.length).toBeGreaterThan(15);
	expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(operations.length);
});

test('every example runs, and its answer is of the shape described', async ({ request }) => {
	for (const [path, operation] of operations) {
		const example = operation['x-example'];
		const { status, mediaType, body, headers, bytes } = await call(request, example);
		expect(status, example).toBe(200);
		expect(faultOf(operation, 200, mediaType, body), example).toBeUndefined();
		expect(bytes.byteLength, example).toBeGreaterThan(100);
		expect(headers['access-control-allow-origin'], example).toBe('*');
		expect(headers.etag, example).toMatch(/^W\/"/);
		expect(headers['cache-control'], example).toContain('max-age=');
		const again = await request.get(root + example, { headers: { 'if-none-match': headers.etag ?? '' } });
		expect(again.status(), example).toBe(304);
		if (path.match(/\.(csv|xlsx|parquet|geojson)$/)) {
			expect(headers['content-disposition'], example).toMatch(/^attachment; filename="[\w.-]+"$/);
		}
	}
});

test('a shape that lacks a field, or has one too many, is noticed', async ({ request }) => {
	const [, figures] = operations.find(([path]) => path === '/figures') ?? [];
	if (!figures) throw new Error('no /figures');
	const { body } = await call(request, figures['x-example']);
	const good = body as { figures: Record<string, unknown>[] };
	const spoil = (change: (figure: Record<string, unknown>) => void) => {
		const copy = structuredClone(good);
		const [first] = copy.figures;
		if (first) change(first);
		return faultOf(figures, 200, 'application/json', copy);
	};
	expect(spoil(() => undefined)).toBeUndefined();
	expect(spoil((figure) => delete figure.status)).toContain('status');
	expect(spoil((figure) => (figure.extra = 1))).toContain('extra');
	expect(spoil((figure) => (figure.status = 'nought'))).toBeTruthy();
});

test('every refusal described is made, with its status and code, and says what is allowed', async ({
	request
}) => {
	let count = 0;
	for (const [, operation] of operations) {
		for (const [status, answer] of Object.entries(operation.responses)) {
			const examples = Object.values(answer.content?.['application/json']?.examples ?? {});
			for (const { 'x-request': path, 'x-code': code } of examples) {
				const refused = await call(request, path);
				expect(String(refused.status), path).toBe(status);
				expect(faultOf(operation, refused.status, refused.mediaType, refused.body), path).toBeUndefined();
				const { error } = refused.body as { error: { code: string; allowed?: string[]; parameter?: string } };
				expect(error.code, path).toBe(code);
				expect(error.parameter, path).toBeTruthy();
				// Of too many rows, and of a postcode that is elsewhere, there is nothing to list: the message says it.
				if (!['too-many-rows', 'postcode-not-in-london'].includes(code))
					expect(error.allowed, path).toBeDefined();
				expect(refused.headers['access-control-allow-origin'], path).toBe('*');
				expect(refused.headers['cache-control'], path).toBe('no-store');
				count += 1;
			}
		}
	}
	expect(count).toBeGreaterThan(80);
});

test('parameters within what is described give the shape described, or a refusal described', async ({
	request
}) => {
	const given = new Map<string, number>();
	for (const [path, operation] of operations) {
		if (operation['x-slow']) continue;
		await fc.assert(
			fc.asyncProperty(goodQuery(path, operation.parameters), async (address) => {
				const { status, mediaType, body } = await call(request, address);
				expect([200, 400, 404], address).toContain(status);
				expect(faultOf(operation, status, mediaType, body), address).toBeUndefined();
				if (status === 200) given.set(path, (given.get(path) ?? 0) + 1);
			}),
			{ numRuns: 8, seed: 20260630 }
		);
		expect(given.get(path), `${path} never answered`).toBeGreaterThan(0);
	}
});

test('nothing a caller can send makes the server fail', async ({ request }) => {
	for (const [path, operation] of operations) {
		const names = operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name);
		const query = fc.dictionary(fc.constantFrom(...names, 'colour', '__proto__'), badText, { maxKeys: 3 });
		await fc.assert(
			fc.asyncProperty(query, badText, async (parameters, inPath) => {
				const address = path.replace(/\{\w+\}/, () => encodeURIComponent(inPath) || 'x');
				const asked = `${address}?${new URLSearchParams(parameters)}`;
				const { status, mediaType, body } = await call(request, asked);
				expect(status, asked).toBeLessThan(500);
				if (status >= 400) {
					// Text that takes a path apart names another address, which has its own refusal.
					const known =
						status === 404 && !operation.responses[404]
							? { ...operation, responses: described404() }
							: operation;
					expect(faultOf(known, status, mediaType, body), asked).toBeUndefined();
				}
			}),
			{ numRuns: 12, seed: 4401 }
		);
	}
});

const described404 = (): Operation['responses'] => ({
	404: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } }
});
