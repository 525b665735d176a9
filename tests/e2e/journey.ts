import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { askAxe } from './axe.ts';

/** Fails the test on any page error, console error, or request to another host. Call before the first visit. */
export function watch(page: Page): { faults: string[] } {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(`console: ${message.text()}`);
	});
	page.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') faults.push(`request to ${hostname}`);
	});
	return { faults };
}

const colours = ['color-contrast', 'link-in-text-block'];
/** Rules whose answer depends on the theme, and on the width of the window. */
const looks = {
	colours,
	words: colours,
	sizes: ['scrollable-region-focusable', 'target-size']
};

/**
 * Where there is a gradient axe does not know what words stand on: tables are looked at without the shade at an edge, and
 * without the line beside a first column that stays. And a table in an embed is as high as it is.
 */
const inSight = `
	.scroll, .keeps-first th { background-image: none !important }
	.embed .table { max-height: none !important }`;

/**
 * No accessibility fault that axe can find: WCAG 2.2 A and AA (the size of targets too, which axe leaves out unless
 * asked) and best practice. `colours` and `sizes` ask again only what may change with the theme or the width, and only
 * of what is `within`, when that is given. `words` are colours of which axe has to be able to tell each one.
 */
export async function expectAccessible(
	page: Page,
	ask: 'everything' | keyof typeof looks = 'everything',
	within?: string
): Promise<void> {
	await page.evaluate(
		(styles) => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(styles);
			document.adoptedStyleSheets = [sheet];
		},
		// Whether what scrolls can be reached is asked of it as it is.
		ask === 'sizes' ? '' : inSight
	);
	const { faults, asked } = await askAxe(
		page,
		{
			rules: { 'target-size': { enabled: true } },
			...(ask !== 'everything' && { runOnly: { type: 'rule', values: looks[ask] } })
		},
		{ within, everyWord: ask === 'words' }
	);
	expect(faults.map(({ rule, elements }) => `${rule}: ${elements.join(', ')}`)).toEqual([]);
	expect(asked, 'rules that were asked').toBeGreaterThan(0);
}

/** Nothing sticks out sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	// Before its style sheets have come a page is as wide as its widest word.
	await page.waitForLoadState();
	const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
	expect(content).toBeLessThanOrEqual(window ?? 0);
}

/** Waits until what takes its time when it is first asked for has been worked out: until `words` stand in the page. */
export async function workedOut(page: Page, address: string, words: string): Promise<void> {
	const answer = async () => (await page.request.get(address)).text();
	await expect.poll(answer, { timeout: 50_000 }).toContain(words);
}

/** /gaps with its map, and with what it fetched for the choices to come; nothing more is on its way. */
export async function openWithMap(page: Page, address = '/gaps'): Promise<void> {
	const glances = page.waitForResponse((response) => response.url().includes('/gaps/glances'));
	await page.goto(address);
	await expect(page.locator('.frame.ready canvas')).toBeVisible({ timeout: 30_000 });
	await (await glances).finished();
	await page.waitForLoadState('networkidle');
}
