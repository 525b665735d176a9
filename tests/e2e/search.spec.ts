import { expect, test } from '@playwright/test';
import { expectAccessible } from './journey';
import { heard, listen } from './seen-and-heard.ts';

const search = (q: string) => `/search?q=${encodeURIComponent(q)}`;

test.describe('a London postcode', () => {
	const answers = [
		['SE15 5LJ', 'South Southwark PCN has link workers: 15.9 full-time posts on 30 June 2026.'],
		['rm95af', 'Barking and Dagenham East One PCN listed no link worker on 30 June 2026.'],
		['RM9 5AF', 'link workers: made no return']
	] as const;
	for (const [postcode, sentence] of answers) {
		test(`${postcode} says: ${sentence}`, async ({ page }) => {
			await page.goto(search(postcode));
			await expect(page.getByRole('main')).toContainText(sentence);
		});
	}

	test('gives the areas, telephone numbers to ring and walking times', async ({ page }) => {
		await page.goto(search(' se15-5lj '));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who can help near SE15 5LJ?');
		const main = page.getByRole('main');
		await expect(main.getByRole('link', { name: 'Southwark', exact: true }).first()).toHaveAttribute(
			'href',
			'/areas/E09000028-southwark'
		);
		await expect(main).toContainText('79% of patients');
		await expect(main).toContainText('Your practice decides your network, not your address.');
		await expect(main).toContainText('Southwark 019D: decile 3 of 10 in England');
		await expect(main.getByRole('link', { name: '020 3474 5570' })).toHaveAttribute(
			'href',
			'tel:02034745570'
		);
		await expect(main.getByRole('listitem').filter({ hasText: 'Peckham Citizens Advice' })).toContainText(
			'about 8 minutes’ walk'
		);
	});

	test('says where no advice is near', async ({ page }) => {
		await page.goto(search('UB9 6JH'));
		await expect(page.getByRole('main')).toContainText('There is none within 15 minutes’ walk.');
	});

	test('is kept out of search engines and shared caches', async ({ page }) => {
		const response = await page.goto(search('SE15 5LJ'));
		expect(response?.headers()['cache-control']).toBe('private, max-age=60');
		await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
	});
});

