import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { makePeople, people, withContributions } from './editor-scene';
import { startOwnServer } from './own-server';
import type { OwnServer } from './own-server';
import { signIn } from './people';

const workforce = '../shared/data/releases/pcn-workforce-individual-2026-06-england.zip';
const advice = '../shared/data/advice/debt-advice-locator-2026-04-london.csv';

test.skip(!existsSync(workforce) || !existsSync(advice), 'the published releases are not on this machine');
test.describe.configure({ mode: 'serial' });
test.use({ javaScriptEnabled: false });

let server: OwnServer;
test.beforeAll(async () => {
	test.setTimeout(200_000);
	server = await startOwnServer({ env: { ATLAS_TODAY: '2026-11-21' } });
	await makePeople(server);
});
test.afterAll(() => server.remove());

const patience = { timeout: 60_000 };
async function upload(page: Page, name: string, buffer: Buffer, kind = ''): Promise<void> {
	await page.goto(`${server.origin}/editor/uploads`);
	await page.getByLabel('The file, as published').setInputFiles({ name, mimeType: 'text/csv', buffer });
	await page.getByLabel('What it is').selectOption(kind);
	await page.getByRole('button', { name: 'Read the file' }).click({ timeout: 60_000 });
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const adviceSites = async (page: Page): Promise<number> => {
	const address = `${server.origin}/api/v1/figures?measure=advice-sites&areas=london`;
	return (await (await page.request.get(address)).json()).figures[0].value;
};

test('the release the atlas opened with changes nothing, and the same file twice is said so', async ({
	page
}) => {
	test.setTimeout(180_000);
	await signIn(page, server, people.eve.email);
	const zip = readFileSync(workforce);
	await upload(page, 'workforce.zip', zip);
	await expect(heading(page)).toHaveText('Primary care network workforce, 30 June 2026', patience);
	await expect(page.getByText('Nothing changes: the site already shows these figures.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Publish the release' })).toHaveCount(0);
	const total = page.getByRole('region', { name: 'London’s totals' }).getByRole('row', { name: /383\.5/ });
	await expect(total).toContainText('383.5383.5no change');
	await upload(page, 'again.zip', zip);
	await expect(page.getByRole('alert')).toContainText(/You uploaded this file on /, patience);
	await page.getByRole('link', { name: 'See the earlier upload' }).click();
	await expect(heading(page)).toHaveText('Primary care network workforce, 30 June 2026');
});

test('a file of another kind than was chosen is said to be so, and nothing is kept', async ({ page }) => {
	await signIn(page, server, people.eve.email);
	await upload(page, 'advice.csv', readFileSync(advice), 'workforce');
	await expect(page.getByRole('alert')).toContainText('Debt-advice services', patience);
	expect(withContributions(server, (db) => db.prepare('select count(*) from upload').pluck().get())).toBe(1);
});

test('a list that has lost a place is read, published, and undone', async ({ page }) => {
	test.setTimeout(240_000);
	await signIn(page, server, people.eve.email);
	const before = await adviceSites(page);
	const lines = readFileSync(advice, 'utf8').split('\n');
	const gone = lines.findIndex((line) => line.includes('SW12 8EN'));
	await upload(page, 'advice.csv', Buffer.from(lines.filter((_, at) => at !== gone).join('\n')));
	await expect(heading(page)).toHaveText(/^Debt-advice services, /, patience);
	const list = page.locator('details').filter({ hasText: /^1 gone: / });
	await list.locator('summary').click();
	await expect(list).toContainText('Crosslight Advice - Balham');
	await page.getByRole('button', { name: 'Publish the release' }).click({ timeout: 90_000 });
	await expect(page.getByRole('status')).toContainText('The public sees it now.', { timeout: 90_000 });
	expect(await adviceSites(page)).toBe(before - 1);
	await expect(page.getByRole('main')).toContainText('When it was checked, the public saw the release of');
	await expect(page.getByRole('columnheader', { name: 'Before' })).toBeVisible();
	await expect(page.getByRole('region', { name: 'What was done' })).toContainText('Published by Eve Editor');

	await page.goto(`${server.origin}/editor/publications/0`);
	await page.getByRole('button', { name: 'Go back to this' }).click({ timeout: 90_000 });
	await expect(page.getByRole('status')).toContainText('before the first publication', { timeout: 90_000 });
	expect(await adviceSites(page)).toBe(before);
	const published = page.getByRole('link', { name: /^1\. Debt-advice services/ });
	await expect(published).toBeVisible();
});

test('a release checked before another was published is to be checked again', async ({ page }) => {
	test.setTimeout(120_000);
	await signIn(page, server, people.eve.email);
	await page.goto(`${server.origin}/editor/uploads/1`);
	await page.getByRole('button', { name: 'Check it again' }).click({ timeout: 60_000 });
	await expect(page.getByRole('status')).toContainText('It has been checked again', patience);
	await expect(page.getByRole('button', { name: 'Check it again' })).toHaveCount(0);
});

test('a list that does not date itself is checked again as of the day it was uploaded, its date', async ({
	page
}) => {
	test.setTimeout(120_000);
	await signIn(page, server, people.eve.email);
	withContributions(server, (db) => db.exec("update upload set period = '2026-11-10' where id = 2"));
	await page.goto(`${server.origin}/editor/uploads/2`);
	await expect(heading(page)).toHaveText('Debt-advice services, 10 November 2026');
	await page.getByRole('button', { name: 'Check it again' }).click({ timeout: 60_000 });
	await expect(page.getByRole('status')).toContainText('It has been checked again', patience);
	const dates = withContributions(server, (db) =>
		db.prepare("select period, change_log ->> '$.period' as checked from upload where id = 2").get()
	);
	expect(dates).toEqual({ period: '2026-11-10', checked: '2026-11-10' });
});
