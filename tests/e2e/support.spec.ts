import { expect, test } from '@playwright/test';
import { watch } from './journey';

const PECKHAM = '/support/debt-advice-at-peckham-citizens-advice-1f28a540';

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a postcode and a need lead to a number to call, nearest first', async ({ page }) => {
			const { faults } = watch(page);
			await page.goto('/support');
			await page.getByLabel('Where are you?').fill('SE15 5LJ');
			await page.getByLabel('What do you need help with?').fill("can't pay rent");
			await page.getByRole('button', { name: 'Find support' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				/^\d+ places to get help with debt and money near SE15 5LJ$/
			);
			const main = page.getByRole('main');
			await expect(main).toContainText('The atlas lists no place here for housing.');
			const first = main.getByRole('article').first();
			await expect(first.locator('p').first()).toHaveText('Call 0808 278 7849.');
			await expect(first.getByRole('link', { name: '0808 278 7849' })).toHaveAttribute(
				'href',
				'tel:08082787849'
			);
			await expect(first).toContainText('about 8 minutes’ walk, 97 Peckham High Street');
			await expect(first).toContainText('From the list of April 2026');
			await first.getByRole('link', { name: 'Debt advice at Peckham Citizens Advice' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				'Debt advice at Peckham Citizens Advice'
			);
			await expect(page).toHaveURL(`${PECKHAM}?where=SE15+5LJ&q=can%27t+pay+rent`);
			expect(faults).toEqual([]);
		});

		test('the way back from a service leads to the search, page and choices and all', async ({ page }) => {
			await page.goto('/support?where=Southwark&need=books&free=yes&page=2');
			const heading = await page.getByRole('heading', { level: 1 }).innerText();
			const found = await page.getByRole('article').getByRole('heading').allInnerTexts();
			await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(found[0] ?? '');
			await page
				.getByRole('navigation', { name: 'Breadcrumb' })
				.getByRole('link', { name: 'What we found' })
				.click();
			await expect(page).toHaveURL('/support?where=Southwark&need=books&free=yes&page=2');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
			expect(await page.getByRole('article').getByRole('heading').allInnerTexts()).toEqual(found);
		});

		test('filters narrow the list, are kept in the address, and can be cleared', async ({ page }) => {
			await page.goto('/support?where=SE15+5LJ&need=debt');
			await page.getByText('Choose more').click();
			for (const silent of ['Online', 'At your home', 'Open now', 'No steps to get in', 'Older people'])
				await expect(page.getByLabel(silent)).toHaveCount(0);
			await expect(page.getByRole('form', { name: 'Choose more' })).toContainText(
				'No place we found tells us about help by phone, help online, help at your home, when it opens, steps, who it is for and languages.'
			);
			await page.getByLabel('How far would you walk?').selectOption('15');
			await page.getByLabel('It is free').check();
			await page.getByRole('button', { name: 'Show these' }).click();
			await expect(page).toHaveURL(/walk=15/);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				'2 places to get help with debt and money within 15 minutes’ walk of SE15 5LJ'
			);
			await page.getByRole('link', { name: 'Clear these choices' }).click();
			await expect(page).not.toHaveURL(/walk=/);
		});
	});
}

