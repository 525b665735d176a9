import { expect, test } from '@playwright/test';
import { watch } from './journey';

const rows = 'table:has(caption:text("boroughs, as of")) tbody tr:has(th)';

test('the first screen says who meets the standard, what changed and what is missing', async ({ page }) => {
	const { faults } = watch(page);
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto('/');
	await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Coverage' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'No borough is known to meet the whole basic standard; 7 of 33 boroughs meet three of its ten parts'
	);
	await expect(page.getByText('+92.4')).toBeInViewport();
	await expect(
		page.getByText('+56.8 like for like, in the 175 networks that returned both times')
	).toBeVisible();
	await expect(page.getByText('208 of 330 answers to the standard are not reported.')).toBeInViewport();
	await expect(page.getByRole('link', { name: 'Southwark: 3', exact: true })).toBeInViewport();
	await expect(page.locator(rows)).toHaveCount(33);
	expect(faults).toEqual([]);
});

test('33 squares lead to 33 boroughs, and take the colours of another measure', async ({ page }) => {
	await page.goto('/coverage');
	const squares = page.locator('#map ul[aria-label] a');
	await expect(squares).toHaveCount(33);
	expect(
		new Set(await squares.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).size
	).toBe(33);
	await page.getByRole('link', { name: 'Per 10,000' }).first().click();
	await expect(page.locator('#map h2')).toHaveText(
		'Link workers per 10,000: from 0.06 in Bexley to 0.76 in Southwark'
	);
	await page.getByRole('link', { name: 'Bexley: 0.06' }).click();
	await expect(page).toHaveURL(/\/areas\/E09000004-bexley/);
});

test('the evidence of each of the ten parts opens on demand', async ({ page }) => {
	await page.goto('/coverage');
	await page.getByRole('link', { name: /parts met in Southwark/ }).click();
	await expect(page.getByRole('heading', { name: 'Southwark meets 3 of the 10 parts' })).toBeVisible();
	await expect(
		page.getByText('29.5 full-time posts on 30 June 2026, against a target of 13.8')
	).toBeVisible();
	await expect(page.getByText('Southwark has not published a return.')).toHaveCount(6);
	await expect(page.getByRole('link', { name: /parts met in Southwark/ })).toHaveAttribute(
		'aria-expanded',
		'true'
	);
});

test('the table is put in order by a heading; a borough without a figure is listed apart', async ({
	page
}) => {
	await page.goto('/coverage');
	await page.getByRole('columnheader', { name: 'Posts short' }).getByRole('link').click();
	await expect(page.locator(rows).first()).toContainText('Croydon');
	await expect(page.locator(rows).last()).toContainText('Southwark');
	await expect(page.getByRole('columnheader', { name: 'Posts short' })).toHaveAttribute(
		'aria-sort',
		'descending'
	);
	await page.getByRole('columnheader', { name: 'Last return' }).getByRole('link').click();
	await expect(page.getByText('33 boroughs have nothing to be put in this order by')).toBeVisible();
	await expect(page.locator(rows)).toHaveCount(33);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a part of London is chosen, and the page says how many of 33 are shown', async ({ page }) => {
		await page.goto('/coverage');
		await page.getByLabel('Within').selectOption({ label: 'South East London' });
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page.getByText('6 of 33 boroughs shown.')).toBeVisible();
		await expect(page.locator(rows)).toHaveCount(6);
		await expect(page.locator('#map ul[aria-label] a')).toHaveCount(33);
		await page.getByLabel('Stage').selectOption({ label: 'Targeted' });
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(
			page.getByText('No borough is both in this part of London and at this stage.')
		).toBeVisible();
	});

	test('any two releases are compared: London went from 22.5 posts to 383.5', async ({ page }) => {
		await page.goto('/coverage');
		await expect(page.getByLabel('What changed from').locator('option')).toHaveCount(12);
		await page.getByLabel('What changed from').selectOption({ label: '31 March 2020' });
		await page.getByRole('button', { name: 'Compare' }).click();
		await expect(page.locator('#changes h2')).toContainText(
			'Link workers rose from 22.5 in March 2020 to 383.5 in June 2026'
		);
		const steps = page.locator('#changes table').first().locator('tbody tr td:nth-child(2)');
		const numbers = (await steps.allTextContents()).map((text) => Number(text.replace('−', '-')));
		const [before = NaN, ...moves] = numbers;
		const after = moves.pop() ?? NaN;
		expect(before + moves.reduce((sum, move) => sum + move, 0)).toBeCloseTo(after, 0);
		await page
			.getByText(/Newly returning: \d+\s+networks/)
			.first()
			.click();
	});
});

