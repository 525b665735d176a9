import { expect, test } from '@playwright/test';

interface OpenApi {
	servers: [{ url: string }];
	paths: Record<string, { get: { 'x-example': string } }>;
}

test('the reference page has every address of the API, each example and a live answer', async ({
	request
}) => {
	const { paths } = (await (await request.get('/api/v1/openapi.json')).json()) as OpenApi;
	const answer = await request.get('/api');
	expect(answer.status()).toBe(200);
	expect(answer.headers()['content-type']).toContain('text/html');
	const html = await answer.text();
	const links = [...html.matchAll(/href="(\/api\/v1\/[^"]*)"/g)].map(([, href = '']) =>
		href.replaceAll('&amp;', '&')
	);
	for (const [path, { get }] of Object.entries(paths)) {
		expect(html, path).toContain(`/api/v1${path}`);
		expect(links, path).toContain(`/api/v1${get['x-example']}`);
	}
	// What is shown as an answer is what the API says just now.
	const { version } = (await (await request.get('/api/v1/measures')).json()) as { version: string };
	expect(html).toContain(`&quot;version&quot;: &quot;${version}&quot;`.replaceAll('&quot;', '"'));
	expect(html.match(/… [\d,]+ more/g)?.length).toBeGreaterThan(8);
});

test('the reference page reads without JavaScript, on a phone', async ({ browser }) => {
	const page = await browser.newPage({ viewport: { width: 320, height: 800 }, javaScriptEnabled: false });
	await page.goto('/api');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Every figure on this site can be had as data'
	);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await page.close();
});
