import { expect, test } from '@playwright/test';
import { rateLimits } from '../../src/lib/server/http/rate-limits.ts';
import { startOwnServer } from './own-server.ts';
import type { OwnServer } from './own-server.ts';

const most = (name: string) => rateLimits.find((limit) => limit.name === name)?.most ?? NaN;

/** Tries to sign in with nothing typed, as often as said; the statuses that came of it. */
async function tryToSignIn(site: OwnServer, times: number, headers: Record<string, string> = {}) {
	const statuses: number[] = [];
	for (let at = 0; at < times; at++) {
		const answer = await fetch(`${site.origin}/sign-in?/password`, {
			method: 'POST',
			body: new URLSearchParams({ email: '', password: '' }),
			headers: { origin: site.origin, accept: 'text/html', ...headers }
		});
		await answer.arrayBuffer();
		statuses.push(answer.status);
	}
	return statuses;
}

test('whoever asks too often is told to wait, by kind of request, and cannot hide behind a header', async () => {
	test.setTimeout(180_000);
	const site = await startOwnServer();
	try {
		const allowed = most('sign-in');
		expect(await tryToSignIn(site, allowed)).toEqual(Array(allowed).fill(400));
		// No proxy is trusted here, so what a header says of the address counts for nothing.
		expect(await tryToSignIn(site, 1, { 'x-forwarded-for': '192.0.2.9' })).toEqual([429]);
		expect((await fetch(`${site.origin}/sign-in`)).status).toBe(200);

		// The same page by another spelling of its address is the same page.
		const spellings = ['/plan?step=1', '/pl%61n?step=2', '/%70lan?step=3'];
		let last: Response | undefined;
		for (let at = 0; at <= most('plan') && last?.status !== 429; at++) {
			last = await fetch(`${site.origin}/api/v1${spellings[at % spellings.length] ?? ''}&count=${at}`);
			if (last.status !== 429) await last.arrayBuffer();
		}
		expect(last?.status).toBe(429);
		expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
		expect(last?.headers.get('cache-control')).toBe('no-store');
		expect(last?.headers.get('access-control-allow-origin')).toBe('*');
		expect(await last?.json()).toMatchObject({ error: { code: 'too-many-requests' } });
		const page = await fetch(`${site.origin}/pl%61n`);
		expect([page.status, await page.text()]).toEqual([
			429,
			expect.stringMatching(/^There have been too many plans from your address\. Try again in \d+ seconds\./)
		]);
		const seen = await fetch(`${site.origin}/plan?n=5`, { headers: { accept: 'text/html,*/*' } });
		const html = await seen.text();
		expect([seen.status, seen.headers.get('content-type')]).toEqual([429, 'text/html; charset=utf-8']);
		expect(Number(seen.headers.get('retry-after'))).toBeGreaterThan(0);
		expect(seen.headers.get('content-security-policy')).toContain("script-src 'none'; style-src 'self'");
		expect(html).toMatch(/<h1>Please wait a little<\/h1><p>[^<]* Try again in \d+ seconds\.</);
		expect(html).toContain('<a href="/plan?n=5">Try again</a>');
		const [, sheet = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
		expect((await fetch(site.origin + sheet)).headers.get('content-type')).toContain('text/css');
		expect((await fetch(`${site.origin}/healthz`)).status).toBe(200);
		// Nothing printed names anyone.
		expect(site.log()).not.toContain('192.0.2.9');
	} finally {
		await site.remove();
	}
});

/** Something cheap that falls under each limit, and what it is answered while there is room. */
const examples: Record<string, [path: string, status: number]> = {
	'sign-in': ['/sign-in?/password', 400],
	'return-from-sign-in': ['/sign-in/callback/city-hall?state=made-up', 404],
	report: ['/corrections/new', 404],
	file: ['/editor/uploads', 303],
	plan: ['/plan/posts.csv', 200],
	builder: ['/embed', 200],
	suggest: ['/search/suggest?q=hack', 200],
	directory: ['/openreferral/v3', 200],
	picture: ['/figures/need.svg', 200],
	'file-of-figures': ['/coverage.csv', 200],
	feed: ['/sitemap.xml', 200]
};

test('every limit there is lets through as many as it says, and not one more', async () => {
	test.setTimeout(180_000);
	expect(Object.keys(examples)).toEqual(rateLimits.map(({ name }) => name));
	const site = await startOwnServer({ env: { LOG_LEVEL: 'error' } });
	try {
		for (const { name, method, most } of rateLimits) {
			const [path, status] = examples[name] ?? ['', 0];
			const ask = async () => {
				const answer = await fetch(site.origin + path, {
					redirect: 'manual',
					...(method === 'write' && {
						method: 'POST',
						body: new URLSearchParams({ email: '', password: '' }),
						headers: { origin: site.origin, accept: 'text/plain' }
					})
				});
				await answer.arrayBuffer();
				return answer;
			};
			// The first alone: what it makes is kept for the others, which come some at a time.
			const statuses = [(await ask()).status];
			while (statuses.length < most) {
				const few = Array.from({ length: Math.min(20, most - statuses.length) }, ask);
				statuses.push(...(await Promise.all(few)).map((answer) => answer.status));
			}
			expect([name, ...new Set(statuses)]).toEqual([name, status]);
			const refused = await ask();
			expect([name, refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([
				name,
				429,
				true
			]);
		}
	} finally {
		await site.remove();
	}
});

test('behind a proxy that is named, each visitor is counted apart, by what the proxy itself adds', async () => {
	test.setTimeout(180_000);
	// An empty setting is one not set: there is one proxy.
	const site = await startOwnServer({ env: { ADDRESS_HEADER: 'X-Forwarded-For', XFF_DEPTH: '' } });
	try {
		const allowed = most('sign-in');
		await tryToSignIn(site, allowed, { 'x-forwarded-for': '192.0.2.1' });
		// The visitor wrote the first address, the proxy the last.
		expect(await tryToSignIn(site, 1, { 'x-forwarded-for': '203.0.113.5, 192.0.2.1' })).toEqual([429]);
		expect(await tryToSignIn(site, 1, { 'x-forwarded-for': '192.0.2.1, 203.0.113.5' })).toEqual([400]);
		// Someone who went round the proxy is still answered, and counted with all who do.
		expect(await tryToSignIn(site, 1)).toEqual([400]);
	} finally {
		await site.remove();
	}
});

test('an address is read to its limit, and no further', async ({ request }) => {
	const tooLong = await request.get(`/search?q=${'x'.repeat(12_001)}`);
	expect([tooLong.status(), await tooLong.text()]).toEqual([
		414,
		expect.stringContaining('12,000 characters')
	]);
	expect(tooLong.headers()['content-security-policy']).toContain("default-src 'none'");
	const tooMany = await request.get(`/api/v1/areas?${'type=borough&'.repeat(101)}`);
	expect([tooMany.status(), await tooMany.json()]).toEqual([
		400,
		{ error: { code: 'malformed-address', message: expect.stringContaining('100 parameters') } }
	]);
});
