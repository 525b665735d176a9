import { expect, test } from '@playwright/test';
import { rawRequest } from './raw-request.ts';
import { filled, formActions, routes } from './routes.ts';

/** What only a file of this machine, and no page of ours, says. */
const stolen = /root:.*:0:0:|SQLite format 3|"devDependencies"|AUTH_SECRET=|from '@sveltejs\/kit'/;
const asked = routes.filter((route) => route.includes('['));
/** Every page, file and answer, for someone signed out and with nothing in its parameters. */
const reading = [...new Set(routes.map((route) => filled(route, 'E09000012')))];

test('there are routes and forms to try', () => {
	expect(asked.length).toBeGreaterThan(20);
	expect(formActions.length).toBeGreaterThan(30);
	for (const known of ['/sign-in?/password', '/returns/[borough]/[period]/check?/submit', '/editor/uploads'])
		expect(formActions).toContain(known);
});

test('no parameter of a path leads to a file, or fails', async ({ baseURL }) => {
	test.setTimeout(120_000);
	const payloads = [
		'..%2f..%2f..%2f..%2fetc%2fpasswd',
		'../../../../package.json',
		'%2e%2e/%2e%2e/%2e%2e/package.json',
		'..%5c..%5cpackage.json',
		'%252e%252e%252fpackage.json',
		'package.json%00.csv',
		'%c0%ae%c0%ae%c0%afpackage.json',
		'/etc/passwd',
		'file:%2f%2f%2fetc%2fpasswd',
		'__proto__',
		'constructor',
		"1'%20or%20'1'='1",
		'1;drop%20table%20area',
		'%F0%9F%98%80%E2%80%AE'
	];
	for (const route of asked) {
		for (const payload of payloads) {
			const path = filled(route, payload);
			const { status, body, headers } = await rawRequest(baseURL, path);
			expect([path, status, stolen.test(body)]).toEqual([path, expect.any(Number), false]);
			expect([path, [200, 303, 307, 308, 400, 403, 404].includes(status)]).toEqual([path, true]);
			const location = headers.get('location');
			if (location) expect(new URL(location, baseURL).origin).toBe(baseURL);
		}
	}
});

test('nothing outside the folder of files for browsers is served', async ({ baseURL }) => {
	for (const path of [
		'/_app/../../../package.json',
		'/_app/immutable/..%2f..%2f..%2f..%2fpackage.json',
		'/_app/%2e%2e/%2e%2e/%2e%2e/package.json',
		'/..%2fserver%2findex.js',
		'/../index.js',
		'/package.json',
		'/src/hooks.server.ts',
		'/var/test-contributions.db',
		'/..%2f..%2fvar%2ftest-contributions.db',
		'/.env',
		'/.git/config',
		'/.fingerprint',
		'//etc/passwd',
		'/icon.svg/../../../../package.json',
		'/_app/immutable/',
		'/_app/'
	]) {
		const { status, body } = await rawRequest(baseURL, path);
		expect([path, status, stolen.test(body)]).toEqual([path, expect.any(Number), false]);
		expect([path, [308, 400, 404].includes(status)]).toEqual([path, true]);
	}
});

test('what stands in a query comes back as text, if at all, and changes nothing but that answer', async ({
	request
}) => {
	test.setTimeout(120_000);
	const mark = `"'><script>window.ran=1</script><img src=x onerror=window.ran=1>`;
	const names = [
		...[
			'q',
			'near',
			'where',
			'show',
			'areas',
			'area',
			'view',
			'page',
			'borough',
			'kind',
			'who',
			'how',
			'about'
		],
		...[
			'language',
			'next',
			'error',
			'period',
			'from',
			'to',
			'points',
			'compare',
			'measure',
			'token',
			'subject'
		],
		...['__proto__[polluted]', '__proto__', 'constructor[prototype][polluted]', 'toString']
	];
	const query = new URLSearchParams(names.map((name) => [name, mark])).toString();
	let repeated = 0;
	for (const path of reading) {
		const answer = await request.get(`${path}?${query}`, { maxRedirects: 0 });
		expect([path, answer.status() < 500]).toEqual([path, true]);
		if (!answer.headers()['content-type']?.startsWith('text/html')) continue;
		const html = await answer.text();
		expect([path, /<script>window\.ran|<img src=x/.test(html)]).toEqual([path, false]);
		if (html.includes('window.ran')) repeated += 1;
	}
	// Pages do repeat what was typed: the test would see it if they did so unescaped.
	expect(repeated).toBeGreaterThan(2);
});

