import { expect, test } from '@playwright/test';

const contentOf = (html: string, name: string) =>
	new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
const asUrl = (text = '') => text.replaceAll('&amp;', '&');

for (const [path, figure] of [
	['/', '/figures/need.png?areas=pcn&shape=card'],
	['/gaps?show=core20&areas=borough', '/figures/map.png?measure=core20&areas=borough&shape=card'],
	['/gaps?view=fairness', '/figures/equity.png?shape=card'],
	['/coverage?show=coverage', '/figures/coverage.png?measure=coverage&shape=card'],
	['/plan?n=12', '/figures/plan.png?n=12&gradient=2&floor=0&areas=pcn&standard=today&shape=card'],
	['/plan?n=100000', '/figures/need.png?shape=card'],
	['/areas/E09000012-hackney', '/figures/place.png?area=E09000012&shape=card'],
	['/areas', '/figures/need.png?shape=card'],
	['/support', '/figures/map.png?measure=advice-within-15&areas=borough&shape=card'],
	['/data', '/figures/need.png?shape=card'],
	['/methods', '/figures/need.png?shape=card']
] as const) {
	test(`${path} is shared by its own title, finding and figure`, async ({ request, baseURL }) => {
		const html = await (await request.get(path)).text();
		const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
		expect(title?.replace(/ – London Provision Atlas$/, '')).toBe(contentOf(html, 'og:title'));
		expect(contentOf(html, 'og:description')).toBe(contentOf(html, 'description'));
		expect(contentOf(html, 'twitter:card')).toBe('summary_large_image');
		expect(contentOf(html, 'og:url')).toContain(baseURL ?? 'nowhere');
		const image = asUrl(contentOf(html, 'og:image'));
		expect(image).toBe(baseURL + figure);
		const picture = await request.get(image);
		const bytes = await picture.body();
		expect(picture.headers()['content-type']).toBe('image/png');
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
	});
}

test('what is nobody’s to share says nothing of itself', async ({ request }) => {
	for (const path of ['/sign-in', '/embed/need', '/nowhere']) {
		expect(await (await request.get(path)).text()).not.toContain('og:');
	}
});

test('every action of a figure leads somewhere; “Copy link” copies and says so, and is a plain link without a script', async ({
	browser,
	baseURL
}) => {
	const path = '/areas/E09000012-hackney';
	const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
	const page = await context.newPage();
	await page.goto(path);
	const figure = page.locator('#history');
	for (const label of ['CSV', 'Spreadsheet (XLSX)', 'PNG', 'SVG', 'Embed']) {
		const href = await figure.getByRole('link', { name: label, exact: true }).getAttribute('href');
		expect([label, (await context.request.get(baseURL + (href ?? ''))).status()]).toEqual([label, 200]);
	}
	await figure.getByRole('link', { name: 'Copy link' }).click();
	await expect(figure.locator('[aria-live]')).toHaveText('Copied');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${path}#history`);
	await context.close();

	const plain = await browser.newContext({ javaScriptEnabled: false });
	const still = await plain.newPage();
	await still.goto(path);
	await still.locator('#history').getByRole('link', { name: 'Copy link' }).click();
	expect(still.url()).toBe(`${baseURL}${path}#history`);
	await plain.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`a picture has the colours of its page, area by area, ${colorScheme}`, async ({
		browser,
		request
	}) => {
		const context = await browser.newContext({ colorScheme, javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto('/gaps');
		const onPage = await page.evaluate(() =>
			[...document.querySelectorAll('.areas path[data-area]')].map((path) => [
				path.getAttribute('data-area') ?? '',
				getComputedStyle(path).fill
			])
		);
		const svg = await (await request.get(`/figures/need.svg?areas=pcn&theme=${colorScheme}`)).text();
		const inPicture = [...svg.matchAll(/ fill="([^"]+)" data-area="([^"]+)"/g)].map(([, fill = '', code]) => [
			code,
			fill.startsWith('#')
				? `rgb(${[1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16)).join(', ')})`
				: 'hatched'
		]);
		expect(inPicture).toHaveLength(203);
		expect(onPage.map(([code, fill]) => [code, fill?.startsWith('url') ? 'hatched' : fill])).toEqual(
			inPicture
		);
		await context.close();
	});
}
