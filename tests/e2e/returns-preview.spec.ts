import { expect, test } from '@playwright/test';
import { madeUpAnswers } from '../../src/lib/atlas/returns/made-up-answers.ts';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { acceptReturn } from '../../src/lib/server/contributions/returns.ts';
import type { OwnServer } from './own-server.ts';
import { enter, hackneyPath, put, returnsSite, thisQuarter } from './returns-site.ts';

let server: OwnServer;
test.beforeAll(async () => {
	test.setTimeout(180_000);
	server = await returnsSite();
});
test.afterAll(({ browser }) => server.remove(browser));

test('the preview says what the borough’s page says once it is published, and nothing for editors alone', async ({
	browser
}) => {
	test.setTimeout(120_000);
	const answers = {
		...madeUpAnswers,
		'self-referrals': 3,
		'public-note': 'Counted by hand.',
		'editor-note': 'Between ourselves.'
	};
	const copy = put(server, thisQuarter, answers, true, { 'self-referrals': 'Made up.' });
	const page = await enter(browser, server, 'eve');
	const lists = ['Parts worked out from official figures', 'Parts the borough answers'];
	const read = async () => [
		...(await Promise.all(lists.map((name) => page.getByRole('list', { name }).innerText()))),
		...(await page
			.locator('dl:has(dt:text-is("Led by")) dt, dl:has(dt:text-is("Led by")) dd')
			.allInnerTexts())
	];

	await page.goto(server.origin + hackneyPath + '/preview');
	const preview = await read();
	expect(preview.join('\n')).toMatch(/Made-up Council for Voluntary Service/);
	expect(preview.join('\n')).toMatch(/People who referred themselves: withheld/);
	await expect(page.getByText('Counted by hand.')).toBeVisible();
	await expect(page.getByText('Between ourselves.')).toHaveCount(0);

	const db = openContributions(server.contributionsFile);
	const accepted = acceptReturn(db, { id: 'eve', name: 'Eve Editor' }, copy.id, copy.revision);
	db.close();
	expect(accepted).toHaveProperty('moved');
	await page.goto(`${server.origin}/editor/returns/${copy.id}`);
	await page.getByRole('button', { name: /^Publish/ }).click();
	await expect(page.getByRole('status').first()).toBeVisible({ timeout: 90_000 });
	await page.goto(`${server.origin}/areas/E09000012-hackney`);
	expect(await read()).toEqual(preview);

	await page.goto(`${server.origin}/returns`);
	const row = page.getByRole('row', { name: /^Hackney/ });
	await expect(row).toContainText('Published');
	await expect(row).toContainText('July to September 2026');
});
