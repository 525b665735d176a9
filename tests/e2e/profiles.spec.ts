import { pageTables } from './page-tables.ts';
import { expect, test } from '@playwright/test';
import type { APIRequestContext, Page } from '@playwright/test';

interface Figure {
	measure: string;
	area: string;
	name: string;
	value: number | null;
}

async function figuresOf(request: APIRequestContext, measures: string, areas: string): Promise<Figure[]> {
	const answer = await request.get(`/api/v1/figures?measure=${measures}&areas=${areas}`);
	return ((await answer.json()) as { figures: Figure[] }).figures;
}

const tableOf = (page: Page, id: string) =>
	page
		.locator(`${id} table tbody tr`)
		.evaluateAll((rows) =>
			rows.map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? ''))
		);
/** The number in a cell: of "under 0.1", the 0.1 it is under; of "none recorded", nought. */
const number = (text = '') =>
	text === 'none recorded' ? 0 : Number(/[\d,.]+/.exec(text)?.[0].replaceAll(',', ''));

/** The method as the page states it, from the API's figures alone. */
function distances(figures: readonly Figure[], from: string): { name: string; distance: number }[] {
	const names = [...new Set(figures.map(({ name }) => name))];
	const scores = ['imd-score', 'aged-65-plus', 'residents'].map((measure) => {
		const value = new Map(
			figures
				.filter((figure) => figure.measure === measure)
				.map((figure) => [
					figure.name,
					measure === 'residents' ? Math.log(figure.value ?? NaN) : (figure.value ?? NaN)
				])
		);
		const all = [...value.values()];
		const mean = all.reduce((a, b) => a + b, 0) / all.length;
		const deviation = Math.sqrt(all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length);
		return (name: string) => ((value.get(name) ?? NaN) - mean) / deviation;
	});
	return names
		.filter((name) => name !== from)
		.map((name) => ({
			name,
			distance: Math.sqrt(scores.reduce((sum, z) => sum + (z(name) - z(from)) ** 2, 0) / scores.length)
		}))
		.sort((a, b) => a.distance - b.distance);
}

test('a borough’s similar areas can be worked out again from the API, and so can their median', async ({
	page,
	request
}) => {
	await page.goto('/areas/E09000012-hackney');
	const boroughs = await figuresOf(request, 'imd-score,aged-65-plus,residents', 'borough');
	const nearest = distances(boroughs, 'Hackney').slice(0, 5);
	const [own, ...similar] = await tableOf(page, '#similar');
	expect(own?.[0]).toBe('Hackney');
	expect(similar.map(([name, distance]) => [name, distance])).toEqual(
		nearest.map(({ name, distance }) => [name, distance.toFixed(2)])
	);

	const rates = await figuresOf(request, 'link-worker-rate', 'borough');
	const those = nearest
		.map(({ name }) => rates.find((figure) => figure.name === name)?.value ?? NaN)
		.sort((a, b) => a - b);
	const benchmarks = await tableOf(page, '#benchmarks');
	const row = benchmarks.find(([measure]) => measure === 'Link workers per 10,000 patients');
	expect(row?.[3]).toBe(those[2]?.toFixed(2));
	const figures = await tableOf(page, '#figures');
	expect(figures.find(([measure]) => measure?.startsWith('Link workers per 10,000'))?.[3]).toBe(row?.[3]);
	await expect(page.locator('dl').first()).toContainText(`Similar boroughs: ${row?.[3]}`);
});

test('a borough’s shares add up to its own patients and posts', async ({ page, request }) => {
	await page.goto('/areas/E09000012-hackney');
	const rows = await tableOf(page, '#shares');
	const [patients, posts] = ['patients', 'link-worker-fte'].map(async (measure) => {
		const all = await figuresOf(request, measure, 'borough');
		return all.find(({ area }) => area === 'E09000012')?.value ?? NaN;
	});
	const counted = rows.reduce((sum, row) => sum + number(row[3]), 0);
	// Each row is rounded to a whole patient.
	expect(Math.abs(counted - ((await patients) ?? NaN))).toBeLessThan(rows.length);
	const shares = rows.reduce((sum, row) => sum + number(row[4]), 0);
	expect(shares).toBeGreaterThan(98);
	expect(shares).toBeLessThan(102);
	// The networks listed hold nearly all of the posts; the rest are in the last row's networks.
	const listed = rows.slice(0, -1).reduce((sum, row) => sum + number(row[6]), 0);
	expect(listed).toBeGreaterThan(0.9 * ((await posts) ?? NaN));
	expect(listed).toBeLessThan(1.02 * ((await posts) ?? NaN));
	// The picture says the same: one bar a listed network, with the table's own share.
	const bars = await page.locator('#shares .picture li').allInnerTexts();
	expect(bars).toHaveLength(rows.length - 1);
	expect(bars[0]).toContain(`${rows[0]?.[2]} of ${rows[0]?.[1]}`);
});