test('time runs from 2017/18 to the aim, and invents no borough', async ({ page }) => {
	await page.goto('/coverage');
	const time = page.getByRole('navigation', { name: 'Time' });
	await expect(time.getByRole('link')).toHaveCount(15);
	await expect(time.getByText('not held')).toBeVisible();
	await time.getByRole('link', { name: '2017/18' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'In 2017/18, schemes ran in 19 London boroughs'
	);
	await expect(page.locator('#map .plain-area')).toHaveCount(33);
	await expect(page.getByText(/Source: Greater London Authority, director decision DD2191/)).toBeVisible();
	await time.getByRole('link', { name: 'Nov 2018' }).click();
	await expect(page.getByText('146 link workers and 177 volunteers')).toBeVisible();
	await time.getByRole('link', { name: '30 June 2020' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'In June 2020, 110 networks made a return and recorded 112.9 full-time link workers'
	);
	await expect(page.locator('#map .absent:not(.swatch)')).toHaveCount(3);
	await time.getByRole('link', { name: 'Aim, 2028' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('by 2028 every Londoner');
});

test('what the address does not mean is said, and the usual shown', async ({ page }) => {
	await page.goto('/coverage?show=happiness&at=2023-03-31&within=XYZ');
	const notice = page.getByRole('main').getByRole('status');
	await expect(notice).toContainText('(show, at, within)');
	await expect(page.locator(rows)).toHaveCount(33);
	await page.goto('/coverage?at=2026-06-30');
	await expect(page.locator(rows)).toHaveCount(33);
	await expect(notice).toHaveCount(0);
});

test('the table and the changes download as they are shown', async ({ request }) => {
	const lines = (text: string) => text.trim().split('\r\n');
	const table = await request.get('/coverage.csv?within=72Q');
	expect(table.headers()['content-disposition']).toContain(
		'standard-and-provision_borough_2026-06-30_south-east-london.csv'
	);
	expect(lines(await table.text())).toHaveLength(1 + 6);
	const changes = lines(
		await (await request.get('/coverage/changes.csv?from=2022-09-30&to=2026-06-30')).text()
	);
	expect(changes.filter((line) => line.includes(',borough,'))).toHaveLength(33);
	expect(changes.filter((line) => line.includes(',pcn,'))).toHaveLength(196);
});

test('on paper: the 33 rows and their sources are on one sheet, and the whole is five', async ({ page }) => {
	await page.goto('/coverage');
	const pdf = await page.pdf({ preferCSSPageSize: true });
	expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(5);
	// A4 on its side less its margins, in CSS pixels.
	const sheet = { width: 1047, height: 718 };
	await page.setViewportSize(sheet);
	await page.emulateMedia({ media: 'print' });
	const [top, bottom] = await page
		.locator('#boroughs')
		.evaluate((figure) => [
			figure.getBoundingClientRect().top,
			figure.querySelector(':scope > .source')?.getBoundingClientRect().bottom ?? Infinity
		]);
	await expect(page.locator(rows)).toHaveCount(33);
	expect((bottom ?? Infinity) - (top ?? 0)).toBeLessThan(sheet.height);
});

test('by keyboard: a square, a heading and the table itself are reached', async ({ page }) => {
	await page.goto('/coverage');
	await page
		.getByRole('link', { name: /^Enfield/ })
		.first()
		.focus();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: /^Harrow: / })).toBeFocused();
	await page.getByRole('button', { name: 'Show' }).focus();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('region', { name: /boroughs, as of/ })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/order=desc#boroughs$/);
});

for (const width of [320, 390]) {
	test(`on a phone ${width} pixels wide the quarters before the gap stand in one row`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/coverage');
		const bars = page.getByRole('list', { name: /quarter by quarter/ }).locator('svg.bar');
		const boxes = await bars.evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect()));
		expect(boxes.length).toBe(12);
		expect(new Set(boxes.slice(0, -1).map(({ bottom }) => bottom)).size).toBe(1);
		for (const box of boxes) expect(box.width).toBeGreaterThan(20);
	});
}
