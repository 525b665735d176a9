import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { returnFor, saveReturn, submitReturn } from '../../src/lib/server/contributions/returns.ts';
import type { Answers } from '../../src/lib/atlas/returns/questions.ts';
import { expectAccessible, watch } from './journey.ts';
import { lookAround } from './look.ts';
import { startOwnServer } from './own-server.ts';
import type { OwnServer } from './own-server.ts';
import { makeAccount, signIn } from './people.ts';

const HACKNEY = 'E09000012';
const BRENT = 'E09000005';
const CAMDEN = 'E09000007';
const PERIOD = '2026-09-30';
const PAGE = '/returns/spreadsheet';
const actor = { id: 'seed', name: 'Bea Example' };
/** Enough to submit; made up. */
const whole: Answers = {
	stage: 'whole-population',
	'self-referral': 'yes',
	'referral-routes': ['education', 'libraries'],
	'offline-route': 'yes',
	'advice-in-health': 'no',
	'supported-workforce': 'partly',
	'funded-partners': 'no'
};

let site: OwnServer;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
	test.setTimeout(200_000);
	site = await startOwnServer({ env: { ATLAS_TODAY: '2026-11-21' } });
	for (const [email, role, boroughs] of [
		['two@example.gov.uk', 'contributor', [HACKNEY, BRENT]],
		['one@example.gov.uk', 'contributor', [CAMDEN]],
		['editor@example.gov.uk', 'editor', []],
		['viewer@example.gov.uk', 'viewer', []]
	] as const) {
		await makeAccount(site, { email, role, boroughs: [...boroughs] });
	}
	save(HACKNEY, { ...whole, referrals: 210, 'public-note': '=1+1' }, '2026-06-30', true);
});
test.afterAll(({ browser }) => site.remove(browser));

/** Writes past the pages, as somebody else would have. */
function save(borough: string, answers: Answers, period = PERIOD, submit = false): void {
	const db = openContributions(site.contributionsFile);
	try {
		const basedOn = returnFor(db, borough, period)?.revision ?? 0;
		const outcome = saveReturn(db, actor, { borough, period, basedOn, answers });
		if (submit && 'saved' in outcome) submitReturn(db, actor, outcome.saved.id, outcome.saved.revision);
	} finally {
		db.close();
	}
}
function stored(borough: string): Answers | undefined {
	const db = openContributions(site.contributionsFile);
	try {
		return returnFor(db, borough, PERIOD)?.answers;
	} finally {
		db.close();
	}
}

async function enter(context: BrowserContext, email: string): Promise<Page> {
	const page = await context.newPage();
	await signIn(page, site, email, undefined, email.startsWith('viewer') ? '/account' : PAGE);
	return page;
}
async function handIn(page: Page, text: string | Buffer, name = 'our return.csv') {
	await page.goto(site.origin + PAGE);
	const buffer = typeof text === 'string' ? Buffer.from(text) : text;
	await page.getByLabel('Excel workbook (.xlsx) or CSV file').setInputFiles({ name, mimeType: '', buffer });
	await page.getByRole('button', { name: 'Check the file' }).click();
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const download = async (page: Page, path: string) => (await page.request.get(site.origin + path)).body();
const csv = (...rows: string[]) => ['borough-code,quarter,referrals,volunteers', ...rows, ''].join('\n');

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a template that comes back as it went out changes nothing', async ({ context }) => {
		save(BRENT, { ...whole, 'hosted-fte': 1.25 });
		const page = await enter(context, 'two@example.gov.uk');
		const { faults } = watch(page);
		await expect(page.getByText('For July to September 2026: 2 rows, one a borough')).toBeVisible();
		for (const format of ['xlsx', 'csv']) {
			await handIn(page, await download(page, `${PAGE}/template.${format}`), `filled.${format}`);
			await expect(heading(page)).toHaveText('No return would change');
			await expect(page.getByText('Just as they stand: Brent (July to September 2026).')).toBeVisible();
			const carried = page.getByRole('checkbox', { name: /Hackney/ });
			await expect(carried).not.toBeChecked();
			await expect(page.getByText('Just as in the last return.')).toBeVisible();
		}
		await page.getByRole('button', { name: 'Throw the file away' }).click();
		await expect(page.getByRole('status')).toContainText('Nothing from it was stored');
		expect(stored(HACKNEY)).toBeUndefined();
		expect(faults).toEqual([]);
	});
});

