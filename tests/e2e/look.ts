import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, workedOut } from './journey.ts';
import type { PageState } from './page-states.ts';
import { cutOff, focusFaults, heard, lostInForcedColours, movingParts } from './seen-and-heard.ts';

/** A window of 1,280 pixels at 400% and at 200%. */
export const phone = { width: 320, height: 720 };
const half = { width: 640, height: 720 };
const desk = { width: 1440, height: 900 };

/** Opens every fold: what is folded away is a state too, and an open one hides nothing. */
const openFolds = (page: Page) =>
	page.evaluate(() => {
		for (const fold of document.querySelectorAll('details')) fold.open = true;
	});

/** Figures that may be turned to their tables; nothing else of a page changes with them. */
const turned = 'figure:has([type=radio][value=table])';

/** And tables that scroll on a phone, where axe cannot tell the colours of what is out of sight. */
const tables = `${turned}, .scroll`;

/** Turns every figure that may be turned. How many there are. */
const turn = (page: Page, to: 'table' | 'picture') =>
	page.evaluate((to) => {
		const choices = document.querySelectorAll<HTMLInputElement>(`[type=radio][value=${to}]`);
		for (const choice of choices) choice.click();
		return choices.length;
	}, to);

/**
 * Looks at the page that is open, with everything unfolded: on a phone by night, on a desk by day; and figures as
 * pictures and as tables in both. Only what can have changed is asked again, for axe takes a second or more to look at
 * it all. What axe cannot see is asked in the same visit (seen-and-heard.ts). `ready`: what a script draws on a desk.
 */
export async function lookAround(page: Page, ready?: string): Promise<void> {
	await page.setViewportSize(phone);
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	await expectNoSidewaysScroll(page);
	await openFolds(page);
	await expectNoSidewaysScroll(page);
	expect(await movingParts(page), 'moves all the same').toEqual([]);
	expect(await cutOff(page), 'cut off at 400%').toEqual([]);
	expect(await focusFaults(page), 'focus').toEqual([]);
	await expectAccessible(page);
	await page.setViewportSize(half);
	await expectNoSidewaysScroll(page);
	expect(await cutOff(page), 'cut off at 200%').toEqual([]);
	await page.setViewportSize(phone);
	if ((await turn(page, 'table')) > 0) {
		await expectNoSidewaysScroll(page);
		await expectAccessible(page, 'sizes', turned);
	}
	await page.setViewportSize(desk);
	if (ready) await expect(page.locator(ready)).toBeVisible({ timeout: 60_000 });
	if ((await page.locator(tables).count()) > 0) await expectAccessible(page, 'words', tables);
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await focusFaults(page), 'focus').toEqual([]);
	await expectAccessible(page);
	expect(await lostInForcedColours(page), 'lost in forced colours').toEqual([]);
	if ((await turn(page, 'picture')) > 0) {
		await expectAccessible(page, 'colours', turned);
		expect(await lostInForcedColours(page), 'of pictures, lost in forced colours').toEqual([]);
	}
}

/** Looks around a page that is open where no script runs, axe among them: around a copy of it where scripts do. */
export async function lookAroundCopy(page: Page): Promise<void> {
	const [url, body] = [page.url(), await page.content()];
	const copy = await page.context().browser()?.newPage({ javaScriptEnabled: true });
	if (!copy) throw new Error('The page has no browser to open a copy in.');
	await copy.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
	await copy.goto(url);
	await lookAround(copy);
	await copy.close();
}

/** Opens a page and looks around it. Nothing of this is to be announced. */
export async function look(
	page: Page,
	{ path, status = 200, ready, workedOut: words }: PageState,
	origin = ''
): Promise<void> {
	await test.step(path, async () => {
		if (words) await workedOut(page, origin + path, words);
		await page.setViewportSize(phone);
		await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
		const answer = await page.goto(origin + path);
		expect(answer?.status()).toBe(status);
		await lookAround(page, ready);
		expect(await heard(page), 'announced, though nobody did anything').toEqual([]);
	});
}
