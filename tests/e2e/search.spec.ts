import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

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

for (const colorScheme of ['light', 'dark'] as const) {
	test(`has no accessibility faults in ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		for (const q of ['SE15 5LJ', 'southwark', 'SE15', 'qqqq', '']) {
			await page.goto(search(q));
			expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
		}
	});
}
