import Database from 'better-sqlite3';
import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOwnServer } from './own-server.ts';
import type { OwnServer } from './own-server.ts';
import { filled, publicPages, routes } from './routes.ts';

/** The built site alone: `npm start` would make the atlas anew before it answered. */
let site: OwnServer;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
	site = await startOwnServer({ script: 'build/index.js', env: { RATE_LIMITS: 'off', LOG_LEVEL: 'error' } });
});
test.afterAll(async () => site.remove());

const get = (path: string, headers: Record<string, string> = {}) =>
	fetch(site.origin + path, { headers, redirect: 'manual' });

/** As whoever copies a file in place does: it is there whole, or as ruined as it is, from one moment to the next. */
function putInPlace(ruin: (file: string) => void): void {
	const fresh = `${site.atlasFile}.fresh`;
	copyFileSync('var/test-atlas.db', fresh);
	ruin(fresh);
	renameSync(fresh, site.atlasFile);
}

const ruins: [string, () => void][] = [
	['missing', () => expect(existsSync(site.atlasFile)).toBe(false)],
	['empty', () => putInPlace((file) => truncateSync(file, 0))],
	[
		'random bytes',
		() => putInPlace((file) => writeFileSync(file, crypto.getRandomValues(Buffer.alloc(50_000))))
	],
	['cut short', () => putInPlace((file) => truncateSync(file, 20_000_001))],
	[
		'of another version of the code',
		() =>
			putInPlace((file) => {
				const db = new Database(file);
				db.exec("update meta set value = '1' where key = 'schema'");
				db.close();
			})
	]
];

async function expectHelp(path: string): Promise<void> {
	const page = await get(path);
	const html = await page.text();
	expect([page.status, page.headers.get('retry-after'), page.headers.get('cache-control')]).toEqual([
		503,
		'60',
		'no-store'
	]);
	expect(html).toContain('<h1>The atlas cannot be read just now</h1>');
	for (const number of ['111', '116123', '999']) expect(html).toContain(`href="tel:${number}"`);
	expect(html).toContain('Call your GP practice');
	// Nothing to follow that would only lead back here, and nothing about our disk.
	expect(html.match(/<a [^>]*href="\/[^"]+"/g)).toBeNull();
	expect(html).not.toContain(site.folder);
}

for (const [what, ruin] of ruins)
	test(`an atlas that is ${what}: pages say so and where to get help, programs are told to come back`, async () => {
		ruin();
		for (const path of ['/gaps', '/support', '/areas/hackney']) await expectHelp(path);
		const embed = await get('/embed/map');
		const figure = await embed.text();
		expect([embed.status, embed.headers.get('x-frame-options')]).toEqual([503, null]);
		expect(figure).toContain('<title>This figure cannot be shown – London Provision Atlas</title>');
		// In a partner’s page there is nothing to follow that would only lead back here.
		expect(figure).not.toMatch(/<a [^>]*href/);
		const api = await get('/api/v1/areas');
		expect([api.status, api.headers.get('retry-after')]).toEqual([503, '60']);
		expect(await api.json()).toMatchObject({ error: { code: 'unavailable' } });
		const health = await get('/healthz');
		expect([health.status, await health.json()]).toEqual([
			503,
			expect.objectContaining({ status: 'unavailable' })
		]);
	});

test('without an atlas no public page and no download is a fault of ours: it is 503, or can do without', async () => {
	const answers = routes
		.filter((route) => !/^\/(editor|account|returns)(\/|$)/.test(route))
		.map((route) => filled(route, 'hackney'));
	const found = new Map<string, number>();
	for (const path of answers) found.set(path, (await get(path)).status);
	const faults = [...found].filter(([, status]) => status >= 500 && status !== 503);
	expect(faults).toEqual([]);
	const refused = [...found].filter(([, status]) => status === 503).map(([path]) => path);
	expect(refused).toEqual(expect.arrayContaining(['/', '/support', '/api/v1/areas', '/coverage.csv']));
	expect(refused.length).toBeGreaterThan(publicPages.length);
	expect(found.get('/sign-in')).toBe(200);
});

test('everyone is told, the log once for each file', () => {
	const said = site
		.log()
		.split('\n')
		.filter((line) => line.includes('there is no atlas to read'));
	expect(said.length).toBeGreaterThanOrEqual(ruins.length - 1);
	expect(said.length).toBeLessThanOrEqual(ruins.length + 1);
});

test('a good atlas is taken up without a restart, and kept when its file is removed', async () => {
	putInPlace(() => {});
	const there = await get('/gaps');
	expect([there.status, there.headers.get('retry-after')]).toEqual([200, null]);
	expect((await get('/healthz')).status).toBe(200);

	rmSync(site.atlasFile);
	await expect.poll(async () => (await get('/healthz')).status).toBe(503);
	for (const path of ['/gaps', '/support', '/api/v1/areas'])
		expect([path, (await get(path)).status]).toEqual([path, 200]);
});

test('when what people contributed is damaged while it runs, public pages go on, and nothing is said to be saved', async () => {
	putInPlace(() => {});
	const about = '/corrections/new?about=area:E09000012';
	const mark = /name="mark" value="([^"]+)"/.exec(await (await get(about)).text())?.[1] ?? '';
	expect(mark).not.toBe('');
	const post = async (path: string, fields: Record<string, string>) => {
		const body = new URLSearchParams(fields);
		const headers = { origin: site.origin, accept: 'text/html' };
		const answer = await fetch(site.origin + path, { method: 'POST', body, headers, redirect: 'manual' });
		return { status: answer.status, html: await answer.text() };
	};
	const sound = readFileSync(site.contributionsFile);
	const damaged = Buffer.concat([sound.subarray(0, 4_096), Buffer.alloc(sound.length - 4_096, 0xa5)]);
	// In place, as a failing disk does: it is the same file, and the site has it open.
	writeFileSync(site.contributionsFile, damaged);

	const refused = await post('/sign-in?/password', { email: 'ann@example.org', password: 'made up' });
	expect([refused.status, refused.html]).toEqual([
		503,
		expect.stringContaining('<h1>Nobody can sign in or save just now</h1>')
	]);
	// Quicker than a person writes, it is refused for that, before anything is looked up.
	const report = () => post(about, { mark, message: 'The name of this borough is another.', website: '' });
	await expect.poll(async () => (await report()).status, { timeout: 15_000 }).not.toBe(400);
	const { status, html } = await report();
	expect([status, html]).toEqual([503, expect.stringContaining('What you sent was not saved.')]);
	expect(html).not.toContain(site.folder);
	for (const cookie of ['', 'atlas.session_token=somebody.signature'])
		for (const path of ['/gaps', '/support', '/areas/E09000012-hackney', '/api/v1/areas'])
			expect([path, (await get(path, { cookie })).status]).toEqual([path, 200]);
	expect((await get('/healthz')).status).toBe(200);
	expect(site.log()).toMatch(/malformed|is damaged, or is no database/);

	// Nothing was written over what is left of it, and nothing of what was refused.
	expect(readFileSync(site.contributionsFile).equals(damaged)).toBe(true);
	writeFileSync(site.contributionsFile, sound);
	const db = new Database(site.contributionsFile, { readonly: true });
	try {
		expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
		for (const table of ['correction', 'audit', 'session', 'sign_in_failure'])
			expect([table, db.prepare(`select count(*) from "${table}"`).pluck().get()]).toEqual([table, 0]);
	} finally {
		db.close();
	}
});

