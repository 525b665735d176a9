import { expect, test } from '@playwright/test';
import { watch } from './journey';

test('the first screen answers the question, from published figures', async ({ page }) => {
	const { faults } = watch(page);
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'London’s link workers hardly follow need.'
	);
	await expect(page.locator('.lede')).toHaveText(
		'Across London, 383.5 full-time link workers serve 11.0 million patients. Those in England’s most deprived tenth of areas get 0.39 per 10,000, those in its least deprived 0.28, yet 21 of the 65 highest-need networks are among those with the fewest.'
	);
	await expect(page.getByText('170 of 203')).toBeVisible();
	await expect(page.getByText('0.06 to 0.76')).toBeVisible();
	await expect(page.getByText('23%', { exact: true })).toBeVisible();
	await expect(page.locator('svg [data-area]')).toHaveCount(203);
	expect(faults).toEqual([]);
});

test('the map turns to boroughs by a link, and back', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'borough', exact: true }).click();
	await expect(page).toHaveURL(/areas=borough/);
	await expect(page.locator('svg [data-area]')).toHaveCount(33);
	await page.goBack();
	await expect(page.locator('svg [data-area]')).toHaveCount(203);
});

test('by keyboard: the skip link comes first and leads to the content', async ({ page }) => {
	await page.goto('/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#content$/);
});
