import { expect, test } from '@playwright/test';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { madeUpAnswers } from '../../src/lib/atlas/returns/made-up-answers.ts';
import { saveReturn } from '../../src/lib/server/contributions/returns.ts';
import { madeUpServices, pageOfThree, startFeed } from '../../src/lib/server/feeds/made-up-feed.ts';
import type { MadeUpFeed } from '../../src/lib/server/feeds/made-up-feed.ts';
import { choose, follow, handOver, pick, press, tabTo, tick, unfold, write } from './by-keys.ts';
import { heading, reportedMistake, withContributions } from './editor-scene.ts';
import { startOwnServer } from './own-server.ts';
import type { OwnServer } from './own-server.ts';
import { makeAccount, PASSWORD } from './people.ts';

/** What people come to do, from end to end, by real keys alone: nothing here clicks, or puts the focus anywhere. */
test.describe.configure({ mode: 'serial' });

const hackney = 'E09000012';
let server: OwnServer;
let feed: MadeUpFeed;
let signedIn: BrowserContextOptions['storageState'];

test.beforeAll(async ({ browser }) => {
	test.setTimeout(200_000);
	feed = await startFeed((url) =>
		url.pathname === '/services' ? pageOfThree(madeUpServices(3), url) : null
	);
	server = await startOwnServer({ env: { ATLAS_TODAY: '2026-11-21', DIRECTORY_ALLOW_PRIVATE: '1' } });
	await makeAccount(server, { email: 'ada@made-up.example', name: 'Ada Keys', role: 'administrator' });
	const page = await browser.newPage();
	await page.goto(`${server.origin}/sign-in`);
	await write(page.getByLabel('Email address'), 'ada@made-up.example');
	await write(page.getByLabel('Password'), PASSWORD);
	await press(page, 'Sign in');
	await expect(heading(page)).not.toHaveText(/Sign in/);
	signedIn = await page.context().storageState();
	await page.close();
});
test.afterAll(async ({ browser }) => {
	await feed.close();
	await server.remove(browser);
});

/** What the page says of what was just done. */
const said = (page: Page) => page.getByRole('main').getByRole('status');

/** A page of the administrator, who may do everything there is to do. */
async function at(browser: Browser, path: string): Promise<Page> {
	const page = await (await browser.newContext({ locale: 'en-GB', storageState: signedIn })).newPage();
	await page.goto(server.origin + path);
	return page;
}

/** The debt-advice services of the atlas as their publisher lists them; the first has another telephone number. */
function adviceList(): string {
	const sites: Record<string, string>[] = parse(readFileSync('data/provision/advice-sites.csv'), {
		columns: true
	});
	const quoted = (cell = '') => `"${cell.replaceAll('"', '""')}"`;
	const columns: [string, (site: Record<string, string>) => string | undefined][] = [
		['id', ({ id }) => id],
		['name', ({ name }) => name],
		['address_street_address', ({ address }) => address],
		['address_locality', () => ''],
		['address_region', () => ''],
		['address_postcode', ({ postcode }) => postcode],
		['lat', ({ lat }) => lat],
		['lng', ({ lon }) => lon],
		['email_address', ({ email }) => email],
		['website_address', ({ website }) => website],
		['telephone_en', ({ phone }) => phone],
		['provides_face_to_face', (site) => site.face_to_face],
		['provides_telephone', (site) => site.by_telephone],
		['provides_web', ({ online }) => online],
		['notes', () => ''],
		['lsoa21_code', ({ lsoa }) => lsoa],
		['pc_lat', ({ lat }) => lat],
		['pc_lon', ({ lon }) => lon]
	];
	const [first, ...others] = sites;
	const rows = [{ ...first, phone: '020 7946 0123' }, ...others].map((site) =>
		columns.map(([, of]) => quoted(of(site)))
	);
	return [columns.map(([name]) => name), ...rows].join('\n');
}

