import { parse } from 'csv-parse/sync';
import { expect, test } from '@playwright/test';
import type { Status } from '../../src/lib/atlas/absence.ts';
import { figureText } from '../../src/lib/atlas/figure-words.ts';
import type { MeasureId } from '../../src/lib/atlas/measures.ts';
import { watch } from './journey.ts';

const hackney = 'E09000012';
const sevenKings = 'U27585';
const board = 'QMF';
const smallArea = 'E01004029';
const mixed = `/areas/compare?with=${hackney},${sevenKings},${board},${smallArea}`;

test('four areas of four kinds: each cell is the downloaded figure, or its reason', async ({
	page,
	request
}) => {
	const { faults } = watch(page);
	await page.goto(mixed);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Link workers per 10,000 patients: 0.38 in Hackney, 0.30 in North East London ICB and 0.64 in Southwark 001A; made no return in Seven Kings PCN'
	);
	await expect(page.locator('main header')).toContainText('These areas are of 4 kinds');
	await expect(page.locator('main header')).toContainText(
		'Seven Kings PCN is part of North East London ICB.'
	);

	const csvHref = await page
		.locator('#comparison')
		.getByRole('link', { name: 'CSV', exact: true })
		.getAttribute('href');
	const answer = await request.get(csvHref ?? '');
	expect(answer.headers()['content-disposition']).toContain(
		'"comparison_borough-and-pcn-and-icb-and-lsoa_latest_hackney-seven-kings-pcn-'
	);
	const held = parse<Record<string, string>>(await answer.text(), { columns: true });
	const heads = await page.locator('#comparison thead th.area > a').allInnerTexts();
	expect(heads).toEqual(['Hackney', 'Seven Kings PCN', 'North East London ICB', 'Southwark 001A']);
	const cells = await page.locator('#comparison tbody tr:has(td)').evaluateAll((rows) =>
		rows.map((row) => ({
			name: row.querySelector('th')?.firstChild?.textContent?.trim() ?? '',
			texts: [...row.querySelectorAll('td')].map((cell) => cell.firstChild?.textContent?.trim() ?? '')
		}))
	);
	const shown = new Map(cells.map(({ name, texts }) => [name, texts]));
	// People by tenth and posts of earlier quarters are in the file too; page-tables-equal.spec.ts has those.
	const figures = held.filter(
		(figure) =>
			heads.includes(figure['Area name'] ?? '') &&
			shown.has(figure['Measure name'] ?? '') &&
			(figure['Measure id'] !== 'link-worker-fte' || figure['Period'] === '2026-06-30')
	);
	let compared = 0;
	for (const figure of figures) {
		const text = shown.get(figure['Measure name'] ?? '')?.[heads.indexOf(figure['Area name'] ?? '')];
		const expected = figureText({
			measure: figure['Measure id'] as MeasureId,
			status: figure.Status as Status,
			value: figure.Value === '' ? null : Number(figure.Value)
		});
		expect(text, `${figure['Measure name']} of ${figure['Area name']}`).toBe(expected.text);
		compared += 1;
	}
	expect(compared).toBeGreaterThan(80);
	expect(shown.get('Link workers per 10,000 patients')?.[1]).toBe('made no return');
	expect(shown.get('Usual residents')?.[1]).toBe('does not apply');

	expect(faults).toEqual([]);
});