test.describe('what is found', () => {
	test('a few of each kind first, so that libraries do not hide advice, and whom to ask', async ({
		page
	}) => {
		await page.goto('/support?where=SE15+5LJ');
		const main = page.getByRole('main');
		await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText('Advice and practical help');
		await expect(main.getByRole('article').filter({ hasText: 'Debt advice at' })).toHaveCount(4);
		await expect(main.getByRole('article').filter({ hasText: 'public library' })).toHaveCount(4);
		const panel = page.getByRole('region', { name: 'Ask at your GP practice' });
		await expect(panel).toContainText('South Southwark PCN');
		await expect(panel).toContainText('79% of patients who live round here.');
		await expect(panel.getByRole('link', { name: '020 3474 5570' })).toBeVisible();
	});

	test('a network that made no return is said to have made none', async ({ page }) => {
		await page.goto('/support?where=RM9+5AF');
		await expect(page.getByRole('region', { name: 'Ask at your GP practice' })).toContainText(
			'made no return'
		);
		await page.goto('/support?where=RM9+5AF&need=link-worker');
		const card = page.getByRole('article').filter({ hasText: 'made no staff return' }).first();
		await expect(card).toContainText('Ask if they have a link worker.');
	});

	test('the past is apart, dated and not offered as today’s', async ({ page }) => {
		await page.goto('/support?where=Hackney&q=lonely');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Ask a link worker about meeting people in Hackney'
		);
		const main = page.getByRole('main');
		await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText('Ask a link worker');
		await expect(main.getByRole('article').first()).toContainText('Link worker: ');
		const past = page.getByRole('region', { name: 'From the past' });
		await expect(past).toContainText('Posh Club');
		await expect(past).toContainText('Check first: this may no longer run.');
		await expect(past).toContainText('Named in a document of October 2019, not checked since');
	});

	test('nothing near is not the end: farther off, next door, a link worker, a library', async ({ page }) => {
		await page.goto('/support?where=UB9+6JH&q=debt&walk=15');
		const main = page.getByRole('main');
		await expect(main.getByRole('article').first()).toContainText('about 4 miles away');
		await expect(main.getByRole('link', { name: 'Harrow', exact: true })).toHaveAttribute(
			'href',
			/where=Harrow&q=debt/
		);
		await main.getByRole('link', { name: /Go to a library/ }).click();
		await expect(page.getByRole('article').first()).toContainText('Library');
	});

	test('words of danger bring the numbers to call before anything else', async ({ page }) => {
		await page.goto('/support?where=E8&q=my+husband+hits+me');
		const urgent = page.getByRole('region', { name: 'If you are in danger, call now' });
		await expect(urgent.getByRole('link', { name: /999/ })).toHaveAttribute('href', 'tel:999');
		await expect(urgent.getByRole('link', { name: /0808 2000 247/ })).toBeVisible();
	});

	test('long lists have pages', async ({ page }) => {
		await page.goto('/support?need=books');
		await expect(page.getByRole('article')).toHaveCount(20);
		await page.getByRole('link', { name: 'Next page' }).click();
		await expect(page.getByRole('navigation', { name: 'Pages of results' })).toContainText('Page 2 of 18');
		await expect(page.getByRole('article').first()).toContainText('21');
	});
});