test('what Tab passes over, and a focus that nothing shows, are found out', async ({ page }) => {
	await page.setContent(
		'<style>button { outline: 3px solid } #bare { outline: none }</style><button>Seen</button><p><a>No link</a></p><p><button id="bare">Bare</button></p>'
	);
	const goesWrong = (act: Promise<void>) =>
		act.then(
			() => 'nothing',
			(error: Error) => error.message
		);
	await press(page, 'Seen');
	expect(await goesWrong(tabTo(page.getByText('No link')))).toContain('Tab does not come to');
	expect(await goesWrong(tabTo(page.getByText('Bare')))).toContain('the focus is plain');
});

test('what was found is narrowed down, and a choice given up again', async ({ page }) => {
	await page.goto(`${server.origin}/support?where=SE15+5LJ&need=debt`);
	await unfold(page.locator('summary', { hasText: 'Choose more' }));
	await tick(page.getByLabel('It is free'));
	await pick(page.getByLabel('How far would you walk?'), 'Up to 15 minutes');
	await press(page, 'Show these');
	await expect(heading(page)).toHaveText(
		'2 places to get help with debt and money within 15 minutes’ walk of SE15 5LJ'
	);
	await tick(page.getByLabel('It is free'), false);
	await press(page, 'Show these');
	await expect(page.locator('summary', { hasText: 'Choose more (1 chosen)' })).toBeVisible();
	await follow(page, 'Clear these choices');
	await expect(heading(page)).toHaveText(/^\d+ places to get help with debt and money near SE15 5LJ$/);
});

test('a mistake is reported from the page it is on', async ({ page }) => {
	await page.goto(`${server.origin}/areas/${hackney}-hackney`);
	await follow(page, 'Report a mistake on this page', 'Shift+Tab');
	// As long as a person takes to write: what comes within three seconds is held to be a machine’s.
	await write(
		page.getByRole('textbox', { name: 'What is wrong' }),
		'The network named here closed in May.',
		90
	);
	await press(page, 'Send the report');
	await expect(heading(page)).toHaveText('Thank you. Your report has been received');
	await follow(page, 'Back to Hackney');
	await expect(heading(page)).toContainText('Hackney');
	await page.reload();
	await expect(
		page.getByText(/^A mistake was reported on \d+ \w+ \d{4} and will be checked\.$/)
	).toBeVisible();
});

test('a report is taken up, and closed with an answer that the public reads', async ({ browser }) => {
	reportedMistake(server, 'The number of practices is wrong.');
	const page = await at(browser, '/editor/corrections');
	await follow(page, 'Hackney');
	await expect(heading(page)).toHaveText('Report about Hackney: new');
	await press(page, 'Take it up');
	await expect(said(page)).toHaveText('You have taken up the report about Hackney.');
	await choose(page.getByLabel('It is right as it stands, or cannot be changed here'));
	await write(page.getByLabel('Your answer, for everyone to read'), 'There are 39, as it says.');
	await press(page, 'Close the report');
	await expect(said(page)).toContainText('has been closed with no change');
	await page.goto(`${server.origin}/areas/${hackney}-hackney`);
	await expect(page.getByText('There are 39, as it says.')).toBeVisible();
});

