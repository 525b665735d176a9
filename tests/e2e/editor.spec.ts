import { expect, test } from '@playwright/test';
import {
	checkedUpload,
	heading,
	makePeople,
	pagesOn,
	people,
	press,
	reportedMistake,
	submittedReturn,
	withContributions
} from './editor-scene';
import { lookAroundCopy } from './look';
import { startOwnServer } from './own-server';
import type { OwnServer } from './own-server';
import { signIn } from './people';

let server: OwnServer;
test.describe.configure({ mode: 'serial' });
test.use({ javaScriptEnabled: false });
test.beforeAll(async () => {
	test.setTimeout(200_000);
	server = await startOwnServer({ env: { ATLAS_TODAY: '2026-11-21' } });
	await makePeople(server);
});
test.afterAll(({ browser }) => server.remove(browser));

const as = pagesOn(() => server);

test('an empty desk says that nothing waits, and when it will', async ({ browser }) => {
	const page = await as(browser, 'eve', '/editor');
	await expect(heading(page)).toHaveText('Nothing is waiting');
	await expect(page.getByText('The next returns are due on 11 February 2027.')).toBeVisible();
	await expect(page.getByText('Nothing has been published through the desk yet.')).toBeVisible();
	const rows = page.getByRole('table', { name: /The 33 boroughs/ }).locator('tbody tr');
	await expect(rows).toHaveCount(33);
	await expect(rows.first()).toContainText(
		'Ask the borough for July to September 2026: it was due on 11 November 2026.'
	);
});

test('a return is sent back with a message, which must be written', async ({ browser }) => {
	const id = submittedReturn(server, 'E09000007');
	const page = await as(browser, 'eve', '/editor');
	await page.getByRole('link', { name: 'Camden, July to September 2026' }).click();
	await page.getByLabel('What is the borough to look at again?').fill('   ');
	await press(page, 'Send it back');
	await expect(page.getByRole('alert')).toContainText('Say what the borough is to look at again.');
	await lookAroundCopy(page);
	await page.getByLabel('What is the borough to look at again?').fill('Are the referrals for one quarter?');
	await press(page, 'Send it back');
	await expect(page.getByRole('status')).toHaveText(
		'You have sent the return back to Camden, with your message.'
	);
	await expect(page.getByRole('row', { name: /Camden/ })).toContainText('Sent back');
	await page.reload();
	await expect(page.getByRole('status')).toHaveCount(0);
	await page.goto(`${server.origin}/editor/returns/${id}`);
	await expect(page.getByText('Are the referrals for one quarter?').first()).toBeVisible();
});

test('of two editors at once, the second is told what the first did', async ({ browser }) => {
	const id = submittedReturn(server, 'E09000014');
	const [eve, ben] = [
		await as(browser, 'eve', `/editor/returns/${id}`),
		await as(browser, 'ben', `/editor/returns/${id}`)
	];
	await press(eve, 'Accept the return');
	await expect(eve.getByRole('status')).toContainText('You have accepted the return of Haringey.');
	await ben.getByLabel('What is the borough to look at again?').fill('Please look again.');
	await press(ben, 'Send it back');
	await expect(ben.getByRole('alert')).toContainText(
		/^Nothing has been changed.*Eve Editor accepted it on /s
	);
	await expect(ben.getByLabel('What is the borough to look at again?')).toHaveValue('Please look again.');
	await expect(heading(ben)).toHaveText('Haringey, July to September 2026: accepted');
});