for (const [colours, chosen] of [
	['light', { colorScheme: 'light' }],
	['dark', { colorScheme: 'dark' }],
	['forced', { forcedColors: 'active' }]
] as const) {
	test(`on a phone what a row is stays in view beside any column, in ${colours} colours`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.emulateMedia(chosen);
		await page.goto(mixed);
		const table = page.getByRole('region', { name: /^Every figure of/ });
		const moved = await table.evaluate((region) => (region.scrollLeft = region.scrollWidth));
		expect(moved).toBeGreaterThan(360);
		const rows = await table.locator('tr > :first-child').evaluateAll((heads) =>
			heads.map((head) => {
				window.scrollBy(0, head.getBoundingClientRect().top - 300);
				const box = head.getBoundingClientRect();
				const words = (head.querySelector('span, a') ?? head).getBoundingClientRect();
				const last = head.parentElement?.lastElementChild?.getBoundingClientRect();
				const isAcross = head.matches('[colspan]');
				return {
					name: head.textContent.trim(),
					// Nothing that goes by under it lies over it, nor is seen through it, and the last column stands beside it.
					isSeen:
						words.left >= 0 &&
						words.right <= 360 &&
						head.contains(document.elementFromPoint(words.left + 4, words.top + 4)),
					isOpaque: isAcross || getComputedStyle(head).backgroundColor !== 'rgba(0, 0, 0, 0)',
					isBeside: isAcross || (last !== undefined && last.left >= box.right && last.left < 300)
				};
			})
		);
		expect(rows.length).toBeGreaterThan(30);
		expect(rows.filter(({ isSeen, isOpaque, isBeside }) => !(isSeen && isOpaque && isBeside))).toEqual([]);
	});
}

test('areas are added, chosen between and taken away by a plain form', async ({ page }) => {
	await page.goto('/areas/E09000012-hackney');
	await page.getByRole('link', { name: 'Compare with similar boroughs' }).click();
	await expect(page.getByRole('heading', { name: '4 of 4 areas' })).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Add a borough' })).toHaveCount(0);
	await page.getByRole('link', { name: 'Remove Newham' }).click();
	await expect(page.getByRole('heading', { name: '3 of 4 areas' })).toBeVisible();
	await page.getByLabel('Add a borough, network or board').fill('green');
	await page.getByRole('button', { name: 'Add' }).click();
	await expect(page.getByRole('alert')).toContainText('“green” could be one of these');
	await page.getByRole('alert').getByRole('link', { name: 'Greenwich', exact: true }).click();
	await expect(page).toHaveURL('/areas/compare?with=E09000012,E09000002,E09000030,E09000011');
});

test.describe('what an address may ask for', () => {
	test('nothing: a question and examples', async ({ request }) => {
		const text = await (await request.get('/areas/compare')).text();
		expect(text).toContain('Which areas of London do you want to compare?');
		expect(text).toContain('The 4 integrated care boards');
	});

	test('a name, a code or a postcode to add', async ({ request }) => {
		for (const [typed, code] of [
			['camden', 'E09000007'],
			['U27585', sevenKings],
			['Southwark 001A', smallArea]
		]) {
			const answer = await request.get(
				`/areas/compare?with=${hackney}&add=${encodeURIComponent(typed ?? '')}`,
				{
					maxRedirects: 0
				}
			);
			expect(answer.status()).toBe(303);
			expect(answer.headers().location).toBe(`/areas/compare?with=${hackney},${code}`);
		}
		const postcode = await request.get('/areas/compare?add=SE15+5LJ', { maxRedirects: 0 });
		expect(postcode.headers().location).toMatch(/^\/areas\/compare\?with=E01\d{6}$/);
		expect(postcode.headers()['cache-control']).toContain('no-store');
	});

	for (const [query, words] of [
		['with=E09000099', 'No area of London has the code E09000099.'],
		['add=xyzzy', 'We know no area called “xyzzy”.'],
		[
			'with=E09000001,E09000002,E09000003,E09000004,E09000005',
			'Four areas are the most, so Brent is left out.'
		],
		[
			'with=E09000001,E09000002,E09000003,E09000004&add=Brent',
			'Four areas are the most. Remove one to add “Brent”.'
		]
	] as const) {
		test(`${query}: “${words}”`, async ({ request }) => {
			const answer = await request.get(`/areas/compare?${query}`);
			expect(answer.status()).toBe(200);
			expect(await answer.text()).toContain(words);
		});
	}

	test('no file without an area', async ({ request }) => {
		expect((await request.get('/areas/compare.csv')).status()).toBe(404);
	});
});
