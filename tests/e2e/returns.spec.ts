import { expect, test } from '@playwright/test';
import { madeUpAnswers } from '../../src/lib/atlas/returns/made-up-answers.ts';
import { expectNoSidewaysScroll, watch } from './journey.ts';
import { lookAround } from './look.ts';
import type { OwnServer } from './own-server.ts';
import { PASSWORD } from './people.ts';
import { heard, listen } from './seen-and-heard.ts';
import { enter, hackneyPath, lastQuarter, people, put, returnsSite, thisQuarter } from './returns-site.ts';

test.describe.configure({ mode: 'serial' });

let server: OwnServer;
test.beforeAll(async () => {
	test.setTimeout(180_000);
	server = await returnsSite();
});
test.afterAll(({ browser }) => server.remove(browser));

test('a return is made from start to submission without JavaScript', async ({ browser }) => {
	const page = await enter(browser, server, 'ann', { javaScriptEnabled: false });
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hackney’s quarterly return');
	await expect(page.getByText('It was due by 11 November 2026, and is still welcome.')).toBeVisible();
	await page.getByRole('link', { name: 'Start the return of Hackney, July to September 2026' }).click();
	await expect(page.getByText('7 answers are still needed')).toBeVisible();
	await page.getByRole('link', { name: 'Start', exact: true }).click();

	await page.getByRole('radio', { name: /^Targeted/ }).check();
	await page.getByRole('button', { name: 'Save and go on to ways in' }).click();
	await expect(page).toHaveURL(`${server.origin}${hackneyPath}/access?done=saved`);
	await expect(page.getByText('Last quarter: Libraries; Social care')).toBeVisible();
	await page.getByRole('button', { name: 'Use last quarter’s answers for what is empty' }).click();
	await expect(page.getByText('What was empty now has last quarter’s answers.')).toBeVisible();
	await expect(page.getByRole('checkbox', { name: 'Libraries' })).toBeChecked();

	await page.goto(`${server.origin}${hackneyPath}/partners`);
	await page.getByRole('button', { name: 'Use last quarter’s answers for what is empty' }).click();
	await page.goto(`${server.origin}${hackneyPath}/referrals`);
	await page.getByLabel('Referrals in the quarter').fill('2,100');
	await page.getByLabel('Of these, people who referred themselves').fill('about sixty');
	await page.getByRole('button', { name: 'Save and go on to notes' }).click();

	const fault = 'Enter a number in figures, such as 12, or leave it empty if it is not known.';
	await expect(page).toHaveTitle(/^Error: Referrals/);
	await expect(
		page.getByRole('alert').getByRole('link', { name: `Of these, people who referred themselves: ${fault}` })
	).toHaveAttribute('href', '#self-referrals');
	const self = page.getByLabel('Of these, people who referred themselves');
	await expect(self).toHaveValue('about sixty');
	await expect(self).toHaveAccessibleDescription(`Last quarter: 60 Error: ${fault}`);
	await expect(page.getByLabel('Referrals in the quarter')).toHaveValue('2100');
	await self.fill('60');
	await page.getByRole('button', { name: 'Save and go on to notes' }).click();
	await page.getByLabel('Anything for the atlas’s editors alone').fill('Not for the public.');
	await page.getByRole('button', { name: 'Save', exact: true }).click();

	await page.getByRole('link', { name: 'All answers on one page' }).click();
	await expect(
		page.getByText('It can be submitted once the answers listed at the top are there.')
	).toBeVisible();
	await page.getByRole('link', { name: 'Say which places or groups: the programme is “targeted”.' }).click();
	await expect(page).toHaveURL(`${server.origin}${hackneyPath}/programme#stage-detail`);
	await page.getByLabel('Which places or groups?').fill('People registered in Homerton.');
	await page.getByRole('button', { name: /^Save and go on/ }).click();

	await page.goto(`${server.origin}${hackneyPath}/check`);
	await expect(page.getByText('It was 210 last quarter, and is 2,100 now. Is that right?')).toBeVisible();
	await page.getByRole('button', { name: 'Submit the return' }).click();
	await expect(page.getByRole('alert')).toContainText('It has not been submitted yet');
	for (const group of await page.getByRole('group').all()) {
		await group.getByRole('checkbox', { name: 'Yes, this is right' }).check();
		await group.getByLabel(/^Why\?/).fill('Two schemes joined.');
	}
	await page.getByRole('button', { name: 'Submit the return' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Hackney’s return for July to September 2026 is submitted'
	);
});

test('the history says who saved what, and an earlier copy can be brought back', async ({ browser }) => {
	const page = await enter(browser, server, 'bob', { javaScriptEnabled: false });
	await page.goto(`${server.origin}${hackneyPath}/history`);
	await expect(page.getByRole('heading', { name: 'Submitted by Ann Hackney' })).toBeVisible();
	await page.goto(`${server.origin}${hackneyPath}/programme`);
	await expect(page.getByText('This return is with the editors.')).toBeVisible();
	await page.getByLabel('Which organisation leads it?').fill('Somebody else');
	await page.getByRole('button', { name: /^Save and go on/ }).click();
	await expect(page.getByText('Draft', { exact: true })).toBeVisible();
	await page.goto(`${server.origin}${hackneyPath}/history`);
	await expect(page.getByRole('listitem').filter({ hasText: 'Saved by Bob Hackney' })).toContainText(
		'from Not answered to Somebody else'
	);
	await page.getByRole('listitem').filter({ hasText: 'Saved by Ann Hackney' }).getByRole('button').click();
	await expect(page.getByText('The earlier copy is back, as a new one. Nothing was lost.')).toBeVisible();
	await expect(page.getByRole('heading', { name: /brought back by Bob Hackney/ })).toBeVisible();
	await page.goto(`${server.origin}${hackneyPath}/programme`);
	await expect(page.getByLabel('Which organisation leads it?')).toHaveValue('');
});

test('what is typed is saved as a field is left, and said aloud', async ({ browser }) => {
	const page = await enter(browser, server, 'ann');
	const { faults } = watch(page);
	await listen(page);
	await page.goto(`${server.origin}${hackneyPath}/people`);
	await expect(
		page.getByText(/For Hackney, NHS England’s return for 30 June 2026 counts link workers for [\d.]+/)
	).toBeVisible();
	await page.getByLabel('Volunteers who help the programme').fill('31');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('status').filter({ hasText: /^Saved at \d\d:\d\d\.$/ })).toBeVisible();
	expect(await heard(page), 'that it is saved, once').toEqual([
		expect.stringMatching(/^Saved at \d\d:\d\d\.$/)
	]);
	await page.getByLabel('Link workers who are not in the NHS return').fill('many');
	await page.keyboard.press('Tab');
	await expect(page.getByText('Enter a number in figures')).toBeVisible();
	await expect(page.getByRole('status').last()).toHaveText(/, but for what is marked\.$/);
	await page.getByRole('button', { name: /^Save and go on/ }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await lookAround(page);
	await page.goto(`${server.origin}${hackneyPath}/people`);
	await expect(page.getByLabel('Volunteers who help the programme')).toHaveValue('31');
	await expect(page.getByLabel('Link workers who are not in the NHS return')).toHaveValue('');
	// The browser's own remark on the form that was refused is as it should be.
	expect(faults.filter((fault) => !fault.includes('status of 400'))).toEqual([]);
});

test('what is typed before the script has come is kept and saved', async ({ browser }) => {
	const page = await enter(browser, server, 'ann');
	let release = () => {};
	const hold = () => new Promise<void>((resolve) => (release = resolve));
	let held = hold();
	await page.route('**/_app/**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`${server.origin}${hackneyPath}/people`, { waitUntil: 'commit' });
	await page.getByLabel('Volunteers who help the programme').fill('77');
	await page.getByRole('checkbox', { name: 'The council' }).check();
	release();
	await expect(page.getByText(/^Saved at/)).toBeVisible();
	await expect(page.getByLabel('Volunteers who help the programme')).toHaveValue('77');
	await page.goto(`${server.origin}${hackneyPath}/people`);
	await expect(page.getByLabel('Volunteers who help the programme')).toHaveValue('77');
	await expect(page.getByRole('checkbox', { name: 'The council' })).toBeChecked();

	// Several lines of words are drawn by another way than one.
	held = hold();
	await page.goto(`${server.origin}${hackneyPath}/notes`, { waitUntil: 'commit' });
	const note = page.getByLabel('Anything the public should know');
	await note.fill('Typed at once.');
	release();
	await expect(page.getByText(/^Saved at/)).toBeVisible();
	await expect(note).toHaveValue('Typed at once.');
});

test('an answer that looks odd is asked about accessibly', async ({ browser }) => {
	put(server, thisQuarter, { ...madeUpAnswers, referrals: 5000, volunteers: 31 });
	const page = await enter(browser, server, 'ann');
	await page.goto(`${server.origin}${hackneyPath}/check`);
	await page.getByRole('button', { name: 'Submit the return' }).click();
	await expect(page.getByRole('alert')).toContainText('It has not been submitted yet');
	await lookAround(page);
	await page.goto(`${server.origin}/returns/hackney/${lastQuarter}/submitted`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('is submitted');
});

test('someone whose session has ended keeps what they typed, and can save it', async ({ browser }) => {
	const page = await enter(browser, server, 'ann');
	await page.goto(`${server.origin}${hackneyPath}/notes`);
	const note = page.getByLabel('Anything the public should know');
	await note.fill('Much to say.');
	await page.keyboard.press('Tab');
	await expect(page.getByText(/^Saved at/)).toBeVisible();
	await note.fill('Much more to say.');
	const cookies = await page.context().cookies();
	await page.context().clearCookies();
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText('You have been signed out. What you typed is still here')).toBeVisible();
	await page.context().addCookies(cookies);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page).toHaveURL(`${server.origin}${hackneyPath}?done=saved`);
});

test('and so does someone whose page has no script, in the page that says so', async ({ browser }) => {
	const page = await enter(browser, server, 'ann', { javaScriptEnabled: false });
	await page.goto(`${server.origin}${hackneyPath}/notes`);
	const typed = 'Typed while signed out, “quoted” & <b>bold</b>.\nOn two lines.';
	await page.getByLabel('Anything the public should know').fill(typed);
	await page.getByLabel('Anything for the atlas’s editors alone').fill('Short.');
	await page.context().clearCookies();
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	const heading = page.getByRole('heading', { level: 1 });
	const refused = 'You have been signed out: nothing is saved yet';
	await expect(heading).toHaveText(refused);
	await expect(page.getByText('Typed while signed out')).toHaveText(typed);
	// Pressed too soon, nothing is lost either.
	await page.getByRole('button', { name: 'Send it again' }).click();
	await expect(heading).toHaveText(refused);

	const opened = page.waitForEvent('popup');
	await page.getByRole('link', { name: 'Sign in, in a new tab' }).click();
	const tab = await opened;
	await tab.getByLabel('Email address').fill(people.ann.email);
	await tab.getByLabel('Password').fill(PASSWORD);
	await tab.getByRole('button', { name: 'Sign in' }).click();
	await expect(tab).toHaveURL(`${server.origin}/account`);
	await tab.close();
	await page.getByRole('button', { name: 'Send it again' }).click();
	await expect(page).toHaveURL(`${server.origin}${hackneyPath}?done=saved`);
	await page.goto(`${server.origin}${hackneyPath}/notes`);
	await expect(page.getByLabel('Anything the public should know')).toHaveValue(typed);
	await expect(page.getByLabel('Anything for the atlas’s editors alone')).toHaveValue('Short.');
});

test('the page that gives back what was typed has no fault', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 720 });
	await page.goto(`${server.origin}/sign-in`);
	await page.evaluate((action) => {
		const form = document.createElement('form');
		Object.assign(form, { method: 'post', action });
		const note = document.createElement('textarea');
		Object.assign(note, { name: 'public-note', value: `Much to say, and a long word: ${'x'.repeat(80)}` });
		form.append(note);
		document.body.append(form);
		form.submit();
	}, `${hackneyPath}/notes?/save`);
	await expect(page.getByRole('button', { name: 'Send it again' })).toBeVisible();
	await expectNoSidewaysScroll(page);
	await lookAround(page);
});

