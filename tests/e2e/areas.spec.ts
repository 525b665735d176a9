import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

/** This address must show this exact sentence. The sentences change when a release does, and so should this list. */
const headlines = [
	['/areas', 'Which area of London do you want to see?'],
	['/areas/E12000007-london', '170 of London’s 203 primary care networks record a link worker'],
	[
		'/areas/E09000028-southwark',
		'Southwark has 29.5 full-time link workers for 388,000 patients, 15.7 more than its share by need'
	],
	[
		'/areas/E09000004-bexley',
		'Bexley has 1.5 full-time link workers for 268,000 patients, 7.9 fewer than its share by need'
	],
	[
		'/areas/E09000001-city-of-london',
		'City of London has 0.3 of a full-time link worker for 12,100 patients, close to its share by need'
	],
	['/areas/U02795-north-2-islington-pcn', 'North 2 Islington PCN has high need and few link workers'],
	[
		'/areas/U80019-enfield-care-network-pcn',
		'Enfield Care Network PCN records no link worker for its 77,300 patients, and their need is high'
	],
	[
		'/areas/U27585-seven-kings-pcn',
		'Seven Kings PCN made no workforce return in June 2026, so its link workers are not known'
	],
	[
		'/areas/93C-north-central-london',
		'North Central London has 64.8 full-time link workers for 1.8 million patients, close to its share by need'
	],
	[
		'/areas/QMF-north-east-london-icb',
		'North East London ICB has 73.1 full-time link workers for 2.4 million patients, 19.0 fewer than its share by need'
	],
	[
		'/areas/E01004029-southwark-001a',
		'Southwark 001A is outside England’s most deprived fifth, and its networks have more link workers than London’s average'
	]
] as const;

const sentences = [
	[
		'/areas/E09000004-bexley',
		'It has 0.06 full-time posts for every 10,000 patients, lower than London’s 0.35.'
	],
	['/areas/E09000004-bexley', 'Has 1.5; its share of today’s posts is 9.4'],
	[
		'/areas/E09000004-bexley',
		'18% of Bexley’s residents live in England’s three most deprived tenths; 36% of London’s do'
	],
	['/areas/E09000004-bexley', '2 places give debt advice face to face in Bexley'],
	['/areas/E09000002-barking-and-dagenham', '6 of 10 networks made a return'],
	['/areas/E12000007-london', '196 of 203 networks made a return'],
	[
		'/areas/E12000007-london',
		'35 networks made a return in March 2020 and 196 in June 2026, so early growth is partly better reporting.'
	],
	[
		'/areas/U80019-enfield-care-network-pcn',
		'A return was made and lists none. Posts may still exist: they can be hosted by a charity or the lead practice.'
	],
	['/areas/U27585-seven-kings-pcn', 'This is not zero, and the area is never ranked.'],
	[
		'/areas/U27585-seven-kings-pcn',
		'No face-to-face debt advice is within 15 minutes’ walk of the middle of the network’s area'
	]
] as const;

const watched = new WeakMap<Page, string[]>();
test.beforeEach(({ page }) => {
	const problems: string[] = [];
	watched.set(page, problems);
	page.on('console', (message) => {
		if (message.type() === 'error') problems.push(message.text());
	});
	page.on('pageerror', (error) => problems.push(error.message));
});

for (const [path, headline] of headlines) {
	test(`${path} says “${headline}”`, async ({ page }) => {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
		expect(watched.get(page)).toEqual([]);
	});
}

for (const [path, sentence] of sentences) {
	test(`${path} also says “${sentence}”`, async ({ page }) => {
		await page.goto(path);
		await expect(page.getByText(sentence).first()).toBeVisible();
	});
}

