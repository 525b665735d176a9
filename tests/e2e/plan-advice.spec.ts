import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { watch, workedOut } from './journey';

interface Advice {
	sites: {
		rank: number;
		site: { id: string; kind: string; name: string; postcode: string; borough: { name: string } };
		gain: number;
		reached: number;
		residents: number;
		residentsReached: number;
	}[];
	objective: number;
	optimal: boolean;
	gap: number;
	baseline: { residents: number; weighted: number };
	everyone: { residents: number };
	candidates: number;
	units: Record<string, string>;
	sources: { id: string; licence: string }[];
	version: string;
}
interface Refusal {
	error: { code: string; message: string; parameter?: string; allowed?: string[] };
}

/** Opens a plan once its sites have been chosen: until then its page says that they are not. */
async function openPlan(page: Page, address: string): Promise<void> {
	await workedOut(page, address, 'id="reach"');
	await page.goto(address);
}

test.describe('/plan/advice', () => {
	for (const [address, heading, sentence] of [
		[
			'/plan/advice',
			/^5 advice sessions would bring \d{3},000 more Londoners within 15 minutes’ walk$/,
			'this is proven, not estimated'
		],
		[
			'/plan/advice?k=1&minutes=20&gradient=1',
			/^One advice session would bring [\d,]+ more Londoners within 20 minutes’ walk$/,
			'everyone counts the same'
		],
		[
			'/plan/advice?k=0',
			/^Where should the next advice sessions go\?$/,
			'Sessions must be a whole number from 1 to 50.'
		],
		[
			'/plan/advice?k=1484',
			/^Where should the next advice sessions go\?$/,
			'Sessions must be a whole number from 1 to 50.'
		],
		[
			'/plan/advice?minutes=31',
			/^Where should the next advice sessions go\?$/,
			'Minutes’ walk must be a whole number from 5 to 30.'
		],
		[
			'/plan/advice?gradient=0.5',
			/^Where should the next advice sessions go\?$/,
			'The gradient must be from 1 (everyone counts the same) to 10.'
		],
		[
			'/plan/advice?k=%3Cscript%3E&minutes=NaN',
			/^Where should the next advice sessions go\?$/,
			'Sessions must be a whole number from 1 to 50.'
		]
	] as const) {
		test(`${address} says “${sentence}”`, async ({ page }) => {
			const watched = watch(page);
			await (sentence.includes('must be') ? page.goto(address) : openPlan(page, address));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
			await expect(page.getByRole('main')).toContainText(sentence);
			await expect(page.getByRole('main')).not.toContainText(/NaN|undefined|null/);
			expect(watched.faults).toEqual([]);
		});
	}

	test('a choice is made with the form, and stands in the address', async ({ page }) => {
		await workedOut(page, '/plan/advice?k=3&minutes=10&gradient=2', 'id="reach"');
		await page.goto('/plan/advice');
		await page.getByRole('spinbutton', { name: 'New sessions' }).fill('3');
		await page.getByRole('spinbutton', { name: 'Minutes’ walk' }).fill('10');
		await page.getByRole('button', { name: 'Choose the sites' }).click();
		await expect(page).toHaveURL(/\/plan\/advice\?k=3&minutes=10&gradient=2$/);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('3 advice sessions');
		const sites = page.getByRole('region', { name: 'Open them in this order' }).getByRole('listitem');
		await expect(sites).toHaveCount(3);
		for (const site of await sites.all()) await expect(site).toContainText(/within reach, \d.* live in /);
	});

	test('what was typed comes back to be mended', async ({ page }) => {
		await page.goto('/plan/advice?k=99&minutes=15&gradient=2');
		await expect(page.getByRole('spinbutton', { name: 'New sessions' })).toHaveValue('99');
	});

	test('the table, the list and the API say the same', async ({ page, request }) => {
		await openPlan(page, '/plan/advice?k=4');
		const figure = page.locator('#reach');
		await figure.getByRole('radio', { name: 'Table' }).check({ force: true });
		const rows = figure.getByRole('table').getByRole('rowheader');
		const names = (await rows.allTextContents()).map((text) => text.replace(/^\d+\. /, ''));
		const headings = page.getByRole('region', { name: 'Open them in this order' }).getByRole('heading', {
			level: 3
		});
		expect(await headings.allTextContents()).toEqual(names);
		const { sites } = (await (await request.get('/api/v1/plan/advice?k=4')).json()) as Advice;
		expect(sites.map(({ site }) => site.name)).toEqual(names);
	});

	test('works without a script', async ({ browser }) => {
		const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
		await openPlan(page, '/plan/advice?k=2');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('2 advice sessions would bring');
		await page.context().close();
	});
});

