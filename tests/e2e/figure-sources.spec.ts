import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { publicStates } from './page-states.ts';

/**
 * Every figure of every public page says who says so, as of when, under which licence: in its own container, or, for a
 * table, a drawing or a map that stands in none, in a part of the page around it (not in some other part of it).
 */
const ofNoFigure: Readonly<Record<string, string>> = {
	'/api': 'tables of parameters and fields, not of figures',
	'/data': 'tables of files, and the sources themselves',
	'/embed': 'the builder, whose figure is a page of its own, looked at here too'
};

async function unsourced(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const line =
			/^Sources?: .*(\b\d{4}\b|No return published yet).*(Open Government Licence|MIT licence|Database Licence)/s;
		const parts = 'figure, section, article, main';
		const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
		const saysSo = (part: Element) =>
			[...part.querySelectorAll('p')].some(
				(paragraph) => paragraph.closest(parts) === part && line.test(words(paragraph))
			);
		function isSourced(picture: Element): boolean {
			if (picture.localName === 'figure') return saysSo(picture);
			for (let part = picture.closest(parts); part; part = part.parentElement?.closest(parts) ?? null)
				if (saysSo(part)) return true;
			return false;
		}
		return [...document.querySelectorAll('main :is(figure, table, svg[role="img"], canvas)')]
			.filter((picture) => picture.localName === 'figure' || !picture.closest('figure'))
			.filter((picture) => !isSourced(picture))
			.map((picture) => {
				const named = picture.querySelector('caption, h1, h2, h3') ?? picture;
				return `${picture.localName} ${picture.getAttribute('aria-label') ?? words(named).slice(0, 80)}`;
			});
	});
}

for (const [route, states] of Object.entries(publicStates).filter(([known]) => !(known in ofNoFigure)))
	test(`every figure of ${route} names its sources, their dates and their licence`, async ({ page }) => {
		for (const { path } of states.filter(({ status = 200 }) => status === 200)) {
			await page.goto(path);
			expect(await unsourced(page), path).toEqual([]);
		}
	});

test('what was said to hold no figure is a page there is', () =>
	expect(Object.keys(publicStates)).toEqual(expect.arrayContaining(Object.keys(ofNoFigure))));

test('a figure without its source, without a date, or with the source of another, would be found', async ({
	page
}) => {
	const main = async (html: string) => {
		await page.setContent(`<main>${html}</main>`);
		return unsourced(page);
	};
	const source = '<p>Source: NHS England, 30 June 2026. Open Government Licence v3.0.</p>';
	expect(await main(`<figure><h2>Made up</h2>${source}</figure>`)).toEqual([]);
	expect(await main(`<figure><h2>Made up</h2>${source.replace(', 30 June 2026', '')}</figure>`)).toEqual([
		'figure Made up'
	]);
	const table = '<table><caption>Posts, made up</caption></table>';
	expect(await main(`<section>${table}${source}</section>`)).toEqual([]);
	expect(await main(`<section>${table}</section><section>${source}</section>`)).toEqual([
		'table Posts, made up'
	]);
});