test('somebody is invited, comes in, is given another role and is switched off', async ({ browser }) => {
	const page = await at(browser, '/account/people');
	await write(page.getByLabel('Email address'), 'eli@made-up.example');
	await choose(page.getByRole('radio', { name: /^Borough contributor/ }));
	await tick(page.getByLabel('Camden'));
	await press(page, 'Make an invitation');
	const link = page.getByRole('textbox', { name: 'A link for eli@made-up.example' });
	await tabTo(link);
	await page.keyboard.press('ControlOrMeta+a');
	const selected = await page.evaluate(() => String(getSelection()));
	expect(selected, 'what would be copied').toBe(await link.inputValue());

	const invited = await (await browser.newContext()).newPage();
	await invited.goto(selected);
	await write(invited.getByLabel('Your name'), 'Eli Example');
	await write(invited.getByLabel('Password', { exact: true }), PASSWORD);
	await write(invited.getByLabel('The same password again'), PASSWORD);
	await press(invited, 'Set up account');
	await expect(invited.getByText('Borough contributor, Camden')).toBeVisible();

	await page.goto(`${server.origin}/account/people`);
	await follow(page, 'Eli Example');
	await expect(heading(page)).toHaveText('Eli Example');
	await choose(page.getByRole('radio', { name: /^Editor/ }));
	await tick(page.getByLabel('Camden'), false);
	await press(page, 'Change role');
	await expect(said(page)).toHaveText('The role has been changed.');
	await press(page, 'Switch the account off');
	await expect(page.getByText('eli@made-up.example. Switched off.')).toBeVisible();
	await invited.reload();
	await expect(heading(invited)).toHaveText(/Sign in/);
});

test('a return is handed in by spreadsheet, saved and submitted', async ({ browser }) => {
	const period = '2026-09-30';
	withContributions(server, (db) =>
		saveReturn(
			db,
			{ id: 'seed', name: 'Bea' },
			{ borough: hackney, period, basedOn: 0, answers: madeUpAnswers }
		)
	);
	const page = await at(browser, '/returns/spreadsheet');
	const rows = ['borough-code,quarter,referrals,volunteers', `${hackney},${period},211,13`, ''].join('\n');
	await handOver(page.getByLabel('Excel workbook (.xlsx) or CSV file'), 'ours.csv', rows);
	await press(page, 'Check the file');
	await expect(heading(page)).toHaveText('1 return would change');
	const box = page.getByRole('checkbox', { name: /Hackney/ });
	await tick(box, false);
	await tick(box);
	await press(page, 'Save the ticked rows as drafts');
	await expect(said(page)).toContainText('Saved as a draft');
	await follow(page, 'Check and submit Hackney');
	await expect(page.getByRole('row', { name: /Referrals in the quarter/ })).toContainText('211');
	await press(page, 'Submit the return');
	await expect(page).toHaveURL(/\/submitted$/);
	await expect(heading(page)).toContainText('submitted');
});

test('a directory is read, followed and published', async ({ browser }) => {
	test.setTimeout(240_000);
	const page = await at(browser, '/editor/directory');
	await write(page.getByLabel('Address of an Open Referral UK feed'), `${feed.origin}/services`);
	await write(page.getByLabel('Name of the directory'), 'Made-up directory');
	await press(page, 'Read the directory');
	await follow(page, 'See what it would change');
	await expect(heading(page)).toHaveText('Made-up directory');
	await write(page.getByLabel('A note for the history'), 'By keys.');
	await press(page, 'Publish the directory');
	await expect(said(page)).toContainText('You have published', { timeout: 120_000 });
});

test('a release is handed over, read and published, and what was public before is gone back to', async ({
	browser
}) => {
	test.setTimeout(240_000);
	const page = await at(browser, '/editor/uploads');
	await handOver(page.getByLabel('The file, as published'), 'advice.csv', adviceList());
	await pick(page.getByLabel('What it is'), 'Debt-advice services');
	await press(page, 'Read the file');
	await expect(heading(page)).toHaveText(/^Debt-advice services, /, { timeout: 60_000 });
	const changed = page.locator('details').filter({ hasText: /^\d changed: / });
	await unfold(changed.locator('summary'));
	await expect(changed).toContainText('020 7946 0123');
	await press(page, 'Publish the release');
	await expect(said(page)).toContainText('The public sees it now.', { timeout: 120_000 });

	await page.goto(`${server.origin}/editor/publications`);
	await follow(page, 'Before the first publication');
	await write(page.getByLabel('Why?'), 'By keys.');
	await press(page, 'Go back to this');
	await expect(said(page)).toContainText('The public sees this again', { timeout: 120_000 });
});
