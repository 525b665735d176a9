import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { expectNoSidewaysScroll, watch } from './journey.ts';
import { lookAround } from './look.ts';
import { startOwnServer } from './own-server.ts';
import type { OwnServer } from './own-server.ts';
import { makeAccount, PASSWORD, signIn } from './people.ts';

let site: OwnServer;
test.beforeAll(async () => {
	site = await startOwnServer();
});
test.afterAll(({ browser }) => site.remove(browser));
// One site for all of them, one after another.
test.describe.configure({ mode: 'default' });

/** `npm run accounts -- …` on the machine of the site. */
function accounts(...words: string[]) {
	const run = spawnSync(
		process.execPath,
		['--import', './scripts/check-node.mjs', 'scripts/accounts.ts', ...words],
		{
			encoding: 'utf8',
			env: {
				...process.env,
				ORIGIN: site.origin,
				CONTRIBUTIONS_DB: site.contributionsFile,
				ATLAS_DB: site.atlasFile
			}
		}
	);
	return { ...run, link: /^http\S+$/m.exec(run.stdout)?.[0] ?? '' };
}

const withoutScript = async (browser: Browser) => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	return { page, watched: watch(page) };
};

async function expectGoodAtEveryWidth(page: Page) {
	for (const width of [320, 768, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		await expectNoSidewaysScroll(page);
	}
}

test('from an invitation on the command line to signing out, without script', async ({ browser }) => {
	const { stdout, link, status } = accounts(
		...['invite', '--email', 'ada@hackney.gov.uk', '--role', 'contributor', '--borough', 'Hackney']
	);
	expect(status).toBe(0);
	expect(stdout).toContain('Invited ada@hackney.gov.uk: borough contributor of Hackney.');

	const { page, watched } = await withoutScript(browser);
	await page.goto(link);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up your account');
	await page.getByLabel('Your name').fill('Ada Example');
	await page.getByLabel('Password', { exact: true }).fill('too short');
	await page.getByLabel('The same password again').fill('too short');
	await page.getByRole('button', { name: 'Set up account' }).click();
	await expect(page.getByRole('alert')).toContainText('Use at least 12 characters.');
	await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#password');
	await expect(page.getByLabel('Your name')).toHaveValue('Ada Example');
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByLabel('The same password again').fill(PASSWORD);
	await page.getByRole('button', { name: 'Set up account' }).click();

	await expect(page).toHaveURL(`${site.origin}/account`);
	await expect(page.getByText('Borough contributor, Hackney')).toBeVisible();
	const bar = page.getByRole('navigation', { name: 'Your work' });
	await expect(bar.getByRole('link')).toHaveText(['Returns', 'Account']);
	await page.getByRole('button', { name: 'Sign out', exact: true }).click();
	await expect(page.getByText('You have signed out.')).toBeVisible();
	await expect(bar).toHaveCount(0);

	await page.goto(link);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link can no longer be used');
	await expect(page.getByText('It has been used already.')).toBeVisible();

	await page.goto(`${site.origin}/account`);
	await expect(page).toHaveURL(`${site.origin}/sign-in?next=%2Faccount`);
	await signIn(page, site, 'ada@hackney.gov.uk');
	await expect(page.getByRole('listitem').filter({ hasText: ', here' })).toHaveCount(1);
	expect(watched.faults.filter((fault) => !fault.includes('400'))).toEqual([]);
});

test('a new password by a link, for someone who forgot theirs', async ({ page }) => {
	await makeAccount(site, { email: 'forgetful@sutton.gov.uk', name: 'Bo Example' });
	await page.goto(accounts('reset', '--email', 'forgetful@sutton.gov.uk').link);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose a new password');
	await expect(page.getByLabel('Your name')).toHaveValue('Bo Example');
	await page.getByLabel('Password', { exact: true }).fill('four other made up words');
	await page.getByLabel('The same password again').fill('four other made up words');
	await page.getByRole('button', { name: 'Set password' }).click();
	await expect(page).toHaveURL(`${site.origin}/account`);
});

test('keeps one’s own account: name, password, sessions elsewhere', async ({ page, browser }) => {
	await makeAccount(site, { email: 'own@barnet.gov.uk', name: 'Cy Example', role: 'editor' });
	const elsewhere = await (await browser.newContext()).newPage();
	await signIn(elsewhere, site, 'own@barnet.gov.uk');
	await signIn(page, site, 'own@barnet.gov.uk');
	await expectGoodAtEveryWidth(page);

	await page.getByRole('textbox', { name: 'Your name' }).fill('Cy Changed');
	await page.getByRole('button', { name: 'Change name' }).click();
	await expect(page.getByRole('status')).toHaveText('Your name has been changed.');
	await expect(page.locator('.account')).toContainText('Cy Changed');

	await page.getByLabel('Your present password').fill('not my password');
	await page.getByLabel('New password', { exact: true }).fill('four other made up words');
	await page.getByLabel('The new password again').fill('four other made up words');
	await page.getByRole('button', { name: 'Change password' }).click();
	await expect(page.getByRole('alert')).toContainText('This is not your present password.');
	await lookAround(page);
	await page.getByLabel('Your present password').fill(PASSWORD);
	await page.getByLabel('New password', { exact: true }).fill('four other made up words');
	await page.getByLabel('The new password again').fill('four other made up words');
	await page.getByRole('button', { name: 'Change password' }).click();
	await expect(page.getByRole('status')).toContainText('signed out everywhere else');
	await elsewhere.reload();
	await expect(elsewhere).toHaveURL(/\/sign-in/);
});

test('an administrator asks someone in, changes their role and switches them off', async ({
	page,
	browser
}) => {
	await makeAccount(site, { email: 'boss@london.gov.uk', name: 'Di Example', role: 'administrator' });
	await signIn(page, site, 'boss@london.gov.uk', PASSWORD, '/account/people');
	await expectGoodAtEveryWidth(page);

	await page.getByLabel('Email address').fill('eli@camden.gov.uk');
	await page.getByLabel('Borough contributor').check();
	await page.getByRole('button', { name: 'Make an invitation' }).click();
	await expect(page.getByRole('alert')).toContainText('Choose the boroughs that the contributor writes for.');
	await expect(page.getByLabel('Email address')).toHaveValue('eli@camden.gov.uk');
	await expect(page.getByLabel('Borough contributor')).toBeChecked();
	await lookAround(page);
	await page.getByLabel('Camden').check();
	await page.getByRole('button', { name: 'Make an invitation' }).click();
	const link = await page.getByRole('textbox', { name: 'A link for eli@camden.gov.uk' }).inputValue();
	expect(link).toMatch(new RegExp(`^${site.origin}/account/accept\\?token=[\\w-]{43}$`));
	await lookAround(page);

	const { page: invited } = await withoutScript(browser);
	await invited.goto(link);
	await invited.getByLabel('Your name').fill('Eli Example');
	await invited.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await invited.getByLabel('The same password again').fill(PASSWORD);
	await invited.getByRole('button', { name: 'Set up account' }).click();
	await expect(invited.getByText('Borough contributor, Camden')).toBeVisible();

	await page.goto(`${site.origin}/account/people`);
	await page.getByRole('link', { name: 'Eli Example' }).click();
	await expectGoodAtEveryWidth(page);
	await page.getByRole('radio', { name: /^Editor/ }).check();
	await page.getByLabel('Camden').uncheck();
	await page.getByRole('button', { name: 'Change role' }).click();
	await expect(page.getByRole('status')).toHaveText('The role has been changed.');
	await invited.reload();
	await expect(invited.getByRole('link', { name: 'Editor’s desk' })).toBeVisible();

	await page.getByRole('button', { name: 'Switch the account off' }).click();
	await expect(page.getByText('eli@camden.gov.uk. Switched off.')).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'Disable account' })).toContainText('Di Example');
	await invited.reload();
	await expect(invited).toHaveURL(/\/sign-in/);
});