test('errors are named by row and column, and the good rows can be saved', async ({ context }) => {
	const page = await enter(context, 'two@example.gov.uk');
	await handIn(
		page,
		csv(`${HACKNEY},${PERIOD},"2,100",12`, `${BRENT},30/09/2026,=1+1,-3`, `${CAMDEN},${PERIOD},5,6`)
	);
	await expect(heading(page)).toHaveText('1 return would change; 3 errors in 2 rows');
	const rows = page.getByRole('table', { name: 'Put right in the spreadsheet' }).getByRole('row');
	await expect(rows).toHaveCount(4);
	await expect(rows.nth(1)).toContainText('C Referrals in the quarter');
	await expect(rows.nth(1)).toContainText('“=1+1”');
	await expect(rows.nth(2)).toContainText('Enter 0 or more.');
	await expect(rows.nth(3)).toContainText('This is not the code of a borough you write returns for.');
	await expect(page.getByText('No column for “How far does the programme reach?”')).toBeVisible();
	await lookAround(page);
	await page.setViewportSize({ width: 320, height: 700 });
	await expect(rows.nth(1).getByRole('rowheader')).toContainText('Row 3, Brent, July to September 2026');

	const id = page.url().split('/').at(-1);
	const list = (await download(page, `${PAGE}/${id}/errors.csv`)).toString();
	expect(list).toContain(`\r\n3,C,Referrals in the quarter,Brent,'=1+1,`);
	expect(list.trim().split('\r\n')).toHaveLength(4);

	await page.getByRole('button', { name: 'Save the ticked rows as drafts' }).click();
	await expect(page.getByRole('alert')).toContainText('Tick the rows that are to be saved.');
	await expectAccessible(page);
	expect(stored(HACKNEY)).toBeUndefined();
	await page.getByRole('checkbox', { name: /Hackney/ }).check();
	await page.getByRole('button', { name: 'Save the ticked rows as drafts' }).click();
	await expect(page.getByRole('status')).toContainText('Saved as a draft');
	expect(stored(HACKNEY)).toEqual({ referrals: 2100, volunteers: 12 });
	expect(stored(BRENT)).toEqual({ ...whole, 'hosted-fte': 1.25 });
	await page.getByRole('link', { name: 'Check and submit Hackney' }).click();
	await expect(page).toHaveURL(`${site.origin}/returns/hackney/${PERIOD}/check`);
	await expect(heading(page)).not.toHaveText(/not found|no page/i);
});

test.describe('without JavaScript again', () => {
	test.use({ javaScriptEnabled: false });

	test('somebody who saved meanwhile is not overwritten, and nothing handed in is lost', async ({
		context
	}) => {
		const page = await enter(context, 'two@example.gov.uk');
		await handIn(page, csv(`${HACKNEY},${PERIOD},7,12`, `${BRENT},${PERIOD},8,`));
		await expect(page.getByRole('checkbox', { name: /Hackney/ })).toBeChecked();
		save(HACKNEY, { ...whole, referrals: 2100, volunteers: 30 });
		await page.getByRole('button', { name: 'Save the ticked rows as drafts' }).click();
		await expect(page.getByRole('alert')).toContainText('Hackney, saved by Bea Example');
		expect(stored(BRENT)).toEqual({ ...whole, 'hosted-fte': 1.25 });
		await expect(page.getByText('from 30')).toBeVisible();
		await page.getByRole('button', { name: 'Save the ticked rows as drafts' }).click();
		await expect(page.getByRole('status')).toContainText('Saved as 2 drafts');
		expect(stored(HACKNEY)).toEqual({ ...whole, referrals: 7, volunteers: 12 });
		expect(stored(BRENT)).toEqual({ ...whole, 'hosted-fte': 1.25, referrals: 8 });
	});
});

test('a file that is no spreadsheet is refused in words, beside the field', async ({ context }) => {
	const page = await enter(context, 'two@example.gov.uk');
	await expectAccessible(page);
	await handIn(page, '<html><table></table></html>', 'export.xls');
	await expect(page.getByRole('alert')).toContainText(
		'export.xls: This is a web page, whatever its name says.'
	);
	await expect(page.getByLabel('Excel workbook (.xlsx) or CSV file')).toHaveAccessibleDescription(/web page/);
	await lookAround(page);
	await page.goto(site.origin + PAGE);
	await page.getByRole('button', { name: 'Check the file' }).click();
	await expect(page.getByRole('alert')).toContainText('Choose a file first.');
});

