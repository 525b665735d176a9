import { expect, test } from '@playwright/test';

interface Refusal {
	error: { code: string; message: string; parameter?: string; allowed?: string[] };
}

test.describe('postcodes that are not in London', () => {
	for (const [text, status] of [
		['M1 1AE', 404],
		['SW1A 9ZZ', 404],
		['SW1A+9ZZ', 404],
		['ZZ1 1ZZ', 400],
		['SE1', 400],
		['', 400],
		['x'.repeat(10_000), 400]
	] as const) {
		test(`“${text.slice(0, 12)}” is ${status}, in words`, async ({ request }) => {
			const response = await request.get(`/api/v1/postcodes/${encodeURIComponent(text)}`);
			expect(response.status()).toBe(status);
			const { error } = (await response.json()) as Refusal;
			expect(error.message).toContain(status === 404 ? 'London' : 'looks like');
			expect(error.message.length).toBeLessThan(250);
		});
	}
});

test.describe('requests that are wrong', () => {
	const hostile = [
		"' OR 1=1 --",
		'__proto__',
		'constructor',
		'\u0000\u0007',
		'\u202E',
		'../../etc/passwd',
		'%',
		'x'.repeat(10_000),
		'😀',
		','
	];
	const addresses = [
		'/api/v1/areas?type=',
		'/api/v1/figures?measure=',
		'/api/v1/figures?measure=patients&areas=',
		'/api/v1/figures?measure=patients&period=',
		'/api/v1/figures?measure=patients&within=',
		'/api/v1/points?kind=',
		'/api/v1/points?near=',
		'/api/v1/points?limit=',
		'/api/v1/measures?',
		'/api/v1/areas/',
		'/api/v1/postcodes/',
		'/api/v1/figures.csv?measure=',
		'/api/v1/figures.geojson?measure='
	];
	for (const address of addresses) {
		test(`${address} never fails, whatever follows`, async ({ request }) => {
			for (const text of hostile) {
				const response = await request.get(address + encodeURIComponent(text));
				expect([400, 404], `${address}${text.slice(0, 20)}`).toContain(response.status());
				const { error } = (await response.json()) as Refusal;
				expect(error.message.length).toBeLessThan(300);
			}
		});
	}

	for (const [path, status, code] of [
		['/api/v1/figures?measure=patients&measure=residents', 400, 'repeated-parameter'],
		['/api/v1/figures?measure=patients&colour=red', 400, 'unknown-parameter'],
		['/api/v1/figures?measure=link-worker-fte&areas=lsoa', 400, 'not-held-for-area-type'],
		['/api/v1/figures?measure=patients&period=1999-01-01', 400, 'unknown-period'],
		['/api/v1/figures?measure=patients&areas=borough&within=U00070', 400, 'invalid-parameter'],
		['/api/v1/figures?measure=patients&within=E09000099', 404, 'unknown-area'],
		['/api/v1/areas/E09000099', 404, 'unknown-area'],
		['/api/v1/nothing/here', 404, 'unknown-address'],
		['/api/v1/areas/%E0%A4%A', 400, 'malformed-address']
	] as const) {
		test(`${path} is ${status} ${code}`, async ({ request }) => {
			const response = await request.get(path);
			expect(response.status()).toBe(status);
			const { error } = (await response.json()) as Refusal;
			expect(error.code).toBe(code);
		});
	}

	test('a refusal says what is allowed', async ({ request }) => {
		const { error } = (await (await request.get('/api/v1/figures?measure=nope')).json()) as Refusal;
		expect(error).toMatchObject({ code: 'unknown-measure', parameter: 'measure' });
		expect(error.allowed).toContain('link-worker-rate');
		const missing = (await (await request.get('/api/v1/nope')).json()) as Refusal;
		expect(missing.error.allowed).toContain('/api/v1/figures');
	});

	test('a map file of two measures or many dates is refused with each that may be asked', async ({
		request
	}) => {
		const refused = async (query: string) =>
			((await (await request.get(`/api/v1/figures.geojson?${query}`)).json()) as Refusal).error;
		expect((await refused('measure=patients,residents')).allowed).toEqual(['patients', 'residents']);
		const { parameter, allowed = [] } = await refused('measure=link-worker-fte&period=all');
		expect(parameter).toBe('period');
		expect(allowed.length).toBeGreaterThan(10);
		for (const day of allowed.slice(0, 3)) {
			const answer = await request.get(`/api/v1/figures.geojson?measure=link-worker-fte&period=${day}`);
			expect(answer.status(), day).toBe(200);
		}
	});

	test('a postcode is read with “+” for its space, as many clients write one', async ({ request }) => {
		const [plus, space] = await Promise.all(
			['SE15+5EB', 'SE15%205EB'].map((text) => request.get(`/api/v1/postcodes/${text}`))
		);
		expect(plus?.status()).toBe(200);
		expect(await plus?.json()).toEqual(await space?.json());
	});

	test('an area kept within nothing is all of London', async ({ request }) => {
		for (const address of [
			'/api/v1/plan/posts?n=20&gradient=2&floor=0&areas=pcn',
			'/api/v1/figures?measure=link-worker-rate&areas=pcn',
			'/api/v1/equity?measure=link-worker-rate&areas=pcn',
			'/api/v1/points?kind=advice',
			'/figures/need.svg?areas=icb'
		]) {
			const [bare, empty] = await Promise.all([request.get(address), request.get(`${address}&within=`)]);
			expect(empty.status(), address).toBe(200);
			expect(await empty.text(), address).toBe(await bare.text());
		}
	});

	for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
		test(`${method} is not allowed, in JSON`, async ({ request }) => {
			const response = await request.fetch('/api/v1/areas', { method });
			expect(response.status()).toBe(405);
			expect(response.headers().allow).toBe('GET, HEAD, OPTIONS');
			expect(((await response.json()) as Refusal).error.code).toBe('method-not-allowed');
		});
	}
});
