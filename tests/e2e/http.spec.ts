import { expect, test } from '@playwright/test';
import { get as httpGet } from 'node:http';
import { publicPages, routes } from './routes.ts';

/** The files of pages, as they are asked for; a few need something to be about. */
const asked: Record<string, string> = { '/areas/compare': '?with=E09000012,E09000025' };
const pageFiles = routes
	.filter((route) => route.endsWith('.[suffix=table]') && !route.startsWith('/api/'))
	.map((route) => route.replace('.[suffix=table]', ''));
const pure = [
	...['/', '/data/changes', '/api/v1/measures', '/api/v1/figures.csv?measure=link-worker-rate&areas=pcn'],
	...pageFiles.map((page) => `${page}.csv${asked[page] ?? ''}`)
];

/** Status, headers and length as sent: no client in between that unpacks. */
function raw(url: string, headers: Record<string, string> = {}) {
	return new Promise<{ status: number; headers: Record<string, unknown>; bytes: number }>(
		(resolve, reject) => {
			httpGet(url, { headers }, (response) => {
				let bytes = 0;
				response.on('data', (chunk: Buffer) => (bytes += chunk.length));
				response.on('end', () =>
					resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes })
				);
			}).on('error', reject);
		}
	);
}

for (const path of pure) {
	test(`${path} is packed as asked, smaller each time`, async ({ baseURL }) => {
		const [plain, gzip, br] = await Promise.all(
			['identity', 'gzip', 'br'].map((encoding) => raw(baseURL + path, { 'accept-encoding': encoding }))
		);
		expect(plain?.headers['content-encoding']).toBeUndefined();
		expect(gzip?.headers['content-encoding']).toBe('gzip');
		expect(br?.headers['content-encoding']).toBe('br');
		expect(gzip?.bytes).toBeLessThan((plain?.bytes ?? 0) / 2);
		expect(br?.bytes).toBeLessThan((plain?.bytes ?? 0) / 2);
		for (const answer of [plain, gzip, br]) expect(answer?.headers.vary).toContain('Accept-Encoding');
	});

	test(`${path} is not sent again to someone who has it`, async ({ baseURL }) => {
		const first = await raw(baseURL + path, { 'accept-encoding': 'br' });
		const etag = String(first.headers.etag);
		expect(etag).toMatch(/^W\/"/);
		const again = await raw(baseURL + path, { 'if-none-match': etag });
		expect([again.status, again.bytes]).toEqual([304, 0]);
		expect(again.headers.etag).toBe(etag);
		// Shown at once from what is kept, and asked for anew behind it.
		expect(first.headers['cache-control']).toMatch(/, max-age=\d+, stale-while-revalidate=\d+$/);
		expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
		expect((await raw(baseURL + path, { 'if-none-match': 'W/"other"' })).status).toBe(200);
	});

	test(`${path} answers HEAD`, async ({ request }) => {
		const response = await request.head(path);
		expect(response.status()).toBe(200);
		expect(await response.body()).toHaveLength(0);
	});
}

test('every file of a page, in each form, is known again and may be kept by caches between', async ({
	baseURL
}) => {
	expect(pageFiles).toContain('/coverage');
	for (const page of pageFiles)
		for (const suffix of ['csv', 'xlsx', 'csv-metadata.json']) {
			const path = `${page}.${suffix}${asked[page] ?? ''}`;
			const { status, headers } = await raw(baseURL + path);
			expect([path, status, headers['cache-control']]).toEqual([
				path,
				200,
				'public, max-age=60, stale-while-revalidate=600'
			]);
			const again = await raw(baseURL + path, { 'if-none-match': String(headers.etag) });
			expect([path, again.status]).toEqual([path, 304]);
			// For someone who may be signed in it is worked out anew, and stands in no cache between.
			const known = await raw(baseURL + path, { cookie: 'a=b', 'if-none-match': String(headers.etag) });
			expect([path, known.status, known.headers['cache-control']]).toEqual([path, 200, 'no-cache']);
		}
});

test('every page is kept by the reader’s own browser alone, and known again unless it is kept by nobody', async ({
	baseURL
}) => {
	const unkept: string[] = [];
	for (const path of publicPages) {
		const { headers, status } = await raw(baseURL + path, { accept: 'text/html' });
		const policy = String(headers['cache-control']);
		expect([path, policy.includes('public')]).toEqual([path, false]);
		if (status !== 200 || policy.includes('no-store')) {
			unkept.push(path);
			continue;
		}
		expect([path, policy]).toEqual([path, 'private, max-age=60, stale-while-revalidate=600']);
		const again = await raw(baseURL + path, { 'if-none-match': String(headers.etag) });
		expect([path, again.status]).toEqual([path, 304]);
	}
	// Two that have to be told what they are about, the form for a password, and a list that somebody has chosen.
	expect(unkept).toEqual(['/corrections/new', '/corrections/received', '/sign-in', '/support/print']);
});

test('addresses that differ in their query have different tags', async ({ request }) => {
	const tag = async (query: string) => (await request.get(`/api/v1/areas?type=${query}`)).headers().etag;
	expect(await tag('borough')).not.toBe(await tag('icb'));
});

test('the API is open to pages anywhere, refusals included', async ({ request }) => {
	for (const path of ['/api/v1', '/api/v1/nope', '/api/v1/areas?type=nope']) {
		expect((await request.get(path)).headers()['access-control-allow-origin']).toBe('*');
	}
	const preflight = await request.fetch('/api/v1/areas', { method: 'OPTIONS' });
	expect(preflight.status()).toBe(204);
	expect(preflight.headers()['access-control-allow-methods']).toContain('GET');
	expect((await request.get('/')).headers()['access-control-allow-origin']).toBeUndefined();
});

test('pages may not be framed, and nothing is sniffed', async ({ request }) => {
	const headers = (await request.get('/')).headers();
	expect(headers['x-frame-options']).toBe('DENY');
	expect(headers['x-content-type-options']).toBe('nosniff');
});

test('healthz counts the rows that can be read', async ({ request }) => {
	const response = await request.get('/healthz');
	expect(response.status()).toBe(200);
	expect(response.headers()['cache-control']).toBe('no-store');
	expect(await response.json()).toMatchObject({
		status: 'ok',
		rows: { area: 5240, postcode: expect.any(Number), figure: expect.any(Number) }
	});
});

test('a tile of the map is kept for ever, under an address that names its bytes', async ({ request }) => {
	const page = await (await request.get('/gaps')).text();
	const hash = /tiles:\{hash:"([0-9a-f]{12})"/.exec(page)?.[1];
	const packed = await request.get(`/geometry/pcn.${hash}/9/255/170.pbf`, {
		headers: { 'accept-encoding': 'gzip' }
	});
	expect(packed.status()).toBe(200);
	expect(packed.headers()).toMatchObject({
		'content-type': 'application/vnd.mapbox-vector-tile',
		'content-encoding': 'gzip',
		'cache-control': 'public, max-age=31536000, immutable'
	});
	const plain = await request.get(`/geometry/pcn.${hash}/9/255/170.pbf`, {
		headers: { 'accept-encoding': 'identity' }
	});
	expect(plain.headers()['content-encoding']).toBeUndefined();
	expect(await plain.body()).toEqual(await packed.body());
	expect((await plain.body()).includes('Brent West KWH PCN')).toBe(true);
	// Beyond London there is nothing to draw, which is no fault.
	expect((await request.get(`/geometry/pcn.${hash}/9/0/0.pbf`)).status()).toBe(204);
});

test('tiles of another atlas are gone, and not kept; what is no tile is not found', async ({ request }) => {
	for (const path of ['borough.000000000000/9/255/170', 'planet.000000000000/0/0/0']) {
		const response = await request.get(`/geometry/${path}.pbf`);
		expect(response.status()).toBe(410);
		expect(response.headers()['cache-control']).toBe('no-store');
		expect(await response.text()).toContain('Open the page again.');
	}
	expect((await request.get('/geometry/borough.000000000000/9/-1/1e3.pbf')).status()).toBe(404);
});
