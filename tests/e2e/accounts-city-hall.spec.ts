import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { addPerson } from '../../src/lib/server/accounts/people.ts';
import type { Role } from '../../src/lib/atlas/returns/roles.ts';
import { startIdentityProvider } from './identity-provider.ts';
import type { IdentityProvider, ProviderPerson } from './identity-provider.ts';
import { lookAround } from './look.ts';
import { startOwnServer } from './own-server.ts';
import type { OwnServer } from './own-server.ts';

/** What the provider says of people: all made up. */
const people: Record<string, ProviderPerson> = {
	ada: { email: 'Ada@London.gov.uk', email_verified: true, name: 'Ada Provider', role: 'administrator' },
	stranger: { email: 'stranger@london.gov.uk', email_verified: true, name: 'Sam Stranger' },
	disabled: { email: 'disabled@london.gov.uk', email_verified: true, name: 'Dee Disabled' },
	unverified: { email: 'editor@london.gov.uk', email_verified: false, name: 'Una Unverified' },
	silent: { email: 'editor@london.gov.uk', name: 'Sy Silent' }
};

let site: OwnServer;
let provider: IdentityProvider;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
	provider = await startIdentityProvider();
	site = await startOwnServer({ env: provider.env });
	const known: [string, Role][] = [
		['ada@london.gov.uk', 'editor'],
		['disabled@london.gov.uk', 'editor'],
		['editor@london.gov.uk', 'editor']
	];
	inDatabase((db) => {
		for (const [email, role] of known) addPerson(db, { name: email, email, role, boroughs: [] });
		db.prepare("update user set disabled = 1 where email = 'disabled@london.gov.uk'").run();
	});
});
test.afterAll(async ({ browser }) => {
	await site.remove(browser);
	await provider.stop();
});

function inDatabase<T>(act: (db: ReturnType<typeof openContributions>) => T): T {
	const db = openContributions(site.contributionsFile);
	try {
		return act(db);
	} finally {
		db.close();
	}
}
const count = (table: 'session' | 'user' | 'account') =>
	inDatabase((db) => db.prepare(`select count(*) from ${table}`).pluck().get());

async function toProvider(page: Page, next = '/account'): Promise<void> {
	await page.goto(`${site.origin}/sign-in?next=${encodeURIComponent(next)}`);
	await page.getByRole('button', { name: 'Sign in with Made-up City Hall' }).click();
}

async function signInAs(page: Page, who: string, next?: string): Promise<void> {
	await toProvider(page, next);
	await page.getByLabel('Who are you?').fill(who);
	await page.getByRole('button', { name: 'Continue' }).click();
}

async function expectRefused(page: Page, words: RegExp): Promise<void> {
	await expect(page.getByRole('alert')).toContainText(words);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in for boroughs and editors');
	await expect(page.getByRole('navigation', { name: 'Your work' })).toHaveCount(0);
}

test('a provider that is down is said to be, and is found again when it is back', async ({ page }) => {
	await toProvider(page);
	await expectRefused(page, /Made-up City Hall cannot be reached at the moment/);
	provider.serve(site.origin, people);
	await toProvider(page);
	await expect(page).toHaveURL(/\/interaction\//);
});

test('lets in someone we know by their verified address, with the role in our table', async ({ browser }) => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await signInAs(page, 'ada', '/areas?x=1');
	await expect(page).toHaveURL(`${site.origin}/areas?x=1`);
	await page.goto(`${site.origin}/account`);
	await expect(page.getByText('Editor', { exact: true }).first()).toBeVisible();
	await expect(page.getByText('Ada Provider').first()).toBeVisible();
	await expect(page.getByText('You sign in with Made-up City Hall and have no password here.')).toBeVisible();
	expect((await page.goto(`${site.origin}/account/people`))?.status()).toBe(403);

	const asked = provider.asked.at(-1)?.searchParams;
	expect(asked?.get('code_challenge_method')).toBe('S256');
	expect(asked?.get('response_type')).toBe('code');
	for (const name of ['code_challenge', 'state', 'nonce']) {
		expect(asked?.get(name)?.length).toBeGreaterThan(20);
	}
	const kept = inDatabase((db) => db.prepare('select * from account').all());
	expect(kept).toMatchObject([
		{ providerId: 'city-hall', accountId: 'ada', accessToken: null, refreshToken: null, idToken: null }
	]);
});

