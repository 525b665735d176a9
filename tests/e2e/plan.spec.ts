import { expect, test } from '@playwright/test';
import { watch } from './journey';

test('the next 20 posts, in order and with reasons', async ({ page }) => {
	const { faults } = watch(page);
	await page.goto('/plan');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'The next 20 posts go to 20 networks, North Bexley PCN first'
	);
	await expect(page.locator('.plan-order li').first()).toContainText(
		'No post is recorded for 106,461 patients; 18% of people live in the most deprived fifth. It is 3.8 short of its share.'
	);
	await expect(page.locator('.left-out')).toContainText('Seven Kings PCN');
	expect(faults).toEqual([]);
});

test('page, API and slider say the same: the browser works the plan out as the server does', async ({
	page,
	request
}) => {
	await page.goto('/plan');
	const sizes: number[] = [];
	await page.route('**/__data.json?*', async (route) => {
		const response = await route.fetch();
		sizes.push((await response.body()).length);
		await route.fulfill({ response });
	});
	const slider = page.getByRole('slider');
	await slider.fill('4');
	await expect(page).toHaveURL(/gradient=4/);
	// Not the outlines and the areas again, which are 130 kB.
	expect(sizes.length).toBeGreaterThan(0);
	expect(Math.max(...sizes)).toBeLessThan(2_000);
	const answer = await request.get('/api/v1/plan/posts?n=20&gradient=4');
	const { order } = (await answer.json()) as { order: { name: string }[] };
	await expect(page.locator('.plan-order li a')).toHaveText(order.map(({ name }) => name));
	await page.reload();
	await expect(page.locator('.plan-order li a')).toHaveText(order.map(({ name }) => name));
});

test('all choices stand in one row on a desk, so that the plan is not pushed down', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto('/plan');
	const feet = await page
		.locator('form[aria-label="The plan"] > label')
		.evaluateAll((labels) => labels.map((label) => Math.round(label.getBoundingClientRect().bottom)));
	expect(feet).toHaveLength(6);
	expect(new Set(feet).size).toBe(1);
});

test('both maps colour one set of outlines, which the page holds once', async ({ page, request }) => {
	const html = await (await request.get('/plan')).text();
	const drawn = [...html.matchAll(/<path id="outline-(\w+)" d="([^"]+)"/g)].map(([, code, path = '']) => [
		code,
		html.replace(/<script[\s\S]*?<\/script>/g, '').split(`"${path}"`).length - 1
	]);
	expect(drawn).toHaveLength(204);
	expect(drawn.filter(([, times]) => times !== 1)).toEqual([]);
	await page.goto('/plan');
	for (const map of ['Today', 'After']) {
		const shapes = page.locator('.maps > div', { has: page.getByRole('heading', { name: map }) });
		await expect(shapes.locator('[data-area]')).toHaveCount(203);
		const { width } = (await shapes.locator('[data-area="U00070"]').boundingBox()) ?? { width: 0 };
		expect(width).toBeGreaterThan(1);
	}
});

const refusals: [query: string, words: string][] = [
	['gradient=0.5', 'The gradient must be from 1 (the same for everyone) to 10.'],
	['n=-3', 'New posts must be a whole number from 0 to 500.'],
	['n=lots', 'New posts must be a whole number from 0 to 500.'],
	[
		'floor=5',
		'A floor of 5.0 in each of 196 areas needs 980.0 posts, and there are 383.5. Lower the floor, or share out more posts.'
	]
];
for (const [query, words] of refusals) {
	test(`${query}: says what to change, on the page and in the API`, async ({ page, request }) => {
		await page.goto(`/plan?${query}`);
		await expect(page.getByRole('alert')).toContainText(words);
		await expect(page.locator('main')).not.toContainText('NaN');
		const answer = await request.get(`/api/v1/plan/posts?${query}`);
		expect(answer.status()).toBe(400);
		expect((await request.get(`/plan/posts.xlsx?${query}`)).status()).toBe(400);
	});
}

test('two plans side by side', async ({ page }) => {
	await page.goto('/plan?areas=borough');
	await page.getByRole('link', { name: 'Compare with a flat offer (gradient 1)' }).click();
	await expect(page).toHaveURL(/n2=20&gradient2=1/);
	const table = page.getByRole('table', { name: /^Two plans side by side/ });
	await expect(table).toContainText('First plan: 20 posts, gradient 2');
	await expect(table).toContainText('Second plan: 20 posts, gradient 1');
});

test('the spreadsheet is a workbook with a name that says what is inside', async ({ request }) => {
	const answer = await request.get('/plan/posts.xlsx?n=5&areas=borough');
	expect(answer.headers()['content-disposition']).toContain(
		'link-worker-plan-5-posts-gradient-2_borough_2026-06-30_london.xlsx'
	);
	expect((await answer.body()).subarray(0, 2).toString()).toBe('PK');
});

test('prints on one page', async ({ page }) => {
	await page.goto('/plan');
	const pdf = (
		await page.pdf({ format: 'A4', margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' } })
	).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the form asks the server', async ({ page }) => {
		await page.goto('/plan');
		await page.getByLabel('New posts').first().fill('3');
		await page.getByLabel('Give posts to').selectOption('borough');
		await page.getByRole('button', { name: 'Work out the plan' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			/^The next 3 posts go to .* Bexley first$/
		);
		await page.getByRole('link', { name: /^Compare with a flat offer/ }).click();
		await page.getByLabel('New posts', { exact: true }).fill('4');
		await page.getByRole('button', { name: 'Work out the plan' }).click();
		await expect(page).toHaveURL(/n2=3&gradient2=1/);
	});
});