test.describe('anything else', () => {
	const headings = [
		['', 'What are you looking for?'],
		['ZZ1 1ZZ', 'ZZ1 1ZZ is not a London postcode in use'],
		['SE15 9ZZ', 'SE15 9ZZ is not a London postcode in use'],
		['m1 1ae', 'M1 1AE is outside London'],
		['SE15', 'Where in SE15? Type the whole postcode'],
		['M1', 'M1 is not in London'],
		['qqqq', 'Nothing found for “qqqq”'],
		["' OR 1=1 --", /results? for “' OR 1=1 --”$/],
		['\u0000\u0007\u001b', 'What are you looking for?'],
		['<script>alert(1)</script>', 'Nothing found for “<script>alert(1)</script>”'],
		['x'.repeat(10_000), 'That is too long to search for']
	] as const;
	for (const [q, heading] of headings) {
		test(`${JSON.stringify(q.slice(0, 30))} is answered: ${heading}`, async ({ page }) => {
			const response = await page.goto(search(q));
			expect(response?.status()).toBe(200);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
		});
	}

	test('a name finds the borough first, then its networks and places', async ({ page }) => {
		await page.goto(search('southwark'));
		const headings = page.getByRole('main').getByRole('heading', { level: 2 });
		await expect(headings.first()).toHaveText('Boroughs');
		await expect(page.getByRole('main')).toContainText('link workers: 29.5 full-time posts');
	});

	test('a practice is found with its number and its network', async ({ page }) => {
		await page.goto(search('E83003'));
		const practice = page.getByRole('listitem').filter({ hasText: 'Oakleigh Road Health Centre' });
		await expect(practice.getByRole('link', { name: '020 8361 3638' })).toBeVisible();
		await expect(practice.getByRole('link', { name: 'Barnet 2 PCN' })).toHaveAttribute(
			'href',
			'/areas/U33392-barnet-2-pcn'
		);
	});

	test('a service, a measure and a page are found, and a kind of help first', async ({ request }) => {
		const linked = async (q: string) => (await request.get(search(q))).text();
		expect(await linked('bromley by bow')).toContain('/support/bromley-by-bow-centre-social-prescribing-');
		expect(await linked('shortfall')).toContain('href="/gaps?show=shortfall"');
		expect(await linked('download')).toContain('href="/data"');
		expect(await linked('debt in hackney')).toContain('href="/support?where=Hackney&amp;need=debt"');
	});

	test('a slip of the keys is put right, and said', async ({ request }) => {
		const page = await (await request.get(search('Hackny'))).text();
		expect(page).toContain('We found nothing for “Hackny”, so these are for “Hackney”.');
		expect(page).toContain('href="/areas/E09000012-hackney"');
	});

	test('a postcode among words is offered by itself', async ({ page }) => {
		await page.goto(search('debt advice near SE15 5LJ'));
		await page.getByRole('link', { name: 'SE15 5LJ' }).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who can help near SE15 5LJ?');
	});

	for (const [code, address] of [
		['E09000028', '/areas/E09000028-southwark'],
		['u33392', '/areas/U33392-barnet-2-pcn'],
		['W2U3Z', '/areas/W2U3Z-north-west-london'],
		['E01004013', '/areas/E01004013-southwark-019d']
	] as const) {
		test(`the exact code ${code} leads to its page`, async ({ request }) => {
			const response = await request.get(search(code), { maxRedirects: 0 });
			expect(response.status()).toBe(303);
			expect(response.headers().location).toBe(address);
		});
	}
});

test.describe('the box, while somebody types', () => {
	test('is a combobox that keys work, and is free of faults while it is open', async ({ page }) => {
		await listen(page);
		await page.goto('/');
		const box = page.getByRole('banner').getByRole('combobox', { name: 'Search' });
		await box.fill('hackn');
		const list = page.getByRole('listbox', { name: 'Suggestions' });
		const options = list.getByRole('option');
		await expect(options.first()).toHaveText('Hackney Borough, North East London');
		await expect(options.last()).toHaveText('Search for “hackn” All results');
		await expect(page.getByRole('banner').getByRole('status')).toHaveText('7 suggestions');
		expect(await heard(page), 'how many there are, once').toEqual(['7 suggestions']);
		await expect(box).toHaveAttribute('aria-expanded', 'true');
		await expectAccessible(page);

		await page.keyboard.press('ArrowDown');
		await expect(options.first()).toHaveAttribute('aria-selected', 'true');
		await expect(box).toHaveAttribute(
			'aria-activedescendant',
			(await options.first().getAttribute('id')) ?? ''
		);
		await expect(box).toBeFocused();
		await page.keyboard.press('ArrowUp');
		await expect(box).not.toHaveAttribute('aria-activedescendant');
		await page.keyboard.press('ArrowUp');
		await expect(options.last()).toHaveAttribute('aria-selected', 'true');

		await page.keyboard.press('Escape');
		await expect(list).toBeHidden();
		await expect(box).toHaveAttribute('aria-expanded', 'false');
		await expect(box).toHaveValue('hackn');

		await page.keyboard.press('ArrowDown');
		await expect(options).toHaveCount(8);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/areas\/E09000012-hackney$/);

		// On a page that is alive as well; Enter in the box itself is the plain form.
		await page.goto('/gaps');
		await box.fill('Hackny');
		await expect(page.getByRole('banner').getByRole('status')).toHaveText('7 suggestions, for “Hackney”');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/results for “Hackney”$/);
	});

	test('a late answer to an earlier question is not shown', async ({ page }) => {
		await page.goto('/data');
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/search/suggest?q=acton', async (route) => {
			await held;
			await route.continue().catch(() => {});
		});
		const box = page.getByRole('banner').getByRole('combobox');
		const asked = page.waitForRequest('**/search/suggest?q=acton');
		await box.fill('acton');
		await asked;
		const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('q=acton'));
		await box.fill('brent');
		await failed;
		release();
		await expect(page.getByRole('option').first()).toHaveText(/^Brent Borough/);
	});

	test('is told that nothing may be kept', async ({ request }) => {
		const response = await request.get('/search/suggest?q=SE15%205LJ');
		expect(response.headers()['cache-control']).toBe('no-store');
		expect(response.headers()['content-type']).toContain('application/json');
		const answer: unknown = await response.json();
		expect(answer).toMatchObject({ meant: null });
		expect(answer).toHaveProperty('suggestions.0.name', 'SE15 5LJ');
	});
});
