import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { startOwnServer } from './own-server';
import type { OwnServer } from './own-server';

const token = 'made-up-token-for-a-test';
let site: OwnServer;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
	test.setTimeout(180_000);
	site = await startOwnServer({ env: { METRICS_TOKEN: token, LOG_LEVEL: 'info' } });
});
test.afterAll(async () => site.remove());

/** The lines of the log, as a collector reads them; what people read at the start is not among them. */
const logged = () =>
	site
		.log()
		.split('\n')
		.filter((line) => line.startsWith('{'))
		.map((line) => JSON.parse(line) as Record<string, unknown>);

test('every answer has a number, and the log says which page, how it went and how long it took, and no more', async () => {
	const answer = await fetch(`${site.origin}/areas/E09000012-hackney?hidden-word=SE15+5LJ`, {
		headers: { 'user-agent': 'made-up-browser' }
	});
	const request = answer.headers.get('x-request-id');
	expect(request).toMatch(/^[0-9a-f-]{36}$/);
	await expect.poll(() => logged().find((line) => line.request === request)).toBeTruthy();
	const line = logged().find((line) => line.request === request);
	expect(Object.keys(line ?? {}).sort()).toEqual(
		['level', 'method', 'milliseconds', 'msg', 'request', 'route', 'status', 'time'].sort()
	);
	expect(line).toMatchObject({ level: 'info', method: 'GET', route: '/areas/[slug]', status: 200 });
	expect(site.log()).not.toMatch(/hidden-word|SE15|made-up-browser|127\.0\.0\.1"/);
});

test('an address that does not exist is logged without what it was', async () => {
	const answer = await fetch(`${site.origin}/typed-by-somebody`);
	expect(answer.status).toBe(404);
	const request = answer.headers.get('x-request-id');
	await expect
		.poll(() => logged().find((line) => line.request === request))
		.toMatchObject({ route: '/[...address]', status: 404 });
	expect(site.log()).not.toContain('typed-by-somebody');
});

test('metrics are for whoever has the token, and name pages, not addresses', async () => {
	for (const authorization of ['', 'Bearer wrong']) {
		expect((await fetch(`${site.origin}/metrics`, { headers: { authorization } })).status).toBe(404);
	}
	const answer = await fetch(`${site.origin}/metrics`, { headers: { authorization: `Bearer ${token}` } });
	expect(answer.status).toBe(200);
	expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
	const text = await answer.text();
	expect(text).toMatch(/atlas_requests_total\{method="GET",route="\/areas\/\[slug\]",status="200"\} 1\n/);
	expect(text).toMatch(/atlas_edition\{version="[0-9a-f]+"\} 0\n/);
	expect(text).toContain('process_resident_memory_bytes');
	expect(text).not.toContain('hackney');
});

test('stopped while an answer is under way, it finishes the answer, takes no other, and closes its databases', async () => {
	// The first plan of a site is the longest answer it gives.
	const slow = fetch(`${site.origin}/api/v1/plan/advice?k=12`);
	await expect.poll(async () => (await fetch(`${site.origin}/healthz`)).status).toBe(200);
	const stopped = site.stop('SIGTERM');
	await expect
		.poll(() =>
			fetch(`${site.origin}/healthz`).then(
				() => 'answered',
				() => 'refused'
			)
		)
		.toBe('refused');
	const plan = (await (await slow).json()) as { sites: unknown[] };
	expect(plan.sites).toHaveLength(12);
	await stopped;
	// Its last two lines come a moment after its end, in either order.
	await expect
		.poll(() => logged().slice(-2), { message: site.log().slice(-1500) })
		.toEqual(
			expect.arrayContaining([
				expect.objectContaining({ msg: 'stopped', reason: 'SIGTERM' }),
				expect.objectContaining({ msg: 'answered', route: '/api/v1/plan/advice', status: 200 })
			])
		);
});

test('settings that cannot be used stop it in words, before anything is done', () => {
	const started = spawnSync(process.execPath, ['--import', './scripts/check-node.mjs', 'scripts/start.ts'], {
		env: { ...process.env, PORT: '99999', RATE_LIMITS: 'maybe' },
		encoding: 'utf8'
	});
	expect(started.status).toBe(1);
	expect(started.stderr).toBe(
		'The site was not started: its settings are not right.\n' +
			'  PORT must be a whole number from 1 to 65535; it is “99999”.\n' +
			'  RATE_LIMITS must be one of on, off; it is “maybe”.\n'
	);
});
