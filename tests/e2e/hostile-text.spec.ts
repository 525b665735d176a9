import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { madeUpService } from '../../src/lib/server/feeds/made-up-feed.ts';
import {
	submittedReturn,
	checkedUpload,
	makePeople,
	people,
	reportedMistake,
	withContributions
} from './editor-scene';
import { watch } from './journey';
import { startOwnServer } from './own-server';
import type { OwnServer } from './own-server';
import { makeAccount, signIn } from './people';

/**
 * Text that would run if it were ever taken for markup, as itself and as an importer that unwraps it would leave it.
 * `ran` is how the test knows the text was shown at all.
 */
const hostile =
	'Made-up ran &lt;img src=x onerror=window.ran=1&gt;&lt;/title&gt;&lt;script&gt;window.ran=1&lt;/script&gt;' +
	'" onmouseover="window.ran=1\' onfocus=\'window.ran=1 <img src=x onerror=window.ran=1>{@html ran}</script><script>window.ran=1</script>';
const link = 'javascript:window.ran=1//https://ran.example';

/** A service of the standard whose every text is hostile. */
const service = madeUpService(1, {
	name: hostile,
	alternate_name: hostile,
	description: hostile,
	url: link,
	email: `"${hostile}"@ran.example`,
	fees: hostile,
	accreditations: hostile,
	alert: hostile,
	application_process: hostile,
	eligibility_description: hostile,
	assured_date: '2026-10-01',
	assurer_email: hostile,
	organization: {
		id: 'o',
		name: hostile,
		description: hostile,
		website: link,
		logo: link,
		uri: link,
		email: hostile
	},
	languages: [{ id: 'l', name: hostile, code: hostile }],
	funding: [{ id: 'f', source: hostile }],
	cost_options: [{ id: 'c', option: hostile, amount: 5, amount_description: hostile }],
	service_areas: [{ id: 'a', name: hostile, service_area: hostile, extent: hostile, uri: link }],
	schedules: [
		{
			id: 's',
			freq: 'WEEKLY',
			byday: 'MO',
			opens_at: '10:00',
			closes_at: '12:00',
			description: hostile,
			notes: hostile,
			schedule_link: link
		}
	],
	contacts: [
		{
			id: 'p',
			name: hostile,
			title: hostile,
			email: hostile,
			phones: [{ id: 'n', number: '020 7946 0123', description: hostile }]
		}
	],
	attributes: [
		{
			id: 't',
			taxonomy_term: { id: 'u', name: hostile, description: hostile, taxonomy: hostile, term_uri: link }
		}
	],
	service_at_locations: [
		{
			id: 'w',
			location: {
				id: 'x',
				location_type: 'physical',
				name: hostile,
				description: hostile,
				accessibility: [{ id: 'y', description: hostile, details: hostile, url: link }],
				addresses: [
					{
						id: 'z',
						address_1: hostile,
						city: hostile,
						state_province: hostile,
						postal_code: 'E8 1EA',
						country: 'GB',
						attention: hostile
					}
				]
			}
		}
	]
});

let site: OwnServer;
test.beforeAll(async () => {
	test.setTimeout(200_000);
	site = await startOwnServer({ env: { ATLAS_TODAY: '2026-11-21' } });
	await makePeople(site);
	await makeAccount(site, { email: 'zed@made-up.example', name: hostile.slice(0, 100), role: 'viewer' });
	const file = join(mkdtempSync(join(tmpdir(), 'atlas-hostile-')), 'ran <img src=x>.json');
	writeFileSync(file, JSON.stringify([service]));
	const env = { ...process.env, ATLAS_DB: site.atlasFile, CONTRIBUTIONS_DB: site.contributionsFile };
	const command = [
		'--import',
		'./scripts/check-node.mjs',
		'scripts/directory-import.ts',
		file,
		'--feed',
		'made-up'
	];
	const named = ['--name', hostile.slice(0, 100), '--licence', hostile.slice(0, 100)];
	const { stdout } = await promisify(execFile)(process.execPath, [...command, ...named], { env });
	expect(stdout).toContain('Read 1 service');
	reportedMistake(site, hostile);
	checkedUpload(site, {
		summary: hostile,
		totals: [{ label: hostile, decimals: 1, before: 1, after: 2 }],
		sorts: [
			{
				sort: hostile,
				added: { entries: [{ code: hostile, name: hostile }], more: 0 },
				gone: { entries: [], more: 0 },
				changed: {
					entries: [
						{ code: 'U00002', name: hostile, fields: [{ field: hostile, from: hostile, to: hostile }] }
					],
					more: 0
				}
			}
		],
		odd: [{ message: hostile, where: { entries: [hostile], more: 0 } }],
		blockers: [hostile]
	});
	submittedReturn(site, 'E09000012', '2026-09-30', {
		'lead-organisation': hostile.slice(0, 200),
		'self-referral-detail': hostile,
		'public-note': hostile,
		'editor-note': hostile
	});
});
test.afterAll(() => site.remove());
test.describe.configure({ mode: 'serial', timeout: 150_000 });

