import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { watch } from './journey';
import { lookAroundCopy } from './look';
import { startOwnServer } from './own-server';
import type { OwnServer } from './own-server';

const hackney = '/areas/E09000012-hackney';
const form = '/corrections/new?about=area:E09000012';

let server: OwnServer;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
	test.setTimeout(200_000);
	server = await startOwnServer({ env: { ATLAS_TODAY: '2026-11-21' } });
});
test.afterAll(() => server.remove());

const stored = () => {
	const db = new Database(server.contributionsFile, { readonly: true });
	try {
		return db.prepare('select subject, subject_name, message, state from correction order by id').all();
	} finally {
		db.close();
	}
};

/** As long as a person takes to write. */
const write = async (page: Page, words: string) => {
	await page.getByRole('textbox', { name: 'What is wrong' }).fill(words);
	await page.waitForTimeout(3_100);
	await page.getByRole('button', { name: 'Send the report' }).click();
};

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a mistake is reported from an area’s page, and the page then says so', async ({ page }) => {
		const { faults } = watch(page);
		const before = await page.request.get(server.origin + hackney);
		await page.goto(server.origin + hackney);
		await page.getByRole('link', { name: 'Report a mistake on this page' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report a mistake about Hackney');
		await write(page, 'The network named here closed in May.');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Thank you. Your report has been received'
		);
		expect(stored()).toEqual([
			{
				subject: 'area:E09000012',
				subject_name: 'Hackney',
				message: 'The network named here closed in May.',
				state: 'reported'
			}
		]);
		await page.getByRole('link', { name: 'Back to Hackney' }).click();
		// A browser keeps a page for a minute, unless it is asked to look again.
		await page.reload();
		const line = /^A mistake was reported on \d+ \w+ \d{4} and will be checked\.$/;
		await expect(page.getByText(line)).toBeVisible();
		await expect(page.getByText('closed in May')).toHaveCount(0);
		const after = await page.request.get(server.origin + hackney, {
			headers: { 'if-none-match': before.headers().etag ?? '' }
		});
		expect(after.status(), 'a kept copy is out of date').toBe(200);
		expect(faults).toEqual([]);
	});

	test('what is refused says why, beside the field too, and keeps what was typed', async ({ page }) => {
		await page.goto(server.origin + form);
		await page.getByRole('textbox', { name: 'What is wrong' }).fill('Sent much too quickly.');
		await page.getByRole('button', { name: 'Send the report' }).click();
		await expect(page.getByRole('alert')).toContainText('That was very quick');
		const field = page.getByRole('textbox', { name: 'What is wrong' });
		await expect(field).toHaveValue('Sent much too quickly.');
		await expect(field).toHaveAccessibleDescription(/That was very quick/);
		await lookAroundCopy(page);
		await page.getByRole('link', { name: /That was very quick/ }).click();
		await expect(field).toBeFocused();
		await page.waitForTimeout(3_100);
		await page.getByRole('button', { name: 'Send the report' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Thank you/);
	});
});

test('keeps nothing about who sent it', () => {
	const db = new Database(server.contributionsFile, { readonly: true });
	const columns = (db.pragma('table_info(correction)') as { name: string }[]).map(({ name }) => name);
	const trail = JSON.stringify(db.prepare('select * from audit').all());
	db.close();
	expect(columns).toEqual([
		'id',
		'subject',
		'subject_name',
		'message',
		'state',
		'answer',
		'reported_at',
		'decided_by',
		'decided_at'
	]);
	expect(trail).not.toContain('127.0.0.1');
	expect(server.log()).not.toContain('closed in May');
});

for (const nonsense of ['', '?about=', '?about=area:E09000099', '?about=person:1', "?about=area:';drop"]) {
	test(`/corrections/new${nonsense} is not found, read or written`, async ({ request }) => {
		const address = `${server.origin}/corrections/new${nonsense}`;
		expect((await request.get(address)).status()).toBe(404);
		const headers = { origin: server.origin };
		expect((await request.post(address, { form: { message: 'Nothing.' }, headers })).status()).toBe(404);
		expect((await request.get(address.replace('new', 'received'))).status()).toBe(404);
	});
}

test('a form of another site is refused, as is one with the hidden field filled in', async ({ request }) => {
	const before = stored().length;
	const send = (origin: string, website: string) =>
		request.post(server.origin + form, {
			form: { message: 'Buy cheap watches here.', mark: '', website },
			headers: { origin, accept: 'text/html' }
		});
	expect((await send('https://elsewhere.example', '')).status()).toBe(403);
	const trapped = await send(server.origin, 'https://elsewhere.example');
	expect(trapped.status()).toBe(400);
	expect(await trapped.text()).toContain('Leave the last field empty');
	expect(stored()).toHaveLength(before);
});