test.describe('where', () => {
	const faults = [
		['zzz', 'We do not know “zzz”. Type a London postcode, like SE15 5LJ, or a borough.'],
		['M1 1AE', 'M1 1AE is not in London.'],
		['SE15 9ZZ', 'We cannot find SE15 9ZZ.'],
		['55.953, -3.189', 'You seem to be outside London.'],
		['"><script>alert(1)</script>', 'We do not know “"><script>alert(1)</script>”.']
	] as const;
	for (const [where, words] of faults) {
		test(`${where}: says what to type instead, and keeps what was typed`, async ({ page }) => {
			await page.goto(`/support?${new URLSearchParams({ where, q: 'debt' })}`);
			const box = page.getByLabel('Where are you?');
			await expect(box).toHaveValue(where);
			await expect(box).toHaveAccessibleDescription(
				new RegExp(words.slice(0, 14).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
			);
			await expect(page.getByRole('main')).toContainText(words);
			await expect(page.getByLabel('What do you need help with?')).toHaveValue('debt');
		});
	}

	test('my location is asked for only on a click, rounded, and put in the form', async ({
		browser,
		baseURL
	}) => {
		const context = await browser.newContext({
			baseURL,
			geolocation: { latitude: 51.4741234, longitude: -0.0691234 },
			permissions: ['geolocation']
		});
		const page = await context.newPage();
		await page.goto('/support');
		await expect(page.getByLabel('Where are you?')).toHaveValue('');
		await page.getByRole('button', { name: 'Use where I am now' }).click();
		await expect(page.getByLabel('Where are you?')).toHaveValue('51.474, -0.069');
		await page.getByRole('button', { name: 'Find support' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/near where you are$/);
		await expect(page.getByRole('region', { name: 'Ask at your GP practice' })).toBeVisible();
		await context.close();
	});

	test('a refused location says what to do', async ({ page }) => {
		await page.goto('/support');
		await page.getByRole('button', { name: 'Use where I am now' }).click();
		await expect(page.getByRole('status')).toContainText('Type your postcode instead.');
	});
});

test.describe('one service', () => {
	test('an old name, or the whole id, leads to the page', async ({ page }) => {
		await page.goto('/support/its-old-name-1f28a540');
		await expect(page).toHaveURL(new RegExp(`${PECKHAM}$`));
		const record = await page.getByRole('link', { name: /for computers/ }).getAttribute('href');
		await page.goto(`/support/${record?.split('/').at(-1)}?where=SE15&q=debt`);
		await expect(page).toHaveURL(`${PECKHAM}?where=SE15&q=debt`);
	});

	test('whom it is for is said where it is known, and not known where the list does not say', async ({
		page
	}) => {
		const forWhom = page.getByText('Who it is for', { exact: true }).locator('+ dd');
		await page.goto(PECKHAM);
		await expect(forWhom).toHaveText('We do not know. Ask them.');
		await page.goto('/support?q=Peckham+Library');
		await page.getByRole('link', { name: 'Peckham Library', exact: true }).click();
		await expect(forWhom).toHaveText('Anyone. To borrow, you may need to join.');
	});

	test('a mistake can be reported from it', async ({ page }) => {
		await page.goto(PECKHAM);
		await page.getByRole('link', { name: 'Report a mistake on this page' }).click();
		await expect(page.getByRole('main')).toContainText('Debt advice at Peckham Citizens Advice');
	});

	test('what is not listed says so', async ({ page }) => {
		const response = await page.goto('/support/nothing-00000000');
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('We do not list that any more');
		await page.goto('/support/nothing-00000000?where=SE15&q=debt');
		await page.getByRole('link', { name: 'Back to what we found' }).click();
		await expect(page).toHaveURL('/support?where=SE15&q=debt');
	});
});

for (const [name, path] of [
	['what was searched for', '/support'],
	['the way back from a service', PECKHAM],
	['the way back by its old name', '/support/its-old-name-1f28a540']
] as const) {
	test(`${name} is kept by no cache, and is part of no canonical address`, async ({ request }) => {
		const asked = `${path}?where=SE15+5LJ&q=debt`;
		const answer = await request.get(asked, { maxRedirects: 0 });
		expect(answer.headers()['cache-control']).toMatch(/^(private, )?no-store$/);
		expect(answer.headers()['etag']).toBeUndefined();
		const service = await request.get(asked);
		if (path !== '/support')
			expect(await service.text()).toMatch(new RegExp(`<link rel="canonical" href="[^"?]+${PECKHAM}"`));
	});
}

test('by keyboard: where, what, find, in that order', async ({ page }) => {
	await page.goto('/support');
	await page.getByLabel('Where are you?').focus();
	await page.keyboard.type('Hackney');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Use where I am now' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.type('debt');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('in Hackney');
});

test('what nothing listed helps with is no button of its kind: it stands apart and leads to a link worker', async ({
	page
}) => {
	await page.goto('/support');
	const kinds = page.getByRole('region', { name: 'Or pick a kind of help' });
	const listOf = (name: string) => kinds.getByRole('heading', { name }).locator('+ ul').getByRole('link');
	await expect(listOf('Or pick a kind of help')).toHaveText([
		'Advice and practical help',
		'Learning new things'
	]);
	await expect(listOf('Things people often ask for')).toHaveText([
		'Debt and money',
		'Talking to a link worker'
	]);
	await expect(
		listOf('None listed yet. A link worker can help with these').filter({ hasText: 'Housing' })
	).toHaveAttribute('href', '/support?need=housing');
	for (const href of await kinds
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
		await page.goto(href ?? '');
		const isListed = (await page.getByRole('article').count()) > 0;
		if (!isListed) await expect(page.getByRole('main')).toContainText('Ask a link worker');
	}
});
