import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
	madeUpService,
	madeUpServices,
	pageOfThree,
	startFeed
} from '../../src/lib/server/feeds/made-up-feed.ts';
import type { MadeUpFeed } from '../../src/lib/server/feeds/made-up-feed.ts';
import { startOwnServer } from './own-server.ts';
import type { OwnServer } from './own-server.ts';

let site: OwnServer;
let feed: MadeUpFeed;
let services: object[] = [];
const file = join(mkdtempSync(join(tmpdir(), 'atlas-list-')), 'made-up list.csv');

/** A made-up choir in the library of Hackney Central. */
const choir = madeUpService(1, {
	name: 'Made-up singing <script>alert(1)</script> group',
	description: '<p>Sing with others. <b>No referral</b> needed.</p>',
	service_at_locations: [
		{
			id: 'a',
			location: {
				id: 'b',
				name: 'Made-up hall',
				addresses: [{ id: 'c', address_1: '1 Made-up Street', city: 'London', postal_code: 'e8 1ea' }]
			}
		}
	],
	contacts: [{ id: 'd', phones: [{ id: 'e', number: '02079460123' }] }]
});

async function run(...args: string[]): Promise<string> {
	const env = { ...process.env, ATLAS_DB: site.atlasFile, CONTRIBUTIONS_DB: site.contributionsFile };
	const command = ['--import', './scripts/check-node.mjs', 'scripts/directory-import.ts', ...args];
	return promisify(execFile)(process.execPath, command, { env }).then(
		({ stdout }) => stdout,
		(error: { stderr: string }) => `refused: ${error.stderr}`
	);
}

test.beforeAll(async () => {
	test.setTimeout(180_000);
	site = await startOwnServer();
	feed = await startFeed((url) => (url.pathname === '/services' ? pageOfThree(services, url) : null));
});
test.afterAll(async () => {
	await feed.close();
	await site.remove();
});

test('a directory brought in by the command is in the finder and the API at once, and what it drops is said to be dropped', async ({
	page,
	request
}) => {
	test.setTimeout(240_000);
	services = [choir, ...madeUpServices(3).slice(1)];
	expect(await run(feed.origin, '--feed', 'made-up')).toMatch(
		/refused: .*inside a private network.*unchanged/s
	);
	const said = await run(feed.origin, '--feed', 'made-up', '--name', 'Made-up directory', '--allow-private');
	expect(said).toContain('Read 3 services');
	expect(said).toMatch(/Published \(publication 1\)/);

	await page.goto(`${site.origin}/support?q=singing`);
	await expect(page.getByRole('link', { name: 'Made-up singing group' })).toBeVisible();
	await expect(page.getByText('Sing with others.').first()).toBeVisible();
	const list = (await (
		await request.get(`${site.origin}/openreferral/v3/services?search=made-up`)
	).json()) as { total_items: number };
	expect(list.total_items).toBe(3);

	services = madeUpServices(3).slice(1);
	expect(await run(feed.origin, '--feed', 'made-up', '--allow-private')).toContain('1 no longer listed');
	await page.goto(`${site.origin}/support?q=singing`);
	await expect(page.getByText('no longer lists it').first()).toBeVisible();

	services = [];
	expect(await run(feed.origin, '--feed', 'made-up', '--allow-private')).toMatch(
		/refused: .*last good copy is kept/s
	);
});

test('a plain list is brought in, its bad row named', async ({ request }) => {
	test.setTimeout(180_000);
	writeFileSync(
		file,
		'Id,Name,Organisation,Postcode,Helps with\n1,Made-up law clinic,Made Up Law Centre,E8 1EA,legal\n2,Made-up other clinic,Made Up Law Centre,nowhere,legal\n'
	);
	const said = await run(file);
	expect(said).toContain('Row 3, column “Postcode”: “nowhere” is not a whole postcode.');
	expect(said).toContain('Read 1 service ');
	const found = (await (
		await request.get(`${site.origin}/openreferral/v3/services?search=law%20clinic`)
	).json()) as { contents: { name: string }[] };
	expect(found.contents.map(({ name }) => name)).toEqual(['Made-up law clinic']);
});
