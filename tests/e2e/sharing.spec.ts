import { expect, test } from '@playwright/test';
import { pageCardIds, pageCards } from '../../src/lib/url/page-cards.ts';
import { publicPages } from './routes';

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
	['/areas', '/figures/place.png?area=E12000007&shape=card'],
	['/support', '/figures/map.png?measure=advice-within-15&areas=borough&shape=card'],
	['/plan/advice?k=3', '/figures/advice.png?k=3&minutes=15&gradient=2&shape=card'],
	['/methods/core20', '/figures/map.png?measure=core20&areas=pcn&shape=card'],
	['/data', '/cards/data.png'],
	['/methods', '/cards/methods.png']
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

for (const id of pageCardIds) {
	test(`the card of ${pageCards[id].path} has the page’s own title and words`, async ({ request }) => {
		const html = await (await request.get(pageCards[id].path)).text();
		expect(asUrl(contentOf(html, 'og:image'))).toMatch(new RegExp(`/cards/${id}\\.png$`));
		const svg = await (await request.get(`/cards/${id}.svg`)).text();
		const said = (tag: string) => new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(svg)?.[1];
		expect(said('title')).toBe(contentOf(html, 'og:title'));
		// What is seen is what is said, line by line.
		const seen = [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, line]) => line).join(' ');
		expect(seen).toBe(`${said('title')} ${said('desc')}`);
	});
}

test('every public page is shared by an image of 1200 × 630 that is there', async ({ request }) => {
	const samples = ['/areas/E09000012-hackney', '/areas/compare?with=E09000012,E09000025', '/methods/core20'];
	const images = new Map<string, string>();
	for (const path of [...publicPages, ...samples]) {
		const html = await (await request.get(path)).text();
		const isShared = html.includes('<link rel="canonical"');
		const image = asUrl(contentOf(html, 'og:image'));
		expect([path, image !== '']).toEqual([path, isShared]);
		if (isShared) images.set(path, image);
	}
	expect(images.size).toBeGreaterThan(12);
	for (const [path, image] of images) {
		const answer = await request.get(image);
		const bytes = await answer.body();
		expect([path, answer.status(), answer.headers()['content-type']]).toEqual([path, 200, 'image/png']);
		expect([path, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([path, 1200, 630]);
	}
});

test('a card that no page has is refused', async ({ request }) => {
	expect((await request.get('/cards/nothing.png')).status()).toBe(404);
	expect((await request.get('/cards/data.svg?title=mine')).status()).toBe(400);
});

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

test('every public page has a link to itself, with its choices and nothing else', async ({ request }) => {
	const linkOf = async (path: string) => {
		const html = await (await request.get(path)).text();
		return asUrl(/<a href="([^"]*)"[^>]*>Link to this page<\/a>/.exec(html)?.[1]);
	};
	let count = 0;
	for (const path of publicPages.filter((page) => !/^\/(sign-in|corrections|support\/print)/.test(page))) {
		expect((await linkOf(path)).replace(/\?.*/, ''), path).toBe(path);
		count += 1;
	}
	expect(count).toBeGreaterThan(12);
	for (const path of [
		'/?areas=borough',
		'/search?q=hackney',
		'/support?where=Hackney&kind=connected',
		'/methods?borough=E09000028',
		'/methods/core20?borough=E09000028',
		'/embed?figure=need&areas=borough',
		'/areas/compare?with=E09000012,E09000028'
	])
		expect(
			decodeURIComponent(await linkOf(path.startsWith('/embed') ? path : `${path}&fbclid=x`)),
			path
		).toBe(path);
});
