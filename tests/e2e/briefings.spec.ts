import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { areaTypeIds } from '../../src/lib/atlas/area-types.ts';

/** A4 less the margins of app.css, in CSS pixels: 190 mm upright, 277 mm on its side. */
const SHEET = { upright: 718, wide: 1047 };
const sheetsOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

interface Area {
	code: string;
	name: string;
	slug: string;
}

/** What would be cut off, hidden or out of place on a sheet of this width. */
async function faultsOnPaper(page: Page, width: number): Promise<string[]> {
	await page.setViewportSize({ width, height: 1000 });
	await page.emulateMedia({ media: 'print' });
	const faults = await page.evaluate((edge) => {
		const said: string[] = [];
		const seen = (element: Element) => element.getClientRects().length > 0;
		for (const table of document.querySelectorAll('main table')) {
			if (!seen(table)) continue;
			const name = table.querySelector('caption')?.textContent ?? 'a table';
			if (table.getBoundingClientRect().right > edge + 1) said.push(`${name} is cut at the edge`);
			const cut = [...table.querySelectorAll('tbody tr > *')].filter(
				(cell) => seen(cell) && cell.getBoundingClientRect().right > edge + 1
			);
			if (cut.length > 0) said.push(`${name}: ${cut.length} cells are cut`);
		}
		for (const control of document.querySelectorAll('nav, button, header input')) {
			if (seen(control)) said.push(`a ${control.localName} is printed`);
		}
		if (document.documentElement.scrollWidth > edge + 1) said.push('something is wider than the sheet');
		return said;
	}, width);
	await page.emulateMedia({ media: null });
	return faults;
}

test('an area of every kind, and the longest-named of each, is a briefing of two sheets with nothing cut', async ({
	page,
	request
}) => {
	test.setTimeout(180_000);
	for (const type of areaTypeIds) {
		const { areas } = (await (await request.get(`/api/v1/areas?type=${type}`)).json()) as { areas: Area[] };
		const byLength = areas.toSorted((a, b) => b.name.length - a.name.length || a.code.localeCompare(b.code));
		// The boards are few, and one of them is the longest briefing there is.
		const kept = type === 'icb' ? byLength : [...byLength.slice(0, 2), ...byLength.slice(-1)];
		expect(kept.length, type).toBeGreaterThan(0);
		for (const { slug, name } of new Map(kept.map((area) => [area.code, area])).values()) {
			await page.setViewportSize({ width: 1280, height: 900 });
			await page.goto(`/areas/${slug}`);
			const sheets = sheetsOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
			// A small area has less to say, and may fit on one.
			expect(type === 'lsoa' ? [1, 2] : [2], name).toContain(sheets);
			expect(await faultsOnPaper(page, SHEET.upright), name).toEqual([]);
		}
	}
});

test('no page prints its navigation or cuts a table, and each says where it was printed from', async ({
	page
}) => {
	const paths = ['/', '/coverage', '/gaps', '/plan', '/plan/advice', '/areas', '/data', '/methods'];
	for (const path of [...paths, '/methods/shortfall', '/support?where=SE15+5LJ', '/search?q=Hackney']) {
		await page.goto(path);
		const width = path === '/coverage' ? SHEET.wide : SHEET.upright;
		expect(await faultsOnPaper(page, width), path).toEqual([]);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('footer')).toContainText(`127.0.0.1:${new URL(page.url()).port}/`);
		await page.emulateMedia({ media: null });
	}
});

test('a source outside the site is spelled out on paper, and formulas stand open', async ({ page }) => {
	await page.goto('/methods/shortfall');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('target(a) = T × N(a) ÷ ΣN')).toBeVisible();
	await page.goto('/data');
	const after = await page
		.locator('main p a[href^="https:"]')
		.first()
		.evaluate((link) => getComputedStyle(link, '::after').content);
	expect(after).toContain('https://');
});
