import { expect, test } from '@playwright/test';
import { figureIds } from '../../src/lib/url/pictures.ts';
import { expectNoSidewaysScroll } from './journey.ts';
import { cutOff } from './seen-and-heard.ts';

const pages = [
	'/',
	'/coverage',
	'/gaps?areas=borough',
	'/plan?areas=borough',
	'/plan/advice',
	'/areas/E09000028-southwark',
	'/areas/compare?with=E09000012,E09000028',
	'/support?where=SE15+5LJ',
	'/data',
	'/methods/link-worker-rate',
	'/embed',
	'/sign-in'
];

test('text alone twice as large: nothing is cut off, and nothing sticks out', async ({ page }) => {
	test.setTimeout(120_000);
	await page.setViewportSize({ width: 1280, height: 900 });
	for (const path of pages) {
		await page.goto(path);
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		await expectNoSidewaysScroll(page);
		const cut = await cutOff(page);
		expect([path, cut]).toEqual([path, []]);
	}
});

for (const figure of figureIds) {
	test(`the picture of “${figure}” is said in a sentence, and its table has as much`, async ({ request }) => {
		const html = (await (await request.get(`/embed/${figure}`)).text()).replace(/<!--[\s\S]*?-->/g, '');
		const [, title = ''] = /<h1[^>]*>([^<]+)</.exec(html) ?? [];
		expect(title).toMatch(/\w+ \w+/);
		const picture = html.slice(html.indexOf('class="picture'), html.indexOf('class="table'));
		const [, inWords = ''] =
			/(?:aria-label="|<p class="visually-hidden[^>]*>|<caption[^>]*>)([^"<]+)/.exec(picture) ?? [];
		expect(inWords).toMatch(/\w+ \w+ \w+/);
		const rows = [...html.matchAll(/<tbody[^>]*>([\s\S]*?)<\/tbody>/g)].map(
			([, body = '']) => body.split('<tr').length - 1
		);
		expect(Math.max(...rows)).toBeGreaterThanOrEqual(5);
		const areas = new Set([...picture.matchAll(/data-area="([^"]+)"/g)].map(([, code]) => code));
		// Where areas are drawn, each has a row of its own.
		if (areas.size > 0) expect(rows).toContain(areas.size);
		expect(areas.size > 0).toBe(['need', 'map', 'plan'].includes(figure));
	});
}

test('digits are as wide as each other in a column of figures, and no hyphen of a sentence is', async ({
	page
}) => {
	await page.goto('/gaps?view=table');
	const width = (within: string, text: string) =>
		page
			.locator(within)
			.first()
			.evaluate((place, words) => {
				const probe = place.appendChild(document.createElement('span'));
				probe.style.whiteSpace = 'nowrap';
				probe.textContent = words.repeat(20);
				const { width } = probe.getBoundingClientRect();
				probe.remove();
				return width;
			}, text);
	const cell = 'tbody td.numeric';
	expect(await width(cell, '1')).toBe(await width(cell, '8'));
	expect(await width('.subtitle', '-')).toBeLessThan(0.8 * (await width('.subtitle', '8')));
});
