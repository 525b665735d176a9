import { expect, test } from '@playwright/test';

test.describe('/data', () => {
	test('names every source with its date, licence and a link to its publisher', async ({ page }) => {
		await page.goto('/data');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where every figure comes from');
		await expect(page.getByRole('article')).toHaveCount(30);
		await expect(page.locator('#borough-returns')).toContainText('0 of 33 boroughs have published one');
		for (const article of await page.locator('article:not(#borough-returns)').all()) {
			await expect(article).toContainText(/Open Government Licence v3\.0|MIT licence/);
			await expect(article).toContainText(/\b20\d\d\b/);
			await expect(article.getByRole('link', { name: /publisher’s page/ })).toHaveAttribute(
				'href',
				/^https:/
			);
			expect(await article.locator('code').first().textContent()).toMatch(/^[0-9a-f]{64}$/);
		}
	});

	test('a figure’s source link lands on its entry', async ({ page }) => {
		await page.goto('/data#debt-advice-2026-04');
		const entry = page.locator('#debt-advice-2026-04');
		await expect(entry).toBeInViewport();
		await expect(entry).toContainText('It covers debt only');
		await expect(entry).toContainText(
			'Used for: Basic standard met, Advice within 15 minutes, Access to advice, Advice sites.'
		);
	});

	test('says how old each source is today', async ({ page }) => {
		await page.goto('/data');
		const years = new Date().getFullYear() - 2021;
		await expect(page.locator('#census-2021-population')).toContainText(
			new RegExp(`Census day, 21 March 2021, about (${years - 1}|${years}) years old`)
		);
	});

	test('carries the attributions the licences ask for', async ({ page }) => {
		await page.goto('/data#cite');
		const cite = page.locator('#cite');
		await expect(cite).toContainText(
			'Contains public sector information licensed under the Open Government Licence v3.0.'
		);
		await expect(cite).toContainText('Contains OS data © Crown copyright and database right 2025');
		await expect(cite).toContainText('used under the MIT licence');
	});

	test('every download and API address answers, and whole tables have the rows promised', async ({
		page,
		request
	}) => {
		await page.goto('/data');
		const addresses = await page
			.getByRole('main')
			.locator('a[href^="/api/"]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		expect(addresses.length).toBeGreaterThan(100);
		for (const address of new Set(addresses)) {
			if (address.includes('areas=lsoa')) continue;
			expect((await request.get(address)).status(), address).toBe(200);
		}
		const row = page.getByRole('row', { name: /All boroughs/i });
		const csv = await (
			await request.get((await row.getByRole('link').first().getAttribute('href')) ?? '')
		).text();
		const promised = Number((await row.getByRole('cell').nth(1).textContent())?.replace(',', ''));
		expect(csv.trim().split('\r\n')).toHaveLength(promised + 1);
	});
});

test('an address that leads nowhere says so and offers a way on', async ({ page }) => {
	const response = await page.goto('/no-such-page');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
	await expect(page.getByRole('main').getByRole('combobox', { name: 'Search' })).toBeVisible();
});