test('knows the same person again, and keeps no key of theirs', async ({ page }) => {
	await signInAs(page, 'ada');
	await expect(page).toHaveURL(`${site.origin}/account`);
	expect(count('account')).toBe(1);
	const kept = inDatabase((db) => db.prepare('select accessToken, idToken from account').all());
	expect(kept).toEqual([{ accessToken: null, idToken: null }]);
});

test('refuses someone nobody invited, and says what to do', async ({ page }) => {
	const before = [count('session'), count('user')];
	await signInAs(page, 'stranger');
	await expectRefused(page, /Nobody has been invited with the address that Made-up City Hall gave us/);
	await lookAround(page);
	expect([count('session'), count('user')]).toEqual(before);
});

test('refuses an account that is switched off', async ({ page }) => {
	const before = count('session');
	await signInAs(page, 'disabled');
	await expectRefused(page, /This account is switched off/);
	expect(count('session')).toBe(before);
});

for (const who of ['unverified', 'silent']) {
	test(`refuses an address the provider does not call verified: ${who}`, async ({ page }) => {
		const before = [count('session'), count('account')];
		await signInAs(page, who);
		await expectRefused(page, /does not say that your email address is verified/);
		expect([count('session'), count('account')]).toEqual(before);
	});
}

/** Goes as far as the provider's answer, and does not bring it to the site: its address, code and all. */
async function answerFor(page: Page, who: string): Promise<string> {
	await toProvider(page);
	await expect(page).toHaveURL(/\/interaction\//);
	const { request } = page.context();
	const posted = await request.post(page.url(), { form: { login: who }, maxRedirects: 0 });
	const answer = await request.get(posted.headers().location ?? '', { maxRedirects: 0 });
	const back = answer.headers().location ?? '';
	expect(back).toMatch(new RegExp(`^${site.origin}/sign-in/callback/city-hall\\?code=`));
	return back;
}

/** The same answer with one part of it another, or taken out. */
function altered(back: string, part: string, value?: string): string {
	const url = new URL(back);
	if (value === undefined) url.searchParams.delete(part);
	else url.searchParams.set(part, value);
	return url.href;
}

test('refuses an answer whose state was tampered with', async ({ page }) => {
	const before = count('session');
	const back = await answerFor(page, 'ada');
	const state = new URL(back).searchParams.get('state') ?? '';
	await page.goto(altered(back, 'state', `${state.slice(0, -1)}${state.endsWith('a') ? 'b' : 'a'}`));
	await expectRefused(page, /Please start again/);
	await page.goto(altered(back, 'state'));
	await expectRefused(page, /was not begun here/);
	expect(count('session')).toBe(before);
	// Untouched, the same answer would have been taken.
	await page.goto(back);
	await expect(page).toHaveURL(`${site.origin}/account`);
	expect(count('session')).toBe(Number(before) + 1);
});

test('refuses an answer in a browser that did not ask for it', async ({ page, browser }) => {
	const back = await answerFor(page, 'ada');
	// It would sign whoever is made to open it in as ada.
	const victim = await (await browser.newContext()).newPage();
	await victim.goto(back);
	await expectRefused(victim, /Please start again/);
	await victim.goto(`${site.origin}/account`);
	await expect(victim).toHaveURL(/\/sign-in/);
});

test('refuses an answer from another issuer, or with a code the provider did not give', async ({ page }) => {
	const before = count('session');
	await page.goto(altered(await answerFor(page, 'ada'), 'iss', 'https://evil.example'));
	await expectRefused(page, /did not work/);
	await page.context().clearCookies();
	await page.goto(altered(await answerFor(page, 'ada'), 'code', 'made-up'));
	await expectRefused(page, /did not work/);
	expect(count('session')).toBe(before);
});

test('takes an answer once', async ({ page }) => {
	const back = await answerFor(page, 'ada');
	await page.goto(back);
	await expect(page).toHaveURL(`${site.origin}/account`);
	const before = count('session');
	await page.getByRole('button', { name: 'Sign out', exact: true }).click();
	await expect(page.getByText('You have signed out.')).toBeVisible();
	await page.goto(back);
	await expectRefused(page, /Please start again/);
	expect(count('session')).toBe(Number(before) - 1);
});

test('says so when someone turns back', async ({ page }) => {
	await page.context().clearCookies();
	await toProvider(page);
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expectRefused(page, /You did not sign in with Made-up City Hall/);
});
