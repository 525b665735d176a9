import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { madeUpServices, pageOfThree, startFeed } from '../../src/lib/server/feeds/made-up-feed.ts';
import type { MadeUpFeed } from '../../src/lib/server/feeds/made-up-feed.ts';
import { makePeople, people } from './editor-scene';
import { expectAccessible } from './journey';
import { lookAround } from './look';
import { startOwnServer } from './own-server';
import type { OwnServer } from './own-server';
import { signIn } from './people';

test.describe.configure({ mode: 'serial' });

let server: OwnServer;
let feed: MadeUpFeed;
const bomb = gzipSync(Buffer.alloc(60_000_000, 32));
const deep = '['.repeat(200_000) + ']'.repeat(200_000);

/** A service of the atlas, as another directory might list it. */
let twin: object;

/** Answers of the slow publisher that wait to be sent, oldest first. */
const held: (() => void)[] = [];
const letGo = async () => {
	await expect.poll(() => held.length).toBe(1);
	held.shift()?.();
};

/** One publisher per path, each with a fault of its own. Nothing it lists exists. */
const publishers: Record<string, (url: URL) => unknown> = {
	good: (url) => pageOfThree(madeUpServices(7), url),
	twin: () => [twin],
	script: () => [
		{
			id: '1',
			name: '<script>document.title="taken"</script>Made-up <b>help</b>',
			url: 'javascript:alert(1)'
		}
	],
	large: () => 'x'.repeat(50_000_000),
	deep: () => `[{"id":"1","name":"Made-up deep service","other":${deep}}]`,
	proto: () => '[{"id":"1","name":"Made-up","__proto__":{"polluted":true},"constructor":{"prototype":{}}}]',
	broken: () => '{"contents":[{"id":"1","na',
	slow: (url) => pageOfThree(madeUpServices(7), url),
	latin: () => Buffer.from([...Buffer.from('[{"id":"1","name":"Caf'), 0xe9, ...Buffer.from('"}]')])
};

test.beforeAll(async () => {
	test.setTimeout(200_000);
	feed = await startFeed((url, _request, response) => {
		const [, name = ''] = url.pathname.split('/');
		if (name === 'slow' && url.searchParams.has('page'))
			return void held.push(() => response.end(JSON.stringify(publishers.slow?.(url))));
		if (name === 'away') return void response.writeHead(302, { location: 'file:///etc/passwd' }).end();
		if (name === 'bomb') return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
		return publishers[name]?.(url) ?? null;
	});
	server = await startOwnServer({ env: { ATLAS_TODAY: '2026-11-21', DIRECTORY_ALLOW_PRIVATE: '1' } });
	await makePeople(server);
});
test.afterAll(async ({ browser }) => {
	await feed.close();
	await server.remove(browser);
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
async function beginFeed(page: Page, name: string, path = ''): Promise<void> {
	await page.goto(`${server.origin}/editor/directory`);
	await page.getByLabel('Address of an Open Referral UK feed').fill(`${feed.origin}/${name}${path}`);
	await page.getByLabel('Name of the directory').fill(`Made-up directory ${name}`);
	await page.getByLabel('Short name').fill(`made-up-${name}`);
	await page.getByRole('button', { name: 'Read the directory' }).click();
	await expect(heading(page)).not.toHaveText(/^Which directory/);
}
async function readFeed(page: Page, name: string, path = ''): Promise<void> {
	await beginFeed(page, name, path);
	// The page says so every three seconds; whoever is in a hurry reloads it, and is led on.
	await expect(async () => {
		await page.reload();
		await expect(heading(page)).not.toHaveText(/is being read/, { timeout: 50 });
	}).toPass({ timeout: 60_000, intervals: [100] });
}

test('an editor reads a directory, sees what it would change, and publishes it', async ({ page }) => {
	test.setTimeout(200_000);
	await signIn(page, server, people.eve.email);
	await readFeed(page, 'good', '/services');
	await expect(heading(page)).toHaveText('Made-up directory good');
	await expect(page.getByText('7 new services, 0 changed')).toBeVisible();
	await lookAround(page);
	await page.getByRole('button', { name: 'Publish the directory' }).click({ timeout: 120_000 });
	await expect(page.getByRole('status')).toContainText('You have published', { timeout: 120_000 });
	const found = await page.request.get(`${server.origin}/openreferral/v3/services?search=made-up`);
	expect((await found.json()).total_items).toBe(7);
	await page.goto(`${server.origin}/editor/directory`);
	await lookAround(page);
});

test('a reading is followed without a reload: its words move on, the focus stays, and a link leads to what came of it', async ({
	page
}) => {
	await signIn(page, server, people.eve.email);
	await beginFeed(page, 'slow', '/services');
	await expect(heading(page)).toHaveText('The directory is being read');
	await lookAround(page);
	const cancel = page.getByRole('button', { name: 'Cancel the reading' });
	const status = page.locator('[data-reading]');
	await expect(status).toHaveText('Read so far: 0 pages, 0 services.');
	await cancel.focus();
	let visits = 0;
	page.on('framenavigated', () => visits++);
	await letGo();
	await expect(status).toHaveText('Read so far: 1 page, 5 services.');
	await expect(cancel).toBeFocused();
	await letGo();
	await expect(status).toHaveText('It has been read. Nothing is public yet.');
	await expect(heading(page)).toHaveText('The directory has been read');
	await expect(page).toHaveTitle(/^The directory has been read – /);
	await expect(cancel).toBeFocused();
	expect(visits, 'pages loaded meanwhile').toBe(0);
	await expectAccessible(page);

	// Pressed too late, it cancels nothing, and does not say that it has.
	await page.keyboard.press('Enter');
	await expect(heading(page)).toHaveText('Made-up directory slow');
	await expect(page.getByRole('status')).toContainText('The directory has been read.');
});

test('without a script a link says how far a reading is, and leads on; a reading that fails says why', async ({
	browser,
	page
}) => {
	const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await signIn(plain, server, people.eve.email);
	await beginFeed(plain, 'slow', '/services');
	await letGo();
	const look = plain.getByRole('link', { name: 'See how far it is' });
	await expect(async () => {
		await look.click();
		await expect(plain.getByText('Read so far: 1 page, 5 services.')).toBeVisible({ timeout: 50 });
	}).toPass({ intervals: [100] });
	await signIn(page, server, people.eve.email, undefined, '/editor/directory/reading/made-up-slow');
	await plain.getByRole('button', { name: 'Cancel the reading' }).click();
	await expect(plain.getByRole('status')).toContainText('The reading was cancelled.');
	await expect(page.getByRole('status')).toHaveText(/^It could not be read\. .*cancelled/);
	await expect(page.getByRole('button', { name: 'Cancel the reading' })).toBeHidden();
	await page.getByRole('link', { name: 'Try again, or another directory' }).click();
	await expect(heading(page)).toHaveText(/^Which directory/);
	held.length = 0;
});

test('what another directory lists already is suggested', async ({ page }) => {
	await signIn(page, server, people.eve.email);
	const api = `${server.origin}/openreferral/v3/services`;
	const { contents } = await (await page.request.get(`${api}?search=n4+library`)).json();
	const library = await (await page.request.get(`${api}/${contents[0].id}`)).json();
	twin = { ...library, id: 'made-up-twin', name: 'Library N4, made up' };
	await readFeed(page, 'twin');
	await expect(page.getByRole('heading', { name: 'May be listed already' })).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'the same postcode (N4 2DW)' })).toHaveText(
		/^Library N4, made up \(made-up-twin\) and N4 Library \(libraries\): /
	);
	await lookAround(page);
});