test('when accounts are lost while it runs, public pages go on for everyone, and signing in says that it cannot be', async () => {
	putInPlace(() => {});
	expect((await get('/sign-in')).status).toBe(200);
	rmSync(site.contributionsFile);
	const page = await get('/sign-in');
	expect([page.status, page.headers.get('retry-after')]).toEqual([503, '60']);
	const html = await page.text();
	expect(html).toContain('<h1>Nobody can sign in or save just now</h1>');
	expect(html).not.toContain(site.folder);
	for (const cookie of ['', 'atlas.session_token=somebody.signature'])
		for (const path of ['/gaps', '/support', '/areas/E09000012-hackney'])
			expect([path, (await get(path, { cookie })).status]).toEqual([path, 200]);
	expect((await get('/healthz')).status).toBe(200);
	expect(site.log()).toContain('was removed or replaced while the site had it open');
});

test('it is not started on an empty contributions database, and says how to restore', () => {
	const folder = mkdtempSync(join(tmpdir(), 'emptied-'));
	const contributionsFile = join(folder, 'contributions.db');
	writeFileSync(contributionsFile, '');
	copyFileSync('var/test-atlas.db', join(folder, 'atlas.db'));
	const started = spawnSync(process.execPath, ['--import', './scripts/check-node.mjs', 'scripts/start.ts'], {
		env: { ...process.env, ATLAS_DB: join(folder, 'atlas.db'), CONTRIBUTIONS_DB: contributionsFile },
		encoding: 'utf8'
	});
	expect([started.status, started.stdout]).toEqual([1, '']);
	expect(started.stderr).toMatch(
		/contributions\.db is empty, so what it held is lost\. Restore .*\nThe site was not started\.\n$/
	);
	expect(statSync(contributionsFile).size).toBe(0);
	rmSync(folder, { recursive: true });
});
