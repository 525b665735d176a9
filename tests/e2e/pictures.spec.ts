import { expect, test } from '@playwright/test';
import { asWritten, figures, shapesBy, svgOf } from './drawn';

for (const { path, query, count, absent } of [
	{
		path: 'map.svg?measure=link-worker-rate&areas=pcn',
		query: 'measure=link-worker-rate&areas=pcn',
		count: 203,
		absent: true
	},
	{
		path: 'map.svg?measure=core20&areas=borough',
		query: 'measure=core20&areas=borough',
		count: 33,
		absent: false
	},
	{
		path: 'map.svg?measure=patients-per-link-worker&areas=sub-icb',
		query: 'measure=patients-per-link-worker&areas=sub-icb',
		count: 5,
		absent: false
	},
	{
		path: 'coverage.svg?measure=link-worker-rate',
		query: 'measure=link-worker-rate&areas=borough',
		count: 33,
		absent: false
	},
	{ path: 'need.svg?areas=pcn', query: 'measure=link-worker-rate&areas=pcn', count: 203, absent: true }
]) {
	test(`${path} equals the API number by number, absence included`, async ({ request }) => {
		const drawn = shapesBy(await svgOf(request, `/figures/${path}`), 'area');
		const rows = await figures(request, query);
		expect(rows).toHaveLength(count);
		expect([...drawn.keys()].sort()).toEqual(rows.map(({ area }) => area).sort());
		for (const { area, status, value } of rows) {
			const shape = drawn.get(area);
			expect([area, shape?.status, shape?.value]).toEqual([area, status, asWritten(value)]);
			expect(shape?.fill === 'url(#no-figure)').toBe(value === null);
		}
		expect(rows.some(({ value }) => value === null)).toBe(absent);
	});
}

test('the nine classes carry need as well, equal to the API', async ({ request }) => {
	const drawn = shapesBy(await svgOf(request, '/figures/need.svg?areas=borough'), 'area');
	for (const { area, value } of await figures(request, 'measure=imd-score&areas=borough')) {
		expect([area, drawn.get(area)?.need]).toEqual([area, asWritten(value)]);
	}
	expect(drawn.size).toBe(33);
});

test('a history equals the API quarter by quarter, and a silent quarter is a cross', async ({ request }) => {
	const networks = await figures(request, 'measure=link-worker-fte&areas=pcn&period=all');
	const silent = networks.find(
		({ area, status }) =>
			status === 'no-return' && networks.some((other) => other.area === area && other.value !== null)
	);
	for (const [area, type] of [
		['E12000007', 'london'],
		[silent?.area ?? '', 'pcn']
	] as const) {
		const rows = await figures(request, `measure=link-worker-fte&areas=${type}&within=${area}&period=all`);
		const drawn = shapesBy(await svgOf(request, `/figures/history.svg?area=${area}`), 'period');
		expect(rows.length).toBeGreaterThan(5);
		expect([...drawn.values()].map(({ period, status, value }) => [period, status, value]).sort()).toEqual(
			rows.map(({ period, status, value }) => [period, status, asWritten(value)]).sort()
		);
	}
});

test('fairness equals the API tenth by tenth', async ({ request }) => {
	const drawn = shapesBy(await svgOf(request, '/figures/equity.svg?measure=link-worker-rate'), 'decile');
	const { deciles } = (await (await request.get('/api/v1/equity?measure=link-worker-rate')).json()) as {
		deciles: { decile: number; value: number | null }[];
	};
	expect([...drawn].map(([decile, { value }]) => [decile, value])).toEqual(
		deciles.map(({ decile, value }) => [String(decile), asWritten(value)])
	);
});

test('how evenly it is spread equals the API at every tenth of people', async ({ request }) => {
	const drawn = shapesBy(await svgOf(request, '/figures/lorenz.svg?measure=link-worker-rate'), 'people');
	const { lorenz } = (await (await request.get('/api/v1/equity?measure=link-worker-rate')).json()) as {
		lorenz: [number, number][];
	};
	const tenths = lorenz.filter((_, at) => at % 10 === 0);
	expect(tenths).toHaveLength(11);
	expect([...drawn].map(([people, { share }]) => [people, share])).toEqual(
		tenths.map(([people, share]) => [String(people), String(share)])
	);
});