test('a viewer and an editor each see what is theirs', async ({ browser }) => {
	const viewer = await enter(browser, server, 'vic');
	await expect(viewer.getByRole('heading', { level: 1 })).toHaveText(
		'You have no borough to make a return for'
	);
	await lookAround(viewer);
	const editor = await enter(browser, server, 'eve');
	await expect(editor.getByRole('row')).toHaveCount(34);
	await expect(editor.getByRole('row', { name: /^Camden/ })).toContainText('Never returned');
	await lookAround(editor);
});

test('the whole return prints on two sheets, with lines to sign on', async ({ browser }) => {
	const page = await enter(browser, server, 'ann');
	await page.goto(`${server.origin}${hackneyPath}/check`);
	const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(2);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Checked and signed off for the borough')).toBeVisible();
	await expect(page.getByRole('link', { name: /^Change/ })).toHaveCount(0);
});

test('a section can be filled in and saved with the keyboard alone', async ({ browser }) => {
	const page = await enter(browser, server, 'ann');
	await page.goto(`${server.origin}${hackneyPath}/referrals`);
	await page.getByLabel('Referrals in the quarter').focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('2050');
	for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Save and go on to notes' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(`${server.origin}${hackneyPath}/notes?done=saved`);
	await page.goto(`${server.origin}${hackneyPath}/referrals`);
	await expect(page.getByLabel('Referrals in the quarter')).toHaveValue('2050');
});