test.describe('addresses', () => {
	for (const path of ['E09000028', 'e09000028', 'E09000028-southwark-borough', 'e09000028-Southwark']) {
		test(`/areas/${path} leads to the one address`, async ({ request }) => {
			const answer = await request.get(`/areas/${path}?from=list`, { maxRedirects: 0 });
			expect(answer.status()).toBe(308);
			expect(answer.headers().location).toBe('/areas/E09000028-southwark?from=list');
		});
	}

	for (const path of ['E09000099-atlantis', 'nowhere', 'U99999', "'; drop table area"]) {
		test(`/areas/${path} is not found, and says where to go`, async ({ page }) => {
			const answer = await page.goto(`/areas/${encodeURIComponent(path)}`);
			expect(answer?.status()).toBe(404);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				'There is no area with this code in London'
			);
			await expect(page.getByRole('link', { name: 'choose from all the areas' })).toHaveAttribute(
				'href',
				'/areas'
			);
			await expect(page.locator('main').getByRole('combobox', { name: 'Search' })).toBeVisible();
		});
	}
});

test.describe('absence', () => {
	test('a network that made no return shows no nought for its posts', async ({ page }) => {
		await page.goto('/areas/U27585-seven-kings-pcn');
		const posts = page
			.locator('dl > div')
			.filter({ hasText: 'Social prescribing link workers' })
			.locator('dd')
			.first();
		await expect(posts).toHaveText('made no return');
		const row = page.locator('#figures tr').filter({ hasText: 'Link workers per 10,000 patients' });
		await expect(row.getByRole('cell').first()).toHaveText('made no return');
	});

	test('a network that records none says so in words', async ({ page }) => {
		await page.goto('/areas/U80019-enfield-care-network-pcn');
		const posts = page
			.locator('dl > div')
			.filter({ hasText: 'Social prescribing link workers' })
			.locator('dd')
			.first();
		await expect(posts).toHaveText('none recorded');
	});
});

test.describe('the index', () => {
	test('links to every borough, network and board', async ({ page }) => {
		await page.goto('/areas');
		const links = page.locator('main a[href^="/areas/"]');
		const hrefs = new Set(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))));
		const ofType = (pattern: RegExp) => [...hrefs].filter((href) => pattern.test(href ?? '')).length;
		expect(ofType(/^\/areas\/E09/)).toBe(33);
		expect(ofType(/^\/areas\/U\d{5}-/)).toBe(203);
		expect(hrefs).toContain('/areas/compare');
		expect(hrefs.size).toBe(33 + 203 + 4 + 5 + 1 + 1);
	});
});

test('every quarter held stands in the history’s table, opened by keyboard', async ({ page }) => {
	await page.goto('/areas/E12000007-london');
	const history = page.locator('#history');
	await history.getByRole('radio', { name: 'Chart' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(history.locator('tbody tr')).toHaveCount(12);
	await expect(history.locator('tbody tr').first()).toContainText('22.5');
	await expect(history.locator('tbody tr').last()).toContainText('383.5');
});

test('a borough’s networks carry their share of its patients, largest first, near 100% in all', async ({
	page
}) => {
	await page.goto('/areas/E09000004-bexley');
	const shares = await page.locator('#networks tbody tr td:nth-of-type(2)').allInnerTexts();
	const numbers = shares.map((share) => Number.parseFloat(share));
	expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
	const total = numbers.reduce((sum, share) => sum + share, 0);
	expect(total).toBeGreaterThan(97);
	expect(total).toBeLessThanOrEqual(100.5);
});

test('a network’s practices can be phoned', async ({ page }) => {
	await page.goto('/areas/U02795-north-2-islington-pcn');
	await expect(page.locator('#practices tbody tr')).toHaveCount(9);
	await expect(page.locator('#practices a[href^="tel:"]').first()).toHaveAttribute('href', /^tel:\d{10,11}$/);
});

test('downloads answer with the page’s own figures', async ({ page, request }) => {
	await page.goto('/areas/E09000004-bexley');
	const href = await page
		.locator('#figures')
		.getByRole('link', { name: 'CSV', exact: true })
		.getAttribute('href');
	const answer = await request.get(href ?? '');
	expect(answer.status()).toBe(200);
	expect(await answer.text()).toContain('link-worker-rate');
});