test('a return is published once, however often the button is pressed, and rolled back', async ({
	browser
}) => {
	test.setTimeout(180_000);
	const id = submittedReturn(server, 'E09000012');
	const page = await as(browser, 'eve', `/editor/returns/${id}`);
	const versionOf = async () => (await (await page.request.get(`${server.origin}/healthz`)).json()).version;
	const first = await versionOf();
	const preview = await page.getByRole('link', { name: 'See it as the public will' }).getAttribute('href');
	expect((await page.request.get(server.origin + preview)).status()).toBe(200);
	await press(page, 'Accept the return');
	const revision = await page.locator('[action="?/publish"] [name=revision]').inputValue();
	const again = () =>
		page.request.post(`${server.origin}/editor/returns/${id}?/publish`, {
			form: { revision, note: 'Made up' },
			headers: { origin: server.origin, accept: 'text/html' },
			maxRedirects: 0
		});
	const answers = await Promise.all([again(), again()]);
	expect(answers.map((answer) => answer.status())).toEqual([303, 303]);
	expect((await again()).status()).toBe(303);
	const published = withContributions(server, (db) =>
		db.prepare(`select state, note, published_by_name as who from publication`).all()
	);
	expect(published).toEqual([{ state: 'published', note: 'Made up', who: 'Eve Editor' }]);
	await page.goto(`${server.origin}/editor`);
	await expect(
		page.getByText(/Publication 1: Return of Hackney, July to September 2026\. By Eve Editor/)
	).toBeVisible();
	expect(await versionOf()).not.toBe(first);

	await page.getByRole('link', { name: 'Publication 1' }).click();
	await expect(page.getByRole('heading', { level: 2 })).toHaveText('What the public sees now');
	await page.getByRole('link', { name: 'what the public saw before' }).click();
	await expect(heading(page)).toHaveText('Everything the public has seen');

	const ben = await as(browser, 'ben', '/editor/publications/0');
	await page.goto(`${server.origin}/editor/publications/0`);
	await expect(page.getByRole('row', { name: /Return of Hackney/ })).toContainText(
		'would no longer be public'
	);
	await lookAroundCopy(page);
	await page.getByLabel('Why?').fill('It was the wrong quarter.');
	await press(page, 'Go back to this');
	await expect(page.getByRole('status')).toHaveText(
		'The public sees this again: before the first publication.'
	);
	expect(await versionOf()).toBe(first);
	await press(ben, 'Go back to this');
	await expect(ben.getByRole('status')).toContainText('The public sees this again');
	const history = page.getByRole('listitem').filter({ hasText: 'Back to before the first publication' });
	await expect(history).toContainText('What the public sees now.');
	await expect(history).toContainText('“It was the wrong quarter.”');
	await page.goto(`${server.origin}/editor/publications/1`);
	await expect(page.getByRole('row', { name: /Return of Hackney/ })).toContainText('would be public again');
});