test('a feed that means harm or is unwell is refused in words', async ({ page }) => {
	test.setTimeout(120_000);
	await signIn(page, server, people.eve.email);
	for (const [name, words] of [
		['large', /more than 20 MB/],
		['bomb', /more than 20 MB/],
		['away', /file: addresses are not read/],
		['broken', /not whole JSON/],
		['nowhere', /answered 404/]
	] as const) {
		await test.step(name, async () => {
			await readFeed(page, name);
			await expect(heading(page)).toHaveText('The directory could not be read');
			await expect(page.getByText(words).first()).toBeVisible();
			expect((await page.request.get(`${server.origin}/healthz`)).ok()).toBe(true);
		});
	}
});

test('what is sound in a feed is kept, and the rest said', async ({ page }) => {
	test.setTimeout(120_000);
	await signIn(page, server, people.eve.email);
	for (const [name, words] of [
		['script', /HTML made plain text/],
		['deep', /1 new service/],
		['proto', /1 new service/],
		['latin', /not UTF-8/]
	] as const) {
		await test.step(name, async () => {
			await readFeed(page, name);
			await expect(heading(page)).toHaveText(`Made-up directory ${name}`);
			await expect(page.getByText(words).first()).toBeAttached();
			expect(await page.content()).not.toContain('<script>document.title');
		});
	}
});

test('a form without an address says so beside the field; a viewer has no form; a stranger signs in', async ({
	page
}) => {
	await page.goto(`${server.origin}/editor/directory`);
	await expect(page).toHaveURL(/sign-in/);
	await signIn(page, server, people.vic.email);
	await page.goto(`${server.origin}/editor/directory`);
	await expect(page.getByRole('button', { name: 'Read the directory' })).toHaveCount(0);
	await page.context().clearCookies();
	await signIn(page, server, people.eve.email);
	await page.goto(`${server.origin}/editor/directory`);
	await page.getByRole('button', { name: 'Read the directory' }).click();
	await expect(page.getByRole('alert')).toContainText('Give the address');
	await expect(page.getByLabel('Address of an Open Referral UK feed')).toHaveAttribute(
		'aria-invalid',
		'true'
	);
});
