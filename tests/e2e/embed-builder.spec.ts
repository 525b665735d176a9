import { expect, test } from '@playwright/test';
import type { APIRequestContext, Page } from '@playwright/test';
import { figureIds } from '../../src/lib/url/pictures.ts';
import { publicStates } from './page-states.ts';

const plain = (html: string) =>
	html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The line that the builder gives for these choices. */
async function snippetOf(request: APIRequestContext, choices: string): Promise<string> {
	const html = await (await request.get(`/embed?${choices}`)).text();
	return plain(/<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? '');
}

/** A page of a partner with these frames and the usual margins. */
async function partnersPage(page: Page, snippets: readonly string[]): Promise<void> {
	const body = snippets.join('\n').replaceAll('loading="lazy"', '');
	await page.setContent(`<!doctype html><body style="margin: 20px">${body}`);
	for (const frame of page.frames().slice(1)) await frame.waitForLoadState('load');
}

/** How tall each frame is, and what is in it, on a screen this wide. */
async function heights(page: Page, width: number) {
	await page.setViewportSize({ width, height: 800 });
	return Promise.all(
		page
			.frames()
			.slice(1)
			.map((frame) =>
				frame.evaluate(() => ({
					frame: window.innerHeight,
					figure: document.documentElement.scrollHeight,
					filled: document.querySelector('.embed')?.getBoundingClientRect().height ?? 0
				}))
			)
	);
}

/** Choices that fill a figure more than its usual ones. */
const fuller: Partial<Record<(typeof figureIds)[number], string>> = {
	map: 'measure=patients-per-link-worker',
	place: 'area=E12000007',
	shares: 'area=E09000005',
	benchmarks: 'area=E09000020',
	similar: 'area=U20290',
	'compare-deciles': 'with=E09000012,U20290,QMF,E09000020',
	'compare-history': 'with=E09000012,U20290,QMF,E09000020'
};

const sizes = ['full', 'medium', 'small'];

for (const figure of figureIds)
	test(`the frame given for “${figure}” is as tall as the figure, on a phone and on a desk`, async ({
		page,
		request
	}) => {
		for (const choices of ['', fuller[figure] ?? []].flat()) {
			const snippets = await Promise.all(
				sizes.map((size) => snippetOf(request, `figure=${figure}&${choices}&size=${size}`))
			);
			for (const snippet of snippets) expect(snippet).toContain(`/embed/${figure}`);
			await partnersPage(page, snippets);
			for (const width of [360, 800]) {
				const found = await heights(page, width);
				expect(found).toHaveLength(sizes.length);
				for (const [at, { frame, figure: drawn, filled }] of found.entries()) {
					const what = `${sizes[at]}, ${choices || 'as it usually is'}, on a screen ${width} wide`;
					expect(drawn, what).toBe(frame);
					// Nor is most of it empty.
					expect(filled, what).toBeGreaterThan(frame / 2);
				}
			}
		}
	});

test('a frame too low for its figure would be found', async ({ page, request, baseURL }) => {
	const low = (await snippetOf(request, 'figure=history')).replace(/height: \d+px/, 'height: 100px');
	expect(low).toContain(`src="${baseURL}/embed/history"`);
	await partnersPage(page, [low.replace(/clamp\([^;]*px\)(?=")/, '100px')]);
	const [found] = await heights(page, 800);
	expect(found?.figure).toBeGreaterThan(found?.frame ?? Infinity);
});

test('areas to compare are asked for by name, with suggestions, and without a script', async ({
	browser
}) => {
	for (const javaScriptEnabled of [true, false]) {
		const context = await browser.newContext({ javaScriptEnabled });
		const page = await context.newPage();
		await page.goto('/embed?figure=compare-deciles');
		const boxes = page.getByRole('group', { name: 'Areas to compare' }).getByRole('combobox');
		await expect(boxes).toHaveCount(4);
		await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(javaScriptEnabled ? 1 : 0);
		// What is drawn without a choice stands in the boxes.
		await expect(boxes.nth(0)).toHaveValue('Barnet');
		await expect(page.locator('datalist option[value="Hackney"]')).toHaveCount(1);
		await expect(page.locator('datalist option[value="Seven Kings PCN"]')).toHaveCount(1);
		for (const [at, name] of ['Hackney', 'seven kings pcn', 'Tower Hamlets'].entries()) {
			await boxes.nth(at).fill(name);
			await boxes.nth(at).blur();
		}
		if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show this figure' }).click();
		await expect(page.locator('iframe')).toHaveAttribute(
			'src',
			'/embed/compare-deciles?with=E09000012,U27585,E09000030'
		);
		await expect(boxes.nth(1)).toHaveValue('Seven Kings PCN');
		await expect(page.getByRole('alert')).toHaveCount(0);
		await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText(
			'Hackney, Seven Kings PCN and Tower Hamlets'
		);
		await context.close();
	}
});

test('a name half typed is left alone by the answer for the one before', async ({ page }) => {
	const held = Promise.withResolvers<void>();
	await page.route('**/__data.json*', async (route) => {
		await held.promise;
		await route.continue();
	});
	await page.goto('/embed?figure=compare-deciles');
	await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible();
	const boxes = page.getByRole('group', { name: 'Areas to compare' }).getByRole('combobox');
	await boxes.nth(0).fill('Hackney');
	await boxes.nth(1).fill('Tower');
	held.resolve();
	await expect(page.locator('iframe')).toHaveAttribute('src', /with=E09000012,E09000004$/);
	await expect(boxes.nth(1)).toHaveValue('Tower');
});

test('a name that is no area’s, or could be several, stays in its box and is asked about', async ({
	page
}) => {
	await page.goto('/embed?figure=compare-history&with=Hackney&with=Atlantis&with=barnet+1');
	await expect(page.getByRole('alert')).toContainText('We know no area called “Atlantis”');
	const boxes = page.getByRole('group', { name: 'Areas to compare' }).getByRole('combobox');
	await expect(boxes.nth(0)).toHaveValue('Hackney');
	await expect(boxes.nth(1)).toHaveValue('Atlantis');
	await page.goto(
		'/embed?figure=compare-history&with=Barnet&with=Brent&with=Bexley&with=Enfield&with=Merton'
	);
	await expect(page.getByRole('alert')).toContainText('4 areas are the most');
});

test('every “Embed” of a page leads to the builder with that very figure', async ({ request }) => {
	const links = new Set<string>();
	for (const { path, status = 200 } of Object.values(publicStates).flat()) {
		if (status !== 200 || path.startsWith('/embed')) continue;
		const html = await (await request.get(path)).text();
		for (const [, href = ''] of html.matchAll(/href="(\/embed\?figure=[^"]*)"/g)) links.add(plain(href));
	}
	expect(links.size).toBeGreaterThan(30);
	for (const link of links) {
		const query = new URLSearchParams(link.replace('/embed?', ''));
		const figure = query.get('figure');
		query.delete('figure');
		const html = await (await request.get(link)).text();
		const src = plain(
			/<iframe[^>]* src="([^"]*)"|<iframe src="([^"]*)"/.exec(html)?.slice(1).find(Boolean) ?? ''
		);
		const shown = new URL(src, 'http://atlas.example');
		expect(shown.pathname, link).toBe(`/embed/${figure}`);
		expect(Object.fromEntries(shown.searchParams), link).toEqual(Object.fromEntries(query));
	}
});
