import { expect, test } from '@playwright/test';

const LARGE_PRINT_PIXELS = 24;

test('one click from the list to paper, dated, with every number to call', async ({ page }) => {
	await page.goto('/support?where=SE15+5LJ&q=debt');
	await page.getByRole('link', { name: 'Print this list' }).click();
	const main = page.getByRole('main');
	await expect(main).toContainText('Printed on 21 November 2026');
	await expect(main).toContainText('Call 0808 278 7849');
	await expect(main).toContainText('Ask at your GP practice');
});

test('the button to print is there with a script, and without one is not', async ({
	page,
	browser,
	baseURL
}) => {
	await page.goto('/support/print?where=SE15');
	await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
	const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
	await plain.goto('/support/print?where=SE15');
	await expect(plain.getByRole('link', { name: 'Back to the list' })).toBeVisible();
	await expect(plain.getByText('Print', { exact: true })).toBeHidden();
	await plain.context().close();
});

test('a network with no link worker recorded, or no return, is said to be one wherever it is printed', async ({
	page
}) => {
	await page.goto('/support/print?where=RM9+5AF&need=link-worker');
	const entries = page.locator('ol > li').filter({ hasText: 'Ask if they have a link worker.' });
	await expect(entries.filter({ hasText: 'This network made no staff return' })).toHaveCount(1);
	await expect(entries.filter({ hasText: 'lists no link worker' })).toHaveCount(2);
	await expect(page.locator('.paper > ul')).toContainText('made no return of its staff');
});

test('large print is 18 points and more, black on white even in the dark', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('/support/print?where=SE15+5LJ&q=debt&size=large');
	const paper = page.locator('.paper');
	const looks = await paper.evaluate((element) => {
		const { color, backgroundColor } = getComputedStyle(element);
		const texts = [...element.querySelectorAll('li p')];
		return {
			color,
			backgroundColor,
			smallest: Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize)))
		};
	});
	expect(looks).toMatchObject({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
	expect(looks.smallest).toBeGreaterThanOrEqual(LARGE_PRINT_PIXELS);
});

test('fits A4: the normal list on fewer pages than the large one', async ({ page }) => {
	const pagesOf = async (path: string) => {
		await page.goto(path);
		const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: false })).toString('latin1');
		expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]/);
		return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	};
	const normal = await pagesOf('/support/print?where=SE15+5LJ');
	const large = await pagesOf('/support/print?where=SE15+5LJ&size=large');
	expect(normal).toBeLessThanOrEqual(3);
	expect(large).toBeGreaterThan(normal);
	expect(large).toBeLessThanOrEqual(8);
});