test('what a plan gives each tenth starts from what the API says of today, and ends at its mean after', async ({
	request
}) => {
	const drawn = shapesBy(await svgOf(request, '/figures/plan-equity.svg?n=40&gradient=3'), 'decile');
	const { deciles } = (await (await request.get('/api/v1/equity?measure=link-worker-rate')).json()) as {
		deciles: { decile: number; value: number | null; people: number }[];
	};
	const { equity } = (await (await request.get('/api/v1/plan/posts?n=40&gradient=3')).json()) as {
		equity: { before: { mean: number }; after: { mean: number } };
	};
	expect([...drawn].map(([decile, { before }]) => [decile, before])).toEqual(
		deciles.map(({ decile, value }) => [String(decile), asWritten(value)])
	);
	const people = deciles.reduce((sum, decile) => sum + decile.people, 0);
	const mean = deciles.reduce(
		(sum, { decile, people: here }) => sum + (here / people) * Number(drawn.get(String(decile))?.after),
		0
	);
	expect(mean).toBeCloseTo(equity.after.mean, 5);
	expect(equity.after.mean).toBeGreaterThan(equity.before.mean);
});

test('the squares of an earlier quarter equal the API, and a silent borough is hatched', async ({
	request
}) => {
	const all = await figures(request, 'measure=link-worker-fte&areas=borough&period=all');
	const [first] = all.map(({ period }) => period).toSorted();
	const rows = all.filter(({ period }) => period === first);
	const drawn = shapesBy(await svgOf(request, `/figures/coverage.svg?at=${first}`), 'area');
	expect([rows.length, drawn.size]).toEqual([33, 33]);
	for (const { area, status, value } of rows) {
		const square = drawn.get(area);
		expect([area, square?.status, square?.value]).toEqual([area, status, asWritten(value)]);
		expect(square?.fill === 'url(#no-figure)').toBe(value === null);
	}
	expect(rows.some(({ value }) => value === null)).toBe(true);
});

test('one area among its neighbours equals the API network by network', async ({ request }) => {
	const svg = await svgOf(request, '/figures/place.svg?area=E09000012');
	const drawn = shapesBy(svg, 'area');
	const rows = await figures(request, 'measure=link-worker-rate&areas=pcn');
	const inside = await figures(request, 'measure=link-worker-rate&areas=pcn&within=E09000012');
	expect(inside.length).toBeGreaterThan(3);
	for (const { area } of inside) expect(drawn.has(area), area).toBe(true);
	for (const [area, shape] of drawn) {
		const row = rows.find((one) => one.area === area);
		expect([area, shape.status, shape.value]).toEqual([area, row?.status, asWritten(row?.value ?? null)]);
	}
});

test('how networks and boroughs share people equals the API, from either side', async ({ request }) => {
	const hackney = (await (await request.get('/api/v1/areas/E09000012')).json()) as {
		children: { code: string; type: string; share: number }[];
	};
	const drawn = shapesBy(await svgOf(request, '/figures/shares.svg?area=E09000012'), 'area');
	expect(drawn.size).toBeGreaterThan(3);
	for (const [code, { share }] of drawn) {
		const child = hackney.children.find((one) => one.code === code);
		expect([code, share]).toEqual([code, String(child?.share)]);
	}
	const [network = ''] = drawn.keys();
	const boroughs = shapesBy(await svgOf(request, `/figures/shares.svg?area=${network}`), 'area');
	expect(boroughs.get('E09000012')?.share).toBe(drawn.get(network)?.share);
});

test('people by deprivation equal the API tenth by tenth', async ({ request }) => {
	const drawn = shapesBy(await svgOf(request, '/figures/deciles.svg?area=E09000012'), 'decile');
	const tenths = Array.from({ length: 10 }, (_, index) => index + 1);
	const rows = await figures(
		request,
		`measure=${tenths.map((tenth) => `people-decile-${tenth}`).join(',')}&areas=borough&within=E09000012`
	);
	expect(drawn.size).toBe(10);
	for (const tenth of tenths) {
		const row = rows.find(({ measure }) => measure === `people-decile-${tenth}`);
		expect([tenth, drawn.get(String(tenth))?.people]).toEqual([tenth, asWritten(row?.value ?? null)]);
	}
});