/** What of the text became markup on this page: elements, handlers and addresses that no component writes. */
const becameMarkup = (page: Page) =>
	page.evaluate(() => {
		const found: string[] = [];
		for (const element of document.querySelectorAll('*')) {
			for (const { name, value } of element.attributes) {
				if (/^on/i.test(name) || name === 'style') found.push(`${element.localName} ${name}`);
				if (
					/^(href|src|action|formaction|data)$/.test(name) &&
					/^\s*(javascript|data|vbscript):/i.test(value)
				)
					found.push(`${element.localName} ${name}=${value.slice(0, 40)}`);
			}
			if (
				element.matches('img[src="x"], script:not([src]):not([type])') &&
				!element.textContent?.includes('__sveltekit')
			)
				found.push(element.outerHTML.slice(0, 80));
		}
		if ('ran' in window) found.push('it ran');
		return found;
	});

async function expectOnlyText(page: Page, path: string, isShown = true): Promise<void> {
	const answer = await page.goto(site.origin + path);
	expect([path, answer?.status()]).toEqual([path, 200]);
	if (isShown)
		expect([path, await page.locator('body').innerText()]).toEqual([
			path,
			expect.stringMatching(/Made-up ran|ran </)
		]);
	expect([path, await becameMarkup(page)]).toEqual([path, []]);
}

test('nothing in a directory that was imported runs or becomes markup, wherever it is shown', async ({
	page,
	request
}) => {
	const list = `${site.origin}/openreferral/v3/services?search=made-up%20ran`;
	const answer = await request.get(list);
	expect(answer.headers()['content-type']).toMatch(/^application\/json/);
	const { contents } = (await answer.json()) as { contents: { id: string; url?: string }[] };
	expect(contents).toHaveLength(1);
	const record = await (
		await request.get(`${site.origin}/openreferral/v3/services/${contents[0]?.id}`)
	).text();
	expect(record).not.toMatch(/"javascript:|<script|"__proto__"/i);

	await page.goto(`${site.origin}/support?q=made-up+ran`);
	const address = await page.locator('a[href^="/support/"]', { hasText: 'ran' }).first().getAttribute('href');
	for (const path of ['/support?q=made-up+ran', '/support?where=E8+1EA', String(address)])
		await expectOnlyText(page, path);
	await expectOnlyText(page, '/support/print?q=made-up+ran');
	for (const path of [
		'/data',
		'/search?q=made-up+ran',
		'/areas/hackney',
		`/corrections/new?about=service:${contents[0]?.id}`
	])
		await expectOnlyText(page, path, false);
	await expectOnlyText(
		page,
		`/search?q=${encodeURIComponent('Made-up ran"><img src=x onerror=window.ran=1>')}`
	);
	await expectOnlyText(
		page,
		`/support?q=${encodeURIComponent(hostile)}&where=${encodeURIComponent(hostile)}`,
		false
	);
});

test('nothing in a return, a release, a report or a name runs or becomes markup at the desk', async ({
	page
}) => {
	const { faults } = watch(page);
	await signIn(page, site, people.ada.email);
	const ids = withContributions(site, (db) => ({
		feed: db.prepare('select max(id) from feed_import').pluck().get(),
		return: db.prepare("select id from borough_return where period = '2026-09-30'").pluck().get(),
		upload: db.prepare('select max(id) from upload').pluck().get(),
		report: db.prepare('select max(id) from correction').pluck().get()
	}));
	for (const path of [
		`/editor/directory/${ids.feed}`,
		`/editor/returns/${ids.return}`,
		`/editor/uploads/${ids.upload}`,
		`/editor/corrections/${ids.report}`,
		'/editor/directory',
		'/editor/corrections',
		'/editor/audit',
		'/account/people'
	])
		await expectOnlyText(page, path);
	for (const path of [
		'/editor',
		'/editor/publications',
		'/editor/uploads',
		'/returns/hackney/2026-09-30',
		'/returns/hackney/2026-09-30/preview'
	])
		await expectOnlyText(page, path, false);
	// The section that saves as one types is the one page here with a script; it too works under the content policy.
	for (const section of ['programme', 'access'])
		await expectOnlyText(page, `/returns/hackney/2026-09-30/${section}`, false);
	expect(faults).toEqual([]);
	const trail = await page.request.get(`${site.origin}/editor/audit.csv`);
	expect(trail.headers()['content-type']).toMatch(/^text\/csv/);
	expect(trail.headers()['content-disposition']).toMatch(/^attachment/);
	expect(await trail.text()).not.toMatch(/(^|,)"?[=+@]/m);
});