const holds: [string, string[]][] = [
	[
		'/areas/E09000001-city-of-london',
		['No other borough is like City of London', 'so no median of theirs is set beside its figures']
	],
	[
		'/areas/U27585-seven-kings-pcn',
		[
			'Seven Kings PCN made no return of its staff, so only its need and advice can be compared',
			'90% in Redbridge',
			'Compare with similar networks'
		]
	],
	[
		'/areas/E01004029-southwark-001a',
		[
			'89% of people in Southwark 001A are registered with North Southwark PCN',
			'within an hour’s walk of the middle of Southwark 001A',
			'of London’s 4,994 small areas'
		]
	],
	[
		'/areas/QMF-north-east-london-icb',
		['4 of 48 networks made no return of their staff', 'Compare with other boards']
	],
	[
		'/areas/E12000007-london',
		[
			'London in 5 parts: sub-ICB locations',
			'Compare with its boards',
			'How it was: 819 legal aid offices were listed in London in November 2015',
			'History, not help to be had today'
		]
	]
];
for (const [path, sentences] of holds) {
	test(`${path} says what it must`, async ({ request }) => {
		const text = await (await request.get(path)).text();
		for (const sentence of sentences) expect(text).toContain(sentence);
	});
}

test('no profile is heavier than a photograph', async ({ request }) => {
	const limits: [string, number][] = [
		['/areas/E12000007-london', 205_000],
		['/areas/QMF-north-east-london-icb', 170_000],
		['/areas/93C-north-central-london', 160_000],
		['/areas/E01004029-southwark-001a', 100_000]
	];
	for (const [path, most] of limits) {
		expect((await (await request.get(path)).body()).byteLength, path).toBeLessThan(most);
	}
});

test('a borough lists its practices with their networks; every practice that stands in it, as the API places them', async ({
	request
}) => {
	const html = await (await request.get('/areas/E09000012')).text();
	const table = pageTables(html).find(({ heads }) => heads[0] === 'Practice');
	expect(table?.heads).toEqual(['Practice', 'Network', 'Address', 'Phone', 'Patients']);
	const { features } = (await (await request.get('/api/v1/points?kind=practice')).json()) as {
		features: { properties: { name: string; lsoa: string } }[];
	};
	const { figures } = (await (
		await request.get('/api/v1/figures?measure=residents&areas=lsoa&within=E09000012')
	).json()) as { figures: { area: string }[] };
	const inside = new Set(figures.map(({ area }) => area));
	const names = features.filter(({ properties }) => inside.has(properties.lsoa));
	expect(names.length).toBeGreaterThan(20);
	expect(table?.rows.map(([name]) => name).toSorted()).toEqual(
		names.map(({ properties: { name } }) => name).toSorted()
	);
	expect(html).toContain(`${names.length} GP practices stand in Hackney`);
	expect(table?.rows.filter(([, network = '']) => network.endsWith('PCN')).length).toBeGreaterThan(20);
});

for (const code of ['QMF', '93C', 'E12000007'])
	test(`${code} says how much support is listed, by kind, with a way to the finder`, async ({ request }) => {
		const html = await (await request.get(`/areas/${code}`)).text();
		const figure = /<figure id="support".*?<\/figure>/s.exec(html)?.[0] ?? '';
		const total = Number(/>([\d,]+) places? to get help/.exec(figure)?.[1]?.replace(',', ''));
		const kinds = [...figure.matchAll(/<h3[^>]*>.*?<span[^>]*>([\d,]+)<\/span><\/h3>/gs)].map(
			([, count = '']) => Number(count.replace(',', ''))
		);
		expect(kinds.length).toBeGreaterThan(1);
		expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(total);
		const ways = [...figure.matchAll(/href="(\/support\?[^"]*)"/g)].map(([, href = '']) =>
			href.replaceAll('&amp;', '&')
		);
		expect(ways.length).toBeGreaterThan(1);
		expect((await request.get(ways[0] ?? '')).status()).toBe(200);
		expect(figure).toMatch(/Sources?:/);
	});