test.describe('/api/v1/plan/advice', () => {
	test('gives the sites in order, and a proof', async ({ request }) => {
		const response = await request.get('/api/v1/plan/advice?k=5&minutes=15&gradient=2');
		expect(response.status()).toBe(200);
		expect(response.headers()['access-control-allow-origin']).toBe('*');
		const advice = (await response.json()) as Advice;
		expect(advice).toMatchObject({ optimal: true, gap: 0 });
		expect(advice.sites.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
		const gains = advice.sites.map(({ gain }) => gain);
		expect(gains).toEqual([...gains].sort((a, b) => b - a));
		expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(advice.objective, 0);
		expect(advice.sites.at(-1)?.reached).toBeCloseTo(advice.objective, 0);
		for (const { site } of advice.sites) {
			expect(['practice', 'library']).toContain(site.kind);
			expect(site.borough.name).toBeTruthy();
		}
		expect(advice.baseline.residents).toBeLessThan(advice.everyone.residents);
		expect(advice.sources.every(({ licence }) => licence)).toBe(true);
		expect(Object.keys(advice.units)).toEqual(
			expect.arrayContaining(['gain', 'reached', 'objective', 'gap', 'baseline'])
		);
	});

	test('gives the usual plan when nothing is asked', async ({ request }) => {
		const [usual, spelt] = await Promise.all(
			['', '?k=5&minutes=15&gradient=2'].map(
				async (query) => (await (await request.get(`/api/v1/plan/advice${query}`)).json()) as Advice
			)
		);
		expect(usual).toEqual(spelt);
	});

	test('proves 20 of all the candidates', async ({ request }) => {
		const advice = (await (await request.get('/api/v1/plan/advice?k=20')).json()) as Advice;
		expect(advice.optimal).toBe(true);
		expect(advice.sites).toHaveLength(20);
		expect(advice.candidates).toBeGreaterThan(1400);
	});

	for (const [query, parameter, allowed] of [
		['k=0', 'k', /^1 to 1\d{3}$/],
		['k=5000', 'k', /^1 to 1\d{3}$/],
		['k=1.5', 'k', /^1 to 1\d{3}$/],
		['k=', 'k', /^1 to 1\d{3}$/],
		['minutes=4', 'minutes', /^5 to 30$/],
		['minutes=Infinity', 'minutes', /^5 to 30$/],
		['gradient=0.9', 'gradient', /^1 to 10$/],
		['gradient=10.1', 'gradient', /^1 to 10$/]
	] as const) {
		test(`${query} is refused with the range allowed`, async ({ request }) => {
			for (const path of ['/api/v1/plan/advice', '/api/v1/plan/advice.csv']) {
				const response = await request.get(`${path}?${query}`);
				expect(response.status()).toBe(400);
				const { error } = (await response.json()) as Refusal;
				expect(error).toMatchObject({ code: 'invalid-parameter', parameter });
				expect(error.allowed?.[0]).toMatch(allowed);
			}
		});
	}

	test('refuses other methods and unknown parameters in words', async ({ request }) => {
		expect((await request.post('/api/v1/plan/advice')).status()).toBe(405);
		const { error } = (await (await request.get('/api/v1/plan/advice?sites=5')).json()) as Refusal;
		expect(error).toMatchObject({ code: 'unknown-parameter', allowed: ['k', 'minutes', 'gradient'] });
	});

	test('is a table as well, named for what is inside', async ({ request }) => {
		const response = await request.get('/api/v1/plan/advice.csv?k=3');
		expect(response.headers()['content-disposition']).toBe(
			'attachment; filename="advice-sessions-3-within-15-minutes-gradient-2_site_2026-04-30_london.csv"'
		);
		const lines = (await response.text()).trim().split('\r\n');
		expect(lines).toHaveLength(4);
		expect(lines[1]).toMatch(/^1,(practice|library)-/);
	});
});
