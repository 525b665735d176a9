import { expect, test } from '@playwright/test';

test('the data pages lead to each other, and add up', async ({ page }) => {
	for (const [path, heading] of [
		['/data', 'Where every figure comes from'],
		['/data/changes', 'What changed between releases, and why'],
		['/data/quality', 'What is missing or odd in the figures']
	] as const) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
		await expect(page.getByRole('navigation', { name: 'About the data' }).getByRole('link')).toHaveCount(3);
	}
});

test('London’s totals, release by release, are those of the API, and each change is the sum of its parts', async ({
	request
}) => {
	const html = await (await request.get('/data/changes')).text();
	const number = (text = '') => Number(text.replace('−', '-').replace('+', ''));
	const rows = [...html.matchAll(/<tr[^>]*><th scope="row"[^>]*>(.*?)<\/th>(.*?)<\/tr>/gs)]
		.map(([, name = '', cells = '']) => [
			name,
			...[...cells.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell)
		])
		.map((row) => row.map((cell) => cell.replace(/<[^>]*>/g, '').trim()))
		.filter((row) => row.length === 8);
	const { figures } = (await (
		await request.get('/api/v1/figures?measure=link-worker-fte&areas=london&period=all')
	).json()) as { figures: { value: number }[] };
	expect(rows.map(([, posts]) => number(posts))).toEqual(
		figures.map(({ value }) => Number(value.toFixed(1))).reverse()
	);
	for (const [, , , all, real, , reporting, closed] of rows.slice(0, -1))
		expect(Math.abs(number(all) - number(real) - number(reporting) - number(closed))).toBeLessThan(0.21);
	expect(html).toContain('Tower Hamlets Network 4 PCN: last made a return for 31 March 2021');
	expect(html).toContain('Nothing has been published through the site yet');
});

test('the data page offers every table and says the same to machines', async ({ request, baseURL }) => {
	const html = await (await request.get('/data')).text();
	const { resources } = (await (await request.get('/data/datapackage.json')).json()) as {
		resources: { path: string; type?: string }[];
	};
	for (const { path } of resources.filter(({ type }) => type === 'table'))
		expect(html).toContain(`href="/data/${path}"`);
	expect(html).toContain('href="/data/london-provision-atlas.zip"');
	expect(html).toContain('Published every quarter; the next is of September 2026');
	// What has not been published has no age.
	expect(html).toMatch(/No return published yet(<!--.*?-->)*<\/p>/);
	const block = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? '';
	const dataset = JSON.parse(block) as {
		'@type': string;
		url: string;
		distribution: { contentUrl: string }[];
	};
	expect([dataset['@type'], dataset.url]).toEqual(['Dataset', `${baseURL}/data`]);
	for (const { contentUrl } of dataset.distribution)
		expect((await request.head(contentUrl)).status()).toBe(200);
});

test('what is from no release is named on the data page: documents with what is taken from each, and helplines', async ({
	request
}) => {
	const words = async (path: string) =>
		(await (await request.get(path)).text()).replace(/<!--.*?-->|<[^>]*>/gs, '').replace(/\s+/g, ' ');
	const page = await words('/data');
	const schemes = [...page.matchAll(/(\d+) schemes? of the directory, as history/g)];
	expect(schemes.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(17);
	for (const moment of ['2017-18', '2018-11', 'target']) {
		const [, source = ''] = /Source: (.*?)\./.exec(await words(`/coverage?at=${moment}`)) ?? [];
		const known = ['DD2191', 'London’s commitment to social prescribing'].filter((title) =>
			source.includes(title)
		);
		expect(known.length, source).toBe(1);
		for (const title of known) expect(page).toContain(title);
	}
	expect(page).toContain('London Assembly Health Committee, 2019');
	expect(page).toContain('Samaritans (116 123)');
	expect(page).not.toContain('and nothing else');
});