test('a release that waits shows what is odd before what is usual, and is printed whole', async ({
	browser
}) => {
	const id = checkedUpload(server);
	const page = await as(browser, 'eve', `/editor/uploads/${id}`);
	await expect(heading(page)).toHaveText('Primary care network workforce, 30 September 2026');
	await expect(page.getByRole('row', { name: /^Link workers, full-time posts/ })).toContainText(
		'383.5388.0+4.5'
	);
	const titles = await page.getByRole('heading', { level: 2 }).allInnerTexts();
	expect(titles.indexOf('Look at these first')).toBeLessThan(
		titles.indexOf('London’s totals, before and after')
	);
	await expect(page.getByText('Made-up South PCN U00002')).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Made-up South PCN U00002')).toBeVisible();
	await expect(page.getByText('and 2 more')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Publish the release' })).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	await press(page, 'Discard the upload');
	await expect(page.getByRole('status')).toContainText('You have discarded Primary care network workforce');
	await expect(page.getByRole('row', { name: /made-up-workforce/ })).toContainText('Discarded');
});

test('a release with something in its way cannot be published, and one that fails says why', async ({
	browser
}) => {
	const blocked = checkedUpload(server, {
		blockers: ['List sizes of the same month must be published first.']
	});
	const page = await as(browser, 'eve', `/editor/uploads/${blocked}`);
	await expect(page.getByRole('heading', { name: 'It cannot be published as things stand' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Publish the release' })).toHaveCount(0);
	await lookAroundCopy(page);
	const broken = checkedUpload(server);
	await page.goto(`${server.origin}/editor/uploads/${broken}`);
	await press(page, 'Publish the release');
	await expect(page.getByRole('alert')).toContainText('It was not published.', { timeout: 60_000 });
	await lookAroundCopy(page);
	await page.goto(`${server.origin}/editor`);
	await expect(page.getByText('Not published:')).toBeVisible();
	await lookAroundCopy(page);
});

test('a file that is no release is refused in a sentence beside the field', async ({ browser }) => {
	const page = await as(browser, 'eve', '/editor/uploads');
	await press(page, 'Read the file');
	await expect(page.getByRole('alert')).toContainText('Choose the file to upload.');
	await page.getByLabel('The file, as published').setInputFiles({
		name: 'made-up.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('<!doctype html><title>Not found</title>')
	});
	await page.getByLabel('What it is').selectOption('workforce');
	await press(page, 'Read the file');
	await expect(page.getByRole('alert')).toContainText(/Nothing has been changed\s+\S+/, { timeout: 60_000 });
	await expect(page.getByLabel('The file, as published')).toHaveAccessibleDescription(/CSV, or the zip.*\S/);
	await expect(page.getByLabel('What it is')).toHaveValue('workforce');
	await lookAroundCopy(page);
});

test('a reported mistake is taken up and closed with an answer the public reads', async ({
	browser,
	page: reader
}) => {
	const id = reportedMistake(server, 'The number of practices is wrong.');
	const page = await as(browser, 'eve', `/editor/corrections/${id}`);
	const ben = await as(browser, 'ben', `/editor/corrections/${id}`);
	await press(page, 'Take it up');
	await expect(page.getByRole('status')).toHaveText('You have taken up the report about Hackney.');
	await press(ben, 'Take it up');
	await expect(ben.getByRole('alert')).toContainText('Another editor has taken this report up.');
	await press(page, 'Close the report');
	await expect(page.getByRole('alert')).toContainText('Choose what you found.');
	await lookAroundCopy(page);
	await page.getByLabel('It was wrong, and is now corrected').check();
	await press(page, 'Close the report');
	await expect(page.getByLabel('Your answer, for everyone to read')).toHaveAccessibleDescription(
		/Write the answer that the public will read\./
	);
	await page.getByLabel('Your answer, for everyone to read').fill('There are 39; the list is now right.');
	await press(page, 'Close the report');
	await expect(page.getByRole('status')).toContainText('has been closed as corrected');
	await reader.goto(`${server.origin}/areas/E09000012-hackney`);
	await expect(reader.getByText(/^A mistake reported on .* was corrected on /)).toBeVisible();
	await expect(reader.getByText('There are 39; the list is now right.')).toBeVisible();
	await expect(reader.getByText('The number of practices is wrong.')).toHaveCount(0);
});

test('the trail can be narrowed down, read as differences, and downloaded without formulas', async ({
	browser
}) => {
	withContributions(server, (db) =>
		db
			.prepare(
				`insert into audit (at, actor, actor_name, action, subject, note) values (?, 'x', 'Mallory', 'made-up-act', 'upload:1', ?)`
			)
			.run('2026-11-20T10:00:00.000Z', '=cmd|calc')
	);
	const page = await as(browser, 'eve', '/editor/audit');
	await page.getByLabel('About').fill('Haringey');
	await page.getByLabel('What was done').selectOption({ label: 'Accept return' });
	await press(page, 'Show');
	const rows = page.getByRole('region', { name: 'The audit trail' }).locator('tbody tr');
	await expect(rows).toHaveCount(1);
	await expect(rows).toContainText('Eve Editor');
	await expect(rows).toContainText(/State: submitted\s*→.*accepted/);
	const csv = await page.request.get(`${server.origin}/editor/audit.csv?person=Mallory`);
	expect(csv.headers()['content-type']).toContain('text/csv');
	expect((await csv.text()).split('\r\n')[1]).toMatch(/,Mallory,made-up-act,upload:1,,,'=cmd\|calc$/);
});

test('the trail is shown fifty rows at a time', async ({ browser }) => {
	withContributions(server, (db) => {
		const add = db.prepare(
			`insert into audit (at, actor, actor_name, action, subject) values ('2026-11-20T10:00:00.000Z', 'x', 'Mallory', 'made-up-act', ?)`
		);
		for (let n = 0; n < 60; n += 1) add.run(`made-up:${n}`);
	});
	const page = await as(browser, 'eve', '/editor/audit?person=Mallory');
	const rows = page.getByRole('region', { name: 'The audit trail' }).locator('tbody tr');
	await expect(rows).toHaveCount(50);
	await page.getByRole('link', { name: 'Older' }).click();
	await expect(rows).toHaveCount(11);
	await page.getByRole('link', { name: 'Newest' }).click();
	await expect(rows).toHaveCount(50);
});

test.describe('everyone can use it', () => {
	test.use({ javaScriptEnabled: true });

	test('a return is accepted with the keyboard alone', async ({ page }) => {
		const id = submittedReturn(server, 'E09000033');
		await signIn(page, server, people.eve.email, undefined, `/editor/returns/${id}`);
		const button = page.getByRole('button', { name: 'Accept the return' });
		for (
			let tabs = 0;
			tabs < 40 && !(await button.evaluate((node) => node === document.activeElement));
			tabs += 1
		) {
			await page.keyboard.press('Tab');
		}
		await expect(button).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('status')).toContainText('You have accepted the return of Westminster.');
	});
});
