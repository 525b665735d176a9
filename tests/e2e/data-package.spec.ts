import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';

interface Field {
	name: string;
	type: 'string' | 'integer' | 'number' | 'boolean';
	title: string;
	description: string;
	unit?: string;
	constraints?: { required?: boolean; minimum?: number; maximum?: number };
}
interface Resource {
	name: string;
	path: string;
	title: string;
	type?: string;
	mediatype: string;
	bytes: number;
	hash: string;
	rows: number;
	licenses: { name: string; path: string }[];
	schema: {
		fields: Field[];
		primaryKey: string[];
		missingValues: string[];
		foreignKeys?: { fields: [string]; reference: { resource: string; fields: [string] } }[];
	};
}
interface Package {
	$schema: string;
	name: string;
	version: string;
	created: string;
	sources: { title: string; path: string }[];
	resources: Resource[];
}

const packageOf = async (request: APIRequestContext) =>
	(await (await request.get('/data/datapackage.json')).json()) as Package;
const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

const patterns: Record<Field['type'], RegExp> = {
	string: /^[^]+$/,
	integer: /^-?\d+$/,
	number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
	boolean: /^(true|false)$/
};

/** The first cell that is not what its field says, in words. */
function faultIn(rows: string[][], { name, type, constraints }: Field, at: number): string | undefined {
	for (const [line, row] of rows.entries()) {
		const cell = row[at] ?? '';
		const where = `${name}, row ${line + 2}: “${cell}”`;
		if (cell === '') {
			if (constraints?.required) return `${where} is missing`;
			continue;
		}
		if (!patterns[type].test(cell)) return `${where} is no ${type}`;
		// A spreadsheet would run what starts like this.
		if (type === 'string' && /^[=@\t]/.test(cell)) return `${where} is a formula`;
		const { minimum = -Infinity, maximum = Infinity } = constraints ?? {};
		if (type !== 'string' && (Number(cell) < minimum || Number(cell) > maximum))
			return `${where} is out of range`;
	}
	return undefined;
}

test('the data package describes each file byte for byte, and every cell is what its column says', async ({
	request
}) => {
	test.setTimeout(120_000);
	const { resources } = await packageOf(request);
	const tables = resources.filter(({ type }) => type === 'table');
	expect(tables.length).toBeGreaterThanOrEqual(18);
	const keys = new Map<string, Set<string>>();
	const cells = new Map<string, string[][]>();
	for (const { name, path, bytes, hash, rows, schema } of tables) {
		const answer = await request.get(`/data/${path}`);
		const body = await answer.body();
		expect(answer.headers()['access-control-allow-origin'], path).toBe('*');
		expect([body.length, sha256(body)], path).toEqual([bytes, hash]);
		const [header = [], ...lines] = parse(body) as string[][];
		expect(header, path).toEqual(schema.fields.map((field) => field.name));
		expect(lines.length, path).toBe(rows);
		for (const [at, field] of schema.fields.entries())
			expect(faultIn(lines, field, at), path).toBeUndefined();
		const key = schema.primaryKey.map((column) => header.indexOf(column));
		const seen = new Set(lines.map((line) => key.map((at) => line[at]).join('\t')));
		expect(seen.size, `${path}: keys`).toBe(rows);
		keys.set(name, seen);
		cells.set(name, lines);
	}
	let followed = 0;
	for (const { name, schema } of tables) {
		for (const { fields, reference } of schema.foreignKeys ?? []) {
			expect(reference.fields).toEqual(['code']);
			const at = schema.fields.findIndex((field) => field.name === fields[0]);
			const missing = (cells.get(name) ?? []).find(
				(row) => row[at] && !keys.get(reference.resource)?.has(row[at])
			);
			expect(missing, `${name}.${fields[0]}`).toBeUndefined();
			followed += 1;
		}
	}
	expect(followed).toBeGreaterThan(15);
});