test('an editor’s template has all 33 boroughs, with lists to choose from and no formula', async ({
	context
}) => {
	const page = await enter(context, 'editor@example.gov.uk');
	const file = await download(page, `${PAGE}/template.xlsx`);
	const rows = await readSheet(file, 'Returns');
	expect(rows).toHaveLength(2 + 33);
	expect(rows[1]?.slice(0, 3)).toEqual(['borough', 'borough-code', 'quarter']);
	const notes = await readSheet(file, 'Notes');
	expect(notes.flat()).toContain('One of: Yes, Partly, No. Without going through a GP or another service.');
	const text = (await download(page, `${PAGE}/template.csv?quarter=2026-06-30`)).toString();
	expect(text.split('\r\n').filter((line) => line.includes(',E09'))).toHaveLength(33);
	// What the borough said of June itself: begun, so it is the newest of that quarter.
	expect(text).toContain("'=1+1");
	await handIn(page, file, 'all.xlsx');
	await expect(heading(page)).toHaveText('No return would change');
	expect((await page.request.get(`${site.origin}${PAGE}/template.csv?quarter=2026-12-31`)).status()).toBe(
		400
	);
});

test('nobody reaches what is not theirs', async ({ browser, context, request }) => {
	const owner = await enter(context, 'two@example.gov.uk');
	await handIn(owner, csv(`${HACKNEY},${PERIOD},many,12`));
	const path = new URL(owner.url()).pathname;
	const other = await enter(await browser.newContext(), 'one@example.gov.uk');
	const origin = { origin: site.origin };
	for (const address of [path, `${path}/errors.csv`]) {
		expect((await other.request.get(site.origin + address)).status()).toBe(404);
	}
	for (const action of ['save', 'discard']) {
		const posted = await other.request.post(`${site.origin}${path}?/${action}`, {
			headers: origin,
			form: { shown: '2:0', row: '2' }
		});
		expect(posted.status()).toBe(404);
	}
	expect((await owner.request.get(site.origin + path)).status()).toBe(200);

	// A row of another's borough is refused as a borough that does not exist is, whatever is posted.
	await handIn(other, csv(`${HACKNEY},${PERIOD},1,1`, `E09000099,${PERIOD},1,1`, `${CAMDEN},${PERIOD},1,1`));
	const messages = await other
		.getByRole('table')
		.getByRole('row')
		.filter({ hasText: 'E09' })
		.allTextContents();
	expect(messages).toHaveLength(2);
	expect(messages[0]?.replace(HACKNEY, 'X').replace(/Row\s2/, '')).toBe(
		messages[1]?.replace('E09000099', 'X').replace(/Row\s3/, '')
	);
	const before = stored(HACKNEY);
	await other.request.post(`${site.origin}${new URL(other.url()).pathname}?/save`, {
		headers: origin,
		form: { shown: '2:0', row: '2' }
	});
	expect(stored(HACKNEY)).toEqual(before);

	// Someone who may no longer write for a borough has none of its rows, whenever the file was handed in.
	await expect(heading(owner)).toHaveText('1 error in 1 row');
	const db = openContributions(site.contributionsFile);
	db.prepare('delete from contributor_borough where borough = ?').run(HACKNEY);
	db.close();
	await owner.reload();
	await expect(heading(owner)).toHaveText('No return would change');

	const viewer = await enter(await browser.newContext(), 'viewer@example.gov.uk');
	for (const address of [PAGE, `${PAGE}/template.csv`, path]) {
		expect((await viewer.request.get(site.origin + address)).status()).toBe(403);
		const signedOut = await request.get(site.origin + address, { maxRedirects: 0 });
		expect(signedOut.status()).toBe(303);
		expect(signedOut.headers()['location']).toContain('/sign-in?next=');
	}
	const crossSite = await owner.request.post(`${site.origin}${path}?/discard`, {
		headers: { origin: 'https://elsewhere.example' },
		form: {}
	});
	expect(crossSite.status()).toBe(403);
});
