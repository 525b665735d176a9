import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';

const base = '/openreferral/v3';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface Envelope {
	total_items: number;
	total_pages: number;
	page_number: number;
	size: number;
	first_page: boolean;
	last_page: boolean;
	empty: boolean;
	contents: Record<string, unknown>[];
}

async function page(request: APIRequestContext, path: string): Promise<Envelope> {
	const answer = await request.get(`${base}${path}`);
	expect(answer.status(), path).toBe(200);
	return (await answer.json()) as Envelope;
}

/** What the standard requires of each kind of record, wherever in a tree it stands. */
const required: Record<string, readonly string[]> = {
	organization: ['id', 'name', 'description'],
	service_at_locations: ['id'],
	location: ['id', 'location_type'],
	addresses: ['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
	attributes: ['id', 'taxonomy_term'],
	taxonomy_term: ['id', 'name', 'description'],
	phones: ['id', 'number'],
	organization_identifiers: ['id', 'identifier_type', 'identifier']
};

function faults(value: unknown, kind: string, path = kind): string[] {
	if (Array.isArray(value))
		return value.length === 0 ? [`${path} is empty`] : value.flatMap((part) => faults(part, kind, path));
	if (value === null || value === '') return [`${path} is empty`];
	if (typeof value !== 'object') return [];
	const record = value as Record<string, unknown>;
	const missing = (required[kind] ?? [])
		.filter((name) => !(name in record))
		.map((name) => `${path}.${name} is missing`);
	const id = 'id' in record && !uuid.test(String(record.id)) ? [`${path}.id is no UUID`] : [];
	return [
		...missing,
		...id,
		...Object.entries(record).flatMap(([name, part]) => faults(part, name, `${path}.${name}`))
	];
}

test('the root answers with and without a slash, to anyone, and says its version', async ({ request }) => {
	for (const root of [base, `${base}/`]) {
		const answer = await request.get(root, { maxRedirects: 0 });
		expect(answer.status(), root).toBe(200);
		expect(await answer.json()).toMatchObject({
			version: 'HSDS-UK-3.0',
			profile: /^https:/,
			openapi_url: /^https:/
		} as never);
		expect(answer.headers()['access-control-allow-origin']).toBe('*');
		expect(answer.headers()['content-type']).toContain('application/json');
	}
});

test('every page of every list adds up, and no id comes twice', async ({ request }) => {
	for (const list of ['services', 'organizations', 'taxonomy_terms', 'taxonomies', 'service_at_locations']) {
		const first = await page(request, `/${list}?per_page=200`);
		const ids: string[] = [];
		for (let number = 1; number <= first.total_pages; number++) {
			const one = await page(request, `/${list}?per_page=200&page=${number}`);
			expect(one).toMatchObject({
				page_number: number,
				size: one.contents.length,
				first_page: number === 1,
				last_page: number === first.total_pages,
				empty: false,
				total_items: first.total_items
			});
			ids.push(...one.contents.map(({ id }) => String(id)));
		}
		expect(
			ids.filter((id, at) => ids.indexOf(id) !== at),
			list
		).toEqual([]);
		expect(ids.length, list).toBe(first.total_items);
	}
});

test('a service is whole by its id: required fields, UUIDs, nothing null or empty', async ({ request }) => {
	const { contents, total_items } = await page(request, '/services?per_page=500');
	expect(total_items).toBeGreaterThanOrEqual(674);
	for (const { id } of contents.filter((_, at) => at % 25 === 0)) {
		const answer = await request.get(`${base}/services/${String(id)}`);
		const service = (await answer.json()) as Record<string, unknown>;
		expect(service.id).toBe(id);
		expect(['active', 'inactive', 'defunct', 'temporarily closed']).toContain(service.status);
		expect(faults(service, 'service')).toEqual([]);
	}
});

test('searches, filters and pages as the standard’s consumers ask', async ({ request }) => {
	const found = await page(request, '/services?search=toynbee');
	expect(found.contents.map(({ name }) => name)).toContain('Debt advice at Toynbee Hall');
	const terms = await page(request, '/taxonomy_terms?search=debt');
	const debt = terms.contents.find(({ name }) => name === 'Debt and money');
	expect((await page(request, `/services?taxonomy_term_id=${String(debt?.id)}`)).total_items).toBe(102);
	const near = await page(request, '/service_at_locations?postcode=E16%201ZE&proximity=1500');
	expect(near.total_items).toBeGreaterThan(0);
	expect(near.total_items).toBeLessThan(
		(await page(request, '/service_at_locations?postcode=E16%201ZE&proximity=5000')).total_items
	);
	const covering = await page(request, '/services?postcode=E16%201ZE&per_page=500');
	expect(covering.contents.some(({ name }) => /Newham|PCN/.test(String(name)))).toBe(true);
	expect((await page(request, '/services?modified_after=2026-06-01T00:00:00Z')).total_items).toBe(203);
	expect((await page(request, '/services?modified_after=2100-01-01')).total_items).toBe(0);
	const minimal = await page(request, '/services?minimal=true&per_page=1');
	expect(Object.keys(minimal.contents[0] ?? {}).sort()).toEqual(['id', 'last_modified']);
	const lines = (await (await request.get(`${base}/services?format=ndjson&per_page=3`)).text())
		.trim()
		.split('\n');
	expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toHaveLength(3);
});

test('refuses what it cannot use in words, and never breaks', async ({ request }) => {
	for (const [path, status] of [
		['/services/00000000-0000-4000-8000-000000000000', 404],
		['/services/%27%20or%201=1', 404],
		['/services?page=0', 400],
		['/services?page=x', 400],
		['/services?per_page=100000', 400],
		['/services?postcode=nowhere', 400],
		['/services?postcode=M1%201AA', 400],
		['/services?proximity=500', 400],
		['/services?modified_after=yesterday', 400],
		['/services?search=%22%20OR%20*', 200],
		['/services?utm_source=elsewhere', 200]
	] as const) {
		const answer = await request.get(`${base}${path}`);
		expect(answer.status(), path).toBe(status);
		if (status !== 200)
			expect(((await answer.json()) as { error: { message: string } }).error.message).toMatch(/^\S.{20,}\.$/);
	}
	const past = await page(request, '/services?page=9999');
	expect(past).toMatchObject({ empty: true, size: 0, last_page: true });
	expect((await request.post(`${base}/services`)).status()).toBe(405);
});

test('an unchanged answer is not sent twice', async ({ request }) => {
	const answer = await request.get(`${base}/services`);
	const again = await request.get(`${base}/services`, {
		headers: { 'if-none-match': answer.headers().etag ?? '' }
	});
	expect(again.status()).toBe(304);
});