test('a stranger is told what each column is, in what unit, and under which licence', async ({
	request,
	baseURL
}) => {
	const answer = await request.get('/data/datapackage.json');
	expect(answer.headers()['access-control-allow-origin']).toBe('*');
	const described = (await answer.json()) as Package;
	expect(described.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
	expect(described.name).toMatch(/^[a-z0-9._-]+$/);
	expect(new Date(described.created).toISOString()).toContain(described.created.slice(0, 10));
	const { resources } = described;
	expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
	for (const { name, path, title, licenses, schema } of resources) {
		expect(name).toMatch(/^[a-z0-9._-]+$/);
		expect(path).not.toMatch(/^\/|\.\./);
		expect(title && licenses[0]?.path, name).toMatch(/^https:/);
		for (const field of schema?.fields ?? []) {
			expect(field.title && field.description, `${name}.${field.name}`).toBeTruthy();
			if (/integer|number/.test(field.type)) expect(field.unit, `${name}.${field.name}: unit`).toBeTruthy();
		}
	}
	expect(resources.find(({ name }) => name === 'advice-sites')?.licenses[0]?.name).toBe('MIT');
	expect(resources.find(({ name }) => name === 'legal-aid2015')?.licenses[0]?.name).toBe('MIT');
	expect(described.sources.length).toBe(30);
	for (const { path } of described.sources)
		expect(path.startsWith('https:') || path.startsWith(baseURL ?? '')).toBe(true);
});

test('one archive holds every file, the same to the byte each time, with its terms', async ({ request }) => {
	const { resources, version } = await packageOf(request);
	const answer = await request.get('/data/london-provision-atlas.zip');
	expect(answer.headers()['content-type']).toBe('application/zip');
	const body = await answer.body();
	const files = unzipSync(body);
	expect(Object.keys(files).sort()).toEqual(
		['LICENCE.md', 'README.md', 'datapackage.json', ...resources.map(({ path }) => path)].sort()
	);
	for (const { path, hash } of resources) expect(sha256(files[path] ?? new Uint8Array()), path).toBe(hash);
	const text = (name: string) => new TextDecoder().decode(files[name]);
	expect(JSON.parse(text('datapackage.json'))).toEqual(await packageOf(request));
	expect(text('README.md')).toContain(version);
	expect(text('LICENCE.md')).toContain('Contains OS data © Crown copyright and database right 2025');
	expect(text('LICENCE.md')).toContain('used under the MIT licence');
	const again = await (await request.get('/data/london-provision-atlas.zip')).body();
	expect(again.equals(body)).toBe(true);
	const tag = answer.headers().etag ?? '';
	expect(
		(await request.get('/data/london-provision-atlas.zip', { headers: { 'if-none-match': tag } })).status()
	).toBe(304);
});

test('borders come with the digest promised, and what is not offered is 404', async ({ request }) => {
	const { resources } = await packageOf(request);
	const borders = resources.filter(({ name }) => name.startsWith('borders-'));
	expect(borders).toHaveLength(5);
	for (const { path, hash, bytes } of borders) {
		const body = await (await request.get(`/data/${path}`)).body();
		expect([sha256(body), body.length], path).toEqual([hash, bytes]);
	}
	for (const path of ['areas/none.csv', '../sources.json', 'geography/london.topo.json', '%2e%2e/atlas.db'])
		expect((await request.get(`/data/tables/${path}`)).status(), path).toBe(404);
});

type Node = Record<string, unknown>;
const one = (value: unknown) => (Array.isArray(value) ? value : [value]) as Node[];

test('the DCAT catalogue has what DCAT-AP requires, and its distributions answer', async ({
	request,
	baseURL
}) => {
	const answer = await request.get('/data/catalog.jsonld');
	expect(answer.headers()['content-type']).toContain('application/ld+json');
	const catalog = (await answer.json()) as Node;
	expect(catalog['@type']).toBe('dcat:Catalog');
	const has = (node: Node | undefined, ...properties: string[]) => {
		for (const property of properties)
			expect(node?.[property], `${node?.['@id'] as string} ${property}`).toBeTruthy();
	};
	has(catalog, 'dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset');
	has(catalog['dct:publisher'] as Node, 'foaf:name');
	const [dataset] = one(catalog['dcat:dataset']);
	has(
		dataset,
		'dct:title',
		'dct:description',
		'dct:publisher',
		'dcat:keyword',
		'dcat:theme',
		'dct:spatial',
		'dct:temporal'
	);
	for (const service of one(catalog['dcat:service'])) {
		has(service, 'dct:title', 'dcat:endpointURL');
		expect((await request.get(service['@id'] as string)).status()).toBe(200);
	}
	const prefixes = Object.keys(catalog['@context'] as Node);
	const names = new Set<string>(JSON.stringify(catalog).match(/"[a-z]+:[A-Za-z]+"/g));
	for (const name of names) expect(prefixes, name).toContain(name.slice(1).split(':')[0]);
	const distributions = one(dataset?.['dcat:distribution']);
	const { resources } = await packageOf(request);
	expect(distributions).toHaveLength(resources.length + 1);
	for (const distribution of distributions) {
		has(distribution, 'dcat:accessURL', 'dcat:downloadURL', 'dct:license', 'dct:format', 'dcat:mediaType');
		const address = (distribution['dcat:downloadURL'] as Node)['@id'] as string;
		expect(address.startsWith(`${baseURL}/data/`)).toBe(true);
		expect((await request.head(address)).status(), address).toBe(200);
	}
});
