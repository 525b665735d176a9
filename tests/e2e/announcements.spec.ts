import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { makePeople, people, submittedReturn } from './editor-scene.ts';
import { startOwnServer } from './own-server.ts';
import { signIn } from './people.ts';
import { heard, listen } from './seen-and-heard.ts';

/*
 * What a screen reader says as somebody does each task. A page that comes whole is announced by its title, so the title
 * has to say what changed, and nothing else may speak; a page with a script changes where it stands, and what it says
 * has to be what changed, once.
 */

const site = ' – London Provision Atlas';

/** The title of the page that has come, and that nothing spoke over it. */
async function comesAs(page: Page, title: string | RegExp): Promise<void> {
	await expect(page).toHaveTitle(title);
	expect(await heard(page), 'said over the title').toEqual([]);
}

test('support: each search is announced by what it found, what it lacks or what was wrong', async ({
	page
}) => {
	await listen(page);
	await page.goto('/support');
	await comesAs(page, `What help is near you?${site}`);
	const look = async (where: string, what: string) => {
		const form = page.getByRole('search', { name: 'Find support' });
		await form.getByLabel('Where are you?').fill(where);
		await form.getByLabel('What do you need help with?').fill(what);
		await form.getByRole('button', { name: 'Find support' }).click();
	};
	await look('SE15 5LJ', '');
	await comesAs(page, /^\d+ places to get help near SE15 5LJ – /);
	await page.getByText('Choose more', { exact: true }).click();
	await page.getByLabel('Face to face').check();
	expect(await heard(page), 'a box that is ticked says so itself').toEqual([]);
	await page.getByRole('button', { name: 'Show these' }).click();
	await expect(page).toHaveURL(/how=/);
	await comesAs(page, /^\d+ places? to get help near SE15 5LJ, 1 choice made – /);
	await look('SE15 5LJ', 'zzzzzz');
	await comesAs(page, /^The atlas lists no help /);
	await look('zzz', '');
	await comesAs(page, /^Error: /);
	await expect(page.getByLabel('Where are you?')).toHaveAccessibleDescription(/zzz|postcode/i);
});

test('support: finding where somebody is says that it looks, and that it found or did not, once each', async ({
	page,
	context
}) => {
	await listen(page);
	await context.grantPermissions(['geolocation']);
	await context.setGeolocation({ latitude: 51.472, longitude: -0.0637 });
	await page.goto('/support');
	const find = page.getByRole('button', { name: 'Use where I am now' });
	await find.click();
	await expect(page.getByLabel('Where are you?')).toHaveValue('51.472, -0.064');
	expect(await heard(page)).toEqual([
		'Finding where you are…',
		'We have put in roughly where you are. Now press “Find support”.'
	]);
	await context.clearPermissions();
	await page.reload();
	await find.click();
	const said = page.locator('[data-locate-status]');
	await expect(said).toContainText('Type your postcode instead.');
	expect(await heard(page)).toEqual(['Finding where you are…', await said.innerText()]);
});

test('advice sessions: another number is announced by the plan, a refusal as one', async ({ page }) => {
	test.setTimeout(120_000);
	const ask = async (sessions: string) => {
		await page.getByRole('spinbutton', { name: 'New sessions' }).fill(sessions);
		await page.getByRole('spinbutton', { name: 'New sessions' }).press('Enter');
	};
	const ready = async (path: string) => (await page.request.get(path)).text();
	for (const path of ['/plan/advice', '/plan/advice?k=2'])
		await expect.poll(() => ready(path), { timeout: 50_000 }).toContain('id="reach"');
	await listen(page);
	await page.goto('/plan/advice');
	await comesAs(page, /^5 advice sessions would bring [\d,]+ more Londoners/);
	await ask('2');
	await comesAs(page, /^2 advice sessions would bring [\d,]+ more Londoners/);
	await page.goto('/plan/advice?k=0');
	await comesAs(page, `Error: Where should the next advice sessions go?${site}`);
});

test('a plan that cannot be made is said to be none, once, and the next that can be is', async ({ page }) => {
	await listen(page);
	await page.goto('/plan?areas=borough');
	await expect(page.locator('#svelte-announcer')).toHaveCount(1);
	const first = await page.title();
	const choose = async (label: string, value: string) => {
		const field = page.getByLabel(label, { exact: true }).first();
		await field.fill(value);
		await field.press('Tab');
	};
	await choose('Floor: posts in every area', '50');
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page).toHaveTitle(/^Error: /);
	await expect(page.locator('#svelte-announcer')).toHaveText(await page.title());
	expect(await heard(page)).toEqual([await page.getByRole('alert').innerText(), await page.title()]);
	await choose('Floor: posts in every area', '0');
	await expect(page).toHaveTitle(first);
	await expect(page.locator('#svelte-announcer')).toHaveText(first);
	expect(await heard(page)).toEqual([first]);
});

test('gaps: an area is chosen from the list and left again, and each is said once', async ({ page }) => {
	await listen(page);
	await page.goto('/gaps?areas=borough');
	await expect(page.locator('#svelte-announcer')).toHaveCount(1);
	const row = page.locator('section[aria-labelledby=ranking] ol a').first();
	const name = (await row.innerText()).trim();
	await row.click();
	await expect(page.getByRole('region', { name })).toBeVisible();
	const chosen = (said: string[]) => said.filter((text) => text.includes(`${name} is chosen.`));
	let said: string[] = [];
	await expect.poll(async () => chosen((said = [...said, ...(await heard(page))])).length).toBe(1);
	await page.getByRole('link', { name: 'Clear choice' }).click();
	await expect(page.getByRole('region', { name })).toHaveCount(0);
	said = [...said, ...(await heard(page))];
	expect(chosen(said), 'once in all').toHaveLength(1);
});

test('the desk and the account: what was done is the first word of the page that comes', async ({ page }) => {
	test.setTimeout(200_000);
	const server = await startOwnServer({ env: { ATLAS_TODAY: '2026-11-21' } });
	try {
		await makePeople(server);
		const id = submittedReturn(server, 'E09000007');
		await signIn(page, server, people.eve.email);
		await listen(page);
		await page.goto(`${server.origin}/editor/returns/${id}`);
		await comesAs(page, /^Camden, July to September 2026/);
		await page.getByLabel('What is the borough to look at again?').fill('   ');
		await page.getByRole('button', { name: 'Send it back' }).click();
		await comesAs(page, /^Error: Camden/);
		await page.getByRole('button', { name: 'Accept the return' }).click();
		await comesAs(page, /^You have accepted the return of Camden\. .* published – /);
		await page.goto(`${server.origin}/account`);
		await page.getByRole('textbox', { name: 'Your name' }).fill('Eve Made-up');
		await page.getByRole('button', { name: 'Change name' }).click();
		await comesAs(page, `Your name has been changed – Your account${site}`);
		await page.reload();
		await page.getByRole('button', { name: 'Sign out' }).first().click();
		await comesAs(page, `You have signed out – Sign in${site}`);
	} finally {
		await server.remove();
	}
});