test('a forged host or forwarding header changes no answer and is in none', async ({ baseURL }) => {
	const forged = {
		'x-forwarded-host': 'evil.example',
		'x-forwarded-proto': 'gopher',
		'x-forwarded-port': '666',
		'x-forwarded-for': '127.0.0.1',
		'x-original-url': '/editor',
		'x-rewrite-url': '/editor',
		'x-http-method-override': 'DELETE',
		'x-sveltekit-invalidated': 'evil.example',
		forwarded: 'host=evil.example;proto=gopher',
		referer: 'https://evil.example/'
	};
	for (const path of [
		'/',
		'/areas',
		'/data',
		'/api/v1',
		'/api/v1/openapi.json',
		'/openreferral/v3',
		'/sitemap.xml',
		'/sign-in',
		'/no-such-page'
	]) {
		const plain = await rawRequest(baseURL, path);
		for (const headers of [forged, { ...forged, host: 'evil.example' }]) {
			const answer = await rawRequest(baseURL, path, headers);
			expect([path, answer.status, answer.headers.get('etag')]).toEqual([
				path,
				plain.status,
				plain.headers.get('etag')
			]);
			const whole = answer.body + [...answer.headers].join('\n');
			expect([path, /evil\.example|gopher/.test(whole)]).toEqual([path, false]);
		}
	}
});

test('no line can be put into the headers of an answer, and no address leads to another site', async ({
	baseURL
}) => {
	const lines = '%0d%0aset-cookie:%20stolen=1%0d%0ax-injected:%201';
	const paths = [
		...['/areas/', '/', '/coverage/', '/support/x/', '/api/v1/'].map((path) => `${path}?x=${lines}`),
		...['/areas/', '/support/', '/geometry/', '/'].map((path) => `${path}${lines}`),
		`/sign-in?next=/${lines}`,
		`/api/v1/figures.csv?measure=link-worker-rate&areas=pcn&period=${lines}`,
		...['//evil.example', '//evil.example/', '///evil.example//', '/\\evil.example/', '/%5cevil.example/'],
		...['/%2f%2fevil.example/', '//evil.example/%2e%2e/', '/.//evil.example/', '/areas/..//evil.example/'],
		...['/%09/evil.example/', '//evil.example%2f..', '/areas//evil.example/']
	];
	let redirects = 0;
	for (const path of paths) {
		const { status, headers } = await rawRequest(baseURL, path);
		expect([path, headers.has('x-injected'), headers.has('set-cookie')]).toEqual([path, false, false]);
		expect([path, status < 500]).toEqual([path, true]);
		const location = headers.get('location');
		if (!location) continue;
		redirects += 1;
		expect([path, new URL(location, baseURL).origin]).toEqual([path, baseURL]);
	}
	expect(redirects).toBeGreaterThan(0);
});

test('a form sent from another site is refused, whichever it is', async ({ request }) => {
	for (const action of formActions) {
		for (const origin of ['https://evil.example', 'null']) {
			const answer = await request.post(filled(action, '1'), {
				form: { name: 'Eve' },
				headers: { origin },
				maxRedirects: 0
			});
			expect([action, answer.status()]).toEqual([action, 403]);
		}
	}
});

test('signed out, nobody gets anything done by a form of those who work here', async ({
	request,
	baseURL
}) => {
	const open = [
		'/sign-in?/password',
		'/sign-in?/cityHall',
		'/sign-out',
		'/account/accept',
		'/corrections/new'
	];
	for (const action of formActions.filter((form) => !open.includes(form))) {
		const answer = await request.post(filled(action, '1'), {
			form: { role: 'administrator', __proto__x: '1', 'constructor.prototype.role': 'administrator' },
			headers: { origin: String(baseURL), accept: 'text/html' },
			maxRedirects: 0
		});
		const { location = '' } = answer.headers();
		// Where people write they are given back what they sent; elsewhere they are led to sign in.
		const refusal = /^\/(returns|editor)/.test(action) ? [401, ''] : [303, '/sign-in?next'];
		expect([action, answer.status(), location.replace(/=.*/, '')]).toEqual([action, ...refusal]);
	}
});