test('a plan equals the API area by area, and those without a return are hatched', async ({ request }) => {
	const drawn = shapesBy(await svgOf(request, '/figures/plan.svg?n=12&gradient=3'), 'area');
	const answer = (await (await request.get('/api/v1/plan/posts?n=12&gradient=3')).json()) as {
		targets: { area: string; have: number; target: number; given: number }[];
		leftOut: { area: string }[];
	};
	expect(drawn.size).toBe(answer.targets.length + answer.leftOut.length);
	for (const { area, have, target, given } of answer.targets) {
		const shape = drawn.get(area);
		expect([area, shape?.have, shape?.target, shape?.given]).toEqual([
			area,
			...[have, target, given].map(String)
		]);
	}
	expect(answer.leftOut.length).toBeGreaterThan(0);
	for (const { area } of answer.leftOut) expect(drawn.get(area)?.fill).toBe('url(#no-figure)');
});

test('a picture says its title, source, date and licence, to the eye and to those who hear it', async ({
	request
}) => {
	const svg = await svgOf(request, '/figures/need.svg');
	const seen = svg
		.replace(/<(title|desc)[^>]*>[^<]*<\/\1>/g, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');
	for (const words of [
		'high need and few link workers',
		'NHS England',
		'30 June 2026',
		'Open Government Licence'
	]) {
		expect(seen).toContain(words);
	}
	expect(svg).toMatch(/aria-labelledby="picture-title picture-description"/);
	expect(svg).toMatch(/<desc id="picture-description">[^<]*7 made no return\.[^<]*Open Government Licence/);
});

test('a PNG has the size asked for, a name, and a tag by which it is not sent twice', async ({ request }) => {
	for (const [query, width, height] of [
		['shape=card', 1200, 630],
		['shape=card&width=2400', 2400, 1260]
	] as const) {
		const answer = await request.get(`/figures/need.png?areas=borough&${query}`);
		const bytes = await answer.body();
		expect(answer.headers()['content-type']).toBe('image/png');
		expect(answer.headers()['content-disposition']).toBe('inline; filename="need_borough.png"');
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
		const again = await request.get(answer.url(), {
			headers: { 'if-none-match': answer.headers().etag ?? '' }
		});
		expect(again.status()).toBe(304);
	}
});

for (const [path, status, code] of [
	['nothing.svg', 404, 'unknown-address'],
	['nothing.png', 404, 'unknown-address'],
	['map.svg?measure=wrong', 400, 'unknown-measure'],
	['map.svg?measure=standard-met&areas=pcn', 400, 'not-held-for-area-type'],
	['map.svg?areas=lsoa', 400, 'unknown-area-type'],
	['lorenz.svg?measure=imd-score', 400, 'invalid-parameter'],
	['shares.svg?area=E12000007', 400, 'not-held-for-area-type'],
	['coverage.svg?at=1999-03-31', 400, 'unknown-period'],
	['map.svg?colour=red', 400, 'unknown-parameter'],
	['map.svg?theme=blue', 400, 'invalid-parameter'],
	['map.svg?theme=dark&theme=light', 400, 'repeated-parameter'],
	['map.svg?width=1200', 400, 'unknown-parameter'],
	['map.png?width=99999', 400, 'invalid-parameter'],
	['history.png?area=E99999999', 404, 'unknown-area'],
	['history.svg?area=E01000001', 400, 'not-held-for-area-type'],
	['need.svg?within=E01000001', 400, 'invalid-parameter'],
	['plan.svg?n=100000', 400, 'invalid-parameter'],
	['advice.svg?k=51', 400, 'invalid-parameter'],
	['advice-gain.png?minutes=4', 400, 'invalid-parameter'],
	['advice.svg?sites=5', 400, 'unknown-parameter'],
	['benchmarks.svg?area=E12000007', 400, 'not-held-for-area-type'],
	['similar.svg?area=E12000007', 400, 'not-held-for-area-type'],
	['similar.png?area=E99999999', 404, 'unknown-area']
] as const) {
	test(`/figures/${path} is refused with ${status} and says why`, async ({ request }) => {
		const answer = await request.get(`/figures/${path}`);
		expect(answer.status()).toBe(status);
		const { error } = (await answer.json()) as { error: { code: string; message: string } };
		expect(error.code).toBe(code);
		expect(error.message.length).toBeGreaterThan(10);
	});
}
