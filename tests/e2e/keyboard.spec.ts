import { expect, test } from '@playwright/test';
import { watch } from './journey.ts';
import { heard, listen } from './seen-and-heard.ts';

test('on the map, by keyboard: what is under the cross is said, Enter chooses it, Escape clears, Tab leaves', async ({
	page
}) => {
	const { faults } = watch(page);
	await listen(page);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/gaps?areas=borough&points=none');
	const canvas = page.locator('.frame.ready canvas');
	await expect(canvas).toBeVisible({ timeout: 30_000 });
	const said = page.getByRole('main').getByRole('status');
	expect(await heard(page), 'nobody has done anything yet').toEqual([]);

	// The last stop before the map is left by Tab alone, and so is the map.
	await page.getByRole('combobox', { name: 'Within' }).focus();
	for (
		let stops = 0;
		stops < 5 && !(await canvas.evaluate((node) => node === document.activeElement));
		stops++
	)
		await page.keyboard.press('Tab');
	await expect(canvas).toBeFocused();
	await expect(said.filter({ hasText: /need, .* link workers$/ })).toHaveCount(1);
	const aimed = (await said.filter({ hasText: /need, .* link workers$/ }).innerText()).split(':')[0] ?? '';

	expect(await heard(page)).toEqual([expect.stringContaining(aimed)]);

	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/area=E090000\d\d/);
	await expect(said.filter({ hasText: `${aimed} is chosen.` })).toHaveCount(1);
	expect((await heard(page)).filter((text) => text.includes('is chosen'))).toHaveLength(1);
	await expect(page.getByRole('region', { name: aimed })).toBeVisible();
	await expect(canvas).toBeFocused();

	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/area=E/);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Zoom in' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	expect(await page.locator('.map').evaluate((map) => map.contains(document.activeElement))).toBe(false);

	// Another measure: the heading is told, as the page's title, and nothing else is.
	const title = await page.title();
	await page.getByLabel('Show').focus();
	await page.getByLabel('Show').selectOption('core20');
	await expect(page).not.toHaveTitle(title);
	await expect(page.locator('#svelte-announcer')).toHaveText(await page.title());
	const live = page.locator('main :is([aria-live], [role=status], [role=alert])');
	expect(await live.count()).toBeGreaterThan(1);
	expect((await live.allTextContents()).join('').trim()).toBe('');
	expect(faults).toEqual([]);
});

test('a plan, by keyboard: posts are typed, the gradient turned with arrows or typed in the address', async ({
	page
}) => {
	await listen(page);
	await page.goto('/plan?areas=borough');
	await expect(page.locator('#svelte-announcer')).toHaveCount(1);
	expect(await heard(page)).toEqual([]);
	const posts = page.getByLabel('New posts', { exact: true }).first();
	await posts.focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('7');
	await page.keyboard.press('Tab');
	await expect(page).toHaveURL(/[?&]n=7/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('7');
	// What changed is the plan, and its heading says so; once, and nothing else is said.
	await expect(page.locator('#svelte-announcer')).toHaveText(await page.title());
	expect(await heard(page)).toEqual([await page.title()]);
	const slider = page.getByRole('slider').first();
	await slider.focus();
	const before = await slider.inputValue();
	await page.keyboard.press('ArrowRight');
	expect(Number(await slider.inputValue())).toBeGreaterThan(Number(before));
	await expect(page).toHaveURL(/gradient=/);
	await expect(slider).toHaveAttribute('aria-valuetext', /times the least$/);
	await expect(slider).toBeFocused();
});

test('areas are compared, and a file is taken, by keyboard', async ({ page }) => {
	await page.goto('/areas/compare');
	for (const name of ['Hackney', 'Southwark']) {
		await page.getByRole('combobox', { name: /^Add a borough/ }).focus();
		await page.keyboard.type(name);
		await page.keyboard.press('Escape');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('link', { name: `Remove ${name}` })).toBeVisible();
	}
	await page.getByRole('link', { name: /CSV/ }).first().focus();
	const file = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	expect((await file).suggestedFilename()).toMatch(/\.csv$/);
});

test('a figure to embed is built by keyboard', async ({ page }) => {
	await page.goto('/embed');
	await expect(page.locator('#svelte-announcer')).toHaveCount(1);
	await page.getByLabel('Figure', { exact: true }).focus();
	await page.keyboard.type('Map of one measure');
	await page.keyboard.press('Tab');
	await expect(page.locator('iframe')).toHaveAttribute('src', /^\/embed\/map/);
	const line = page.getByRole('textbox', { name: 'The line to put in your page' });
	await expect(line).toHaveValue(/\/embed\/map/);
	await page.getByRole('button', { name: 'Copy' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main').getByRole('status').filter({ hasText: /\w/ })).toHaveCount(1);
});

test('a password may be pasted, and its field says which password it wants', async ({ page }) => {
	await page.goto('/sign-in');
	const password = page.getByLabel('Password', { exact: true });
	await expect(password).toHaveAttribute('autocomplete', 'current-password');
	await expect(page.getByLabel('Email address')).toHaveAttribute('autocomplete', /username|email/);
	const isKept = await password.evaluate((field) =>
		field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true }))
	);
	expect(isKept, 'nothing stops a paste').toBe(true);
});
