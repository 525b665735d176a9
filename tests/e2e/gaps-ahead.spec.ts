import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Glance } from '../../src/lib/atlas/glance.ts';
import { openWithMap, watch } from './journey';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const listHeading = (page: Page) => page.locator('#ranking');

/** Holds back what the server says of a choice, until it is let go. */
async function holdAnswers(page: Page): Promise<() => void> {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/gaps/__data.json?*', async (route) => {
		await held;
		await route.continue();
	});
	return letGo;
}

test('a choice of measure is seen before its page has come, and the list follows', async ({ page }) => {
	const { faults } = watch(page);
	await openWithMap(page);
	const canvas = page.locator('.frame.ready canvas');
	const before = await canvas.screenshot();
	const list = await listHeading(page).textContent();
	const letGo = await holdAnswers(page);
	await page.getByLabel('Show').selectOption('core20');
	await expect(title(page)).toContainText('Share in most deprived fifth');
	await expect(page.locator('.subtitle')).toContainText(', by primary care network, 2025');
	await expect(page.locator('.below')).toContainText('% of');
	await expect.poll(async () => (await canvas.screenshot()).equals(before)).toBe(false);
	// The list is still of what was chosen before, and is seen to be.
	await expect(listHeading(page)).toHaveText(list ?? '');
	await expect(page.locator('.panel')).toHaveCSS('opacity', '0.55');
	await expect(page).not.toHaveURL(/show=/);
	letGo();
	await expect(page).toHaveURL(/show=core20/);
	await expect(listHeading(page)).not.toHaveText(list ?? '');
	await expect(page.locator('.panel')).toHaveCSS('opacity', '1');
	await expect(title(page)).toContainText('Share in most deprived fifth');
	expect(faults).toEqual([]);
});

test('what is chosen while a page is on its way is added to what was', async ({ page }) => {
	await openWithMap(page);
	const letGo = await holdAnswers(page);
	await page.getByLabel('Show').selectOption('core20');
	await expect(title(page)).toContainText('Share in most deprived fifth');
	await page.locator('select[name=within]').selectOption({ label: 'Hackney' });
	letGo();
	await expect(page).toHaveURL(/show=core20&within=E09000012/);
	await expect(page.locator('.subtitle')).toContainText('within Hackney');
});

test('going back at once to what was chosen before leads there, however far the other page had come', async ({
	page
}) => {
	await openWithMap(page, '/gaps?areas=borough&show=core20');
	const [words, list] = [await title(page).textContent(), await listHeading(page).textContent()];
	for (const milliseconds of [0, 20, 40, 60, 90, 130]) {
		await page.getByLabel('Show').selectOption('link-worker-rate');
		await page.waitForTimeout(milliseconds);
		await page.getByLabel('Show').selectOption('core20');
		await page.waitForLoadState('networkidle');
		await expect(page.locator('.panel')).toHaveCSS('opacity', '1');
		await expect(title(page)).toHaveText(words ?? '');
		await expect(listHeading(page)).toHaveText(list ?? '');
		await expect(page).toHaveURL(/show=core20/);
	}
});

test('a page that cannot know it beforehand waits for its answer', async ({ page }) => {
	const { faults } = watch(page);
	await page.route('**/gaps/glances?*', (route) => route.abort());
	await page.goto('/gaps');
	await expect(page.locator('.frame.ready canvas')).toBeVisible({ timeout: 30_000 });
	const before = await title(page).textContent();
	const letGo = await holdAnswers(page);
	await page.getByLabel('Show').selectOption('core20');
	await expect(title(page)).toHaveText(before ?? '');
	letGo();
	await expect(title(page)).toContainText('Share in most deprived fifth');
	// That it could not be had is the browser’s own complaint.
	expect(faults.filter((fault) => !fault.includes('net::ERR_FAILED'))).toEqual([]);
});

test('what is seen beforehand is what the page then says', async ({ page, request }) => {
	for (const choices of ['areas=pcn', 'areas=borough', 'areas=pcn&within=E09000012']) {
		const glances = (await (await request.get(`/gaps/glances?${choices}`)).json()) as Record<string, Glance>;
		expect(Object.keys(glances)).toContain('need-provision');
		for (const show of ['need-provision', 'core20', 'link-worker-rate']) {
			const glance = glances[show];
			await page.goto(`/gaps?${choices}&show=${show}`);
			await expect(title(page)).toHaveText(glance?.title ?? '');
			await expect(page.locator('.subtitle')).toContainText(glance?.subtitle ?? '');
			await expect(page.locator('.subtitle')).toContainText(glance?.sentence ?? '');
		}
	}
	const refused = await request.get('/gaps/glances?areas=lsoa');
	expect(refused.status()).toBe(404);
});
