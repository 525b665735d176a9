import { expect, test } from '@playwright/test';
import { watch } from './journey.ts';
import { startOwnServer } from './own-server.ts';
import type { OwnServer } from './own-server.ts';
import { makeAccount, signIn } from './people.ts';

let site: OwnServer;
test.beforeAll(async () => {
	site = await startOwnServer();
});
test.afterAll(() => site.remove());

test('signs in through the page, without script', async ({ browser }) => {
	await makeAccount(site, {
		email: 'ada@hackney.gov.uk',
		name: 'Ada Example',
		role: 'contributor',
		boroughs: ['E09000012']
	});
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	const { faults } = watch(page);
	await signIn(page, site, 'ada@hackney.gov.uk');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Example');
	expect(faults).toEqual([]);
});
