import { expect, test } from '@playwright/test';
import { once } from 'node:events';
import { createServer, get as httpGet } from 'node:http';
import type { AddressInfo } from 'node:net';
import { figureIds } from '../../src/lib/url/pictures.ts';

/** Bytes as sent: no client in between that unpacks. */
const bytesOf = (url: string) =>
	new Promise<number>((resolve, reject) => {
		httpGet(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
			let bytes = 0;
			response.on('data', (chunk: Buffer) => (bytes += chunk.length));
			response.on('end', () => resolve(bytes));
		}).on('error', reject);
	});

/** The densest, 203 networks drawn and named in a table, and twice that for a plan's two maps. */
const MOST_BYTES = 100_000;

for (const figure of figureIds) {
	test(`the embed of “${figure}” is one figure with its sources, no script, no cookie, and may be framed`, async ({
		request,
		baseURL
	}) => {
		const answer = await request.get(`/embed/${figure}`);
		const html = (await answer.text()).replace(/<!--[\s\S]*?-->/g, '');
		expect(answer.status()).toBe(200);
		const headers = answer.headers();
		expect(headers['set-cookie']).toBeUndefined();
		expect(headers['x-frame-options']).toBeUndefined();
		expect(headers['content-security-policy']).not.toContain('frame-ancestors');
		expect(headers.etag).toBeDefined();
		expect(html).not.toMatch(/<script|<header|<footer/);
		expect(html.match(/<figure/g)).toHaveLength(1);
		expect(html).toMatch(/<h1[^>]*>[^<]{10,}<\/h1>/);
		expect(html, 'two full stops in what is said of it').not.toMatch(/\w\.\.(?![./])/);
		expect(html).toContain('Open Government Licence');
		expect(html).toContain('<strong>London Provision Atlas</strong>');
		expect(html).toMatch(/<tbody[^>]*>[\s\S]*<th scope="row"/);
		expect(await bytesOf(`${baseURL}/embed/${figure}`)).toBeLessThan(MOST_BYTES);
	});
}

test('nothing else may be framed, and what means nothing is refused in words', async ({ request }) => {
	for (const path of ['/', '/embed', '/figures/need.svg']) {
		expect((await request.get(path)).headers()['x-frame-options']).toBe('DENY');
	}
	const unknown = await request.get('/embed/nothing');
	expect(unknown.status()).toBe(404);
	expect(await unknown.text()).toContain('There is no figure “nothing”');
	const wrong = await request.get('/embed/map?measure=nothing');
	expect(wrong.status()).toBe(400);
	expect(await wrong.text()).toContain('is not a measure');
});

test('the line the builder gives shows the figure on a page of another site, at 320 pixels, without a cookie', async ({
	page,
	context,
	request
}) => {
	const built = await (await request.get('/embed?figure=history&area=E09000012&size=small')).text();
	const text = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(built)?.[1] ?? '';
	const snippet = text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
	expect(snippet).toMatch(/^<iframe src="http[^"]+" title="Link workers in Hackney[^"]+"/);
	const partner = createServer((_, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(`<!doctype html><html lang="en"><title>A partner</title><h1>Our page</h1>${snippet}</html>`);
	}).listen(0, '127.0.0.1');
	await once(partner, 'listening');
	try {
		await page.setViewportSize({ width: 320, height: 900 });
		await page.goto(`http://localhost:${(partner.address() as AddressInfo).port}/`);
		const frame = page.frameLocator('iframe');
		await expect(frame.getByRole('heading', { level: 1 })).toContainText('Link workers in Hackney');
		await expect(frame.getByRole('link', { name: /London Provision Atlas/ })).toHaveAttribute(
			'href',
			/^\/areas\/E09000012-hackney/
		);
		const inner = page.frames().find((one) => one.url().includes('/embed/'));
		// Polled: the frame's style sheet may come after its text.
		await expect
			.poll(() =>
				inner?.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
			)
			.toBe(0);
		await frame.getByText('Table', { exact: true }).click();
		await expect(frame.getByRole('row', { name: /30 June 2026/ })).toBeVisible();
		expect(await context.cookies()).toEqual([]);
	} finally {
		partner.close();
		partner.closeAllConnections();
	}
});

test('the builder follows each choice at once with a script, and by its button without one', async ({
	browser
}) => {
	for (const javaScriptEnabled of [true, false]) {
		const context = await browser.newContext({ javaScriptEnabled });
		const page = await context.newPage();
		await page.goto('/embed');
		// The button to copy comes with the script, which then listens to the choices too.
		await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(javaScriptEnabled ? 1 : 0);
		await page.getByLabel('Figure', { exact: true }).selectOption('Map of one measure');
		if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show this figure' }).click();
		await page.getByLabel('Measure', { exact: true }).selectOption('core20');
		if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show this figure' }).click();
		await expect(page.locator('iframe')).toHaveAttribute('src', /^\/embed\/map\?measure=core20/);
		await expect(page.getByRole('textbox', { name: 'The line to put in your page' })).toHaveValue(
			/<iframe src="[^"]*\/embed\/map\?measure=core20/
		);
		await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText('fifth');
		await context.close();
	}
});
