import { expect, test } from '@playwright/test';
import type { APIRequestContext, Page } from '@playwright/test';
import { areaTypeIds, areaTypes } from '../../src/lib/atlas/area-types.ts';

/** A4 less the margins of paper.css, in CSS pixels: 190 mm upright, 277 mm on its side. */
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

/** The longest-named area of a kind, the one that most networks lie in and the borough of most advice: likeliest to run over. */
async function fullest(request: APIRequestContext, type: string): Promise<Area[]> {
	const { areas } = (await (await request.get(`/api/v1/areas?type=${type}`)).json()) as { areas: Area[] };
	const [named] = areas.toSorted((a, b) => b.name.length - a.name.length || a.code.localeCompare(b.code));
	if (named === undefined) throw new Error(`There is no ${type}.`);
	if (type === 'lsoa') return [named];
	const { figures } = (await (
		await request.get(`/api/v1/figures?measure=link-worker-rate&areas=${type}`)
	).json()) as { figures: { area: string; members: number | null }[] };
	const [most] = figures.toSorted((a, b) => (b.members ?? 0) - (a.members ?? 0));
	const wanted = [named.code, most?.area, ...(type === 'borough' ? [await mostAdvised(request)] : [])];
	return areas.filter(({ code }) => wanted.includes(code));
}

/** The borough whose list of advice places is the longest. */
async function mostAdvised(request: APIRequestContext): Promise<string | undefined> {
	const { figures } = (await (
		await request.get('/api/v1/figures?measure=advice-sites&areas=borough')
	).json()) as { figures: { area: string; value: number | null }[] };
	return figures.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0]?.area;
}

for (const type of areaTypeIds) {
	test(`${areaTypes[type].singular}: the longest-named and the fullest are each a briefing of two sheets with nothing cut`, async ({
		page,
		request
	}) => {
		for (const { slug, name } of await fullest(request, type)) {
			await page.setViewportSize({ width: 1280, height: 900 });
			await page.goto(`/areas/${slug}`);
			const sheets = sheetsOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
			// A small area has less to say, and may fit on one.
			expect(type === 'lsoa' ? [1, 2] : [2], name).toContain(sheets);
			expect(await faultsOnPaper(page, SHEET.upright), name).toEqual([]);
		}
	});
}

/** "595 842" and the like, once for each size of sheet. */
const sizesOf = (pdf: Buffer) => [
	...new Set(
		[...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
			([, width, height]) => `${Math.round(Number(width))} ${Math.round(Number(height))}`
		)
	)
];

test('coverage is printed on its side, and no page that is walked to from it', async ({ page }) => {
	await page.goto('/coverage');
	expect(sizesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(['842 595']);
	await page.getByRole('contentinfo').getByRole('link', { name: 'API', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('had as data');
	expect(sizesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(['595 842']);
});

test('a table that may go over to another sheet stands in no grid, which would print what follows over its rows', async ({
	page
}) => {
	await page.emulateMedia({ media: 'print' });
	for (const path of [
		'/methods',
		'/methods/link-worker-rate',
		'/data',
		'/data/changes',
		'/gaps?view=table'
	]) {
		await page.goto(path);
		const found = await page.evaluate((fewRows) => {
			const tables = [...document.querySelectorAll('main table')].filter(
				(table) =>
					table.getClientRects().length > 0 &&
					!table.closest('figure') &&
					table.querySelectorAll('tr').length > fewRows
			);
			const grids = tables.flatMap((table) => {
				const around: string[] = [];
				for (let at = table.parentElement; at && at.localName !== 'main'; at = at.parentElement)
					if (/grid|flex/.test(getComputedStyle(at).display)) around.push(at.className || at.localName);
				return around;
			});
			return { tables: tables.length, grids };
		}, 6);
		expect([path, found.grids]).toEqual([path, []]);
		if (path !== '/data/changes') expect(found.tables, path).toBeGreaterThan(0);
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

test('four areas of four kinds side by side fill two sheets, and nothing is cut', async ({ page }) => {
	await page.goto('/areas/compare?with=E09000012,U20290,QMF,E01004029');
	expect(sheetsOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(2);
	expect(await faultsOnPaper(page, SHEET.upright)).toEqual([]);
});

test('what stands folded on the screen is on paper: notes, all the boroughs and each network', async ({
	page
}) => {
	const printed = () =>
		page.evaluate(() => {
			const shown = (selector: string) =>
				[...document.querySelectorAll(selector)].filter((element) =>
					element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })
				).length;
			return {
				boroughs: shown('#changes details.boroughs tbody tr'),
				networks: shown('details li > a[href^="/areas/U"]'),
				notes: shown('figure > details > ul > li')
			};
		});
	await page.goto('/coverage');
	expect(await printed()).toEqual({ boroughs: 0, networks: 0, notes: 0 });
	await page.emulateMedia({ media: 'print' });
	// A browser lays out what a style sheet unfolds when it next draws the page, and calls it hidden until then.
	await expect(async () => {
		const coverage = await printed();
		expect(coverage).toMatchObject({ boroughs: 33, networks: 196 });
		expect(coverage.notes).toBeGreaterThanOrEqual(5 + 4);
	}).toPass({ timeout: 30_000 });
	await page.goto('/data/changes');
	await expect(async () => {
		const changes = await printed();
		expect(changes.networks).toBe(196);
		expect(changes.notes).toBeGreaterThanOrEqual(3);
	}).toPass({ timeout: 30_000 });
});

test('a long table of a figure that may go over to another sheet stands in no grid either', async ({
	page
}) => {
	await page.emulateMedia({ media: 'print' });
	for (const [path, figures] of [
		['/areas/E12000007', ['boards', 'boroughs']],
		['/areas/E09000005', ['networks']],
		['/coverage', ['changes']],
		['/areas/compare?with=E09000012,U20290', ['comparison']]
	] as const) {
		await page.goto(path);
		for (const id of figures)
			expect(
				await page.locator(`#${id}`).evaluate((figure) => getComputedStyle(figure).display),
				`${id} of ${path}`
			).toBe('block');
	}
});