test('refuses with words that tell nobody who has an account', async ({ page }) => {
	await makeAccount(site, { email: 'known@bexley.gov.uk' });
	const answers = [];
	for (const email of ['known@bexley.gov.uk', 'unknown@bexley.gov.uk']) {
		for (let at = 0; at < 6; at++) {
			await page.goto(`${site.origin}/sign-in`);
			await page.getByLabel('Email address').fill(email);
			await page.getByLabel('Password').fill('not the password');
			await page.getByRole('button', { name: 'Sign in' }).click();
			answers.push(await page.getByRole('alert').innerText());
		}
		await lookAround(page);
	}
	expect(answers.slice(0, 6)).toEqual(answers.slice(6));
	expect(answers[4]).toContain('The email address or the password is not right.');
	expect(answers[5]).toContain('Too many tries with this address. Try again in 15 minutes');
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page.getByRole('alert')).toContainText('Too many tries');
	expect(accounts('unlock', '--email', 'known@bexley.gov.uk').stdout).toContain('can try again now');
	await signIn(page, site, 'known@bexley.gov.uk');
});

test('the page of signing in is good to use at every width, by keyboard', async ({ page }) => {
	await makeAccount(site, { email: 'keys@ealing.gov.uk' });
	await page.goto(`${site.origin}/areas`);
	await page.getByRole('link', { name: 'Sign in for boroughs and editors' }).click();
	await expectGoodAtEveryWidth(page);
	await page.getByLabel('Email address').focus();
	await page.keyboard.type('keys@ealing.gov.uk');
	await page.keyboard.press('Tab');
	await page.keyboard.type(PASSWORD);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(`${site.origin}/account`);
});
