import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { setAside } from '../../src/lib/server/contributions/returns.ts';
import type { OwnServer } from './own-server.ts';
import { enter, hackney, hackneyPath, put, returnsSite, thisQuarter } from './returns-site.ts';
import type { PersonId } from './returns-site.ts';

test.describe.configure({ mode: 'serial' });

let server: OwnServer;
test.beforeAll(async () => {
	test.setTimeout(180_000);
	server = await returnsSite();
	put(server, thisQuarter, { stage: 'none' });
	put(server, thisQuarter, { stage: 'targeted' });
	const db = openContributions(server.contributionsFile);
	const late = {
		borough: hackney,
		period: thisQuarter,
		basedOn: 1,
		answers: { stage: 'developing' }
	} as const;
	setAside(db, { id: 'someone', name: 'Someone' }, late);
	db.close();
});
test.afterAll(({ browser }) => server.remove(browser));

const pages = [
	'',
	'/programme',
	'/access',
	'/notes',
	'/check',
	'/preview',
	'/history',
	'/submitted',
	'/choose?copy=3'
];
const actions: [string, Record<string, string>][] = [
	['/programme?/save', { revision: '2', stage: 'none' }],
	['/programme?/autosave', { revision: '2', stage: 'none' }],
	['/access?/fill', { revision: '2' }],
	['/check?/submit', { revision: '2' }],
	['/history?/restore', { revision: '2', copy: '1' }],
	['/choose?/choose&copy=3', { revision: '2', stage: 'aside' }]
];
const accepts = ['text/html', 'application/json'];

interface Answer {
	address: string;
	status: number;
	location: string | undefined;
	body: string;
}

async function walk(request: APIRequestContext, path: string): Promise<Answer[]> {
	const answers: Answer[] = [];
	const keep = async (address: string, response: Awaited<ReturnType<APIRequestContext['get']>>) =>
		answers.push({
			address,
			status: response.status(),
			location: response.headers().location,
			body: await response.text()
		});
	for (const page of pages) {
		const address = server.origin + path + page;
		await keep(`GET ${page}`, await request.get(address, { maxRedirects: 0 }));
		const asParts = address.replace(/(\?|$)/, '/__data.json$1');
		await keep(`GET ${page} as data`, await request.get(asParts, { maxRedirects: 0 }));
	}
	for (const [action, form] of actions) {
		for (const accept of accepts) {
			const headers = { origin: server.origin, accept, 'x-sveltekit-action': 'true' };
			const address = server.origin + path + action;
			await keep(
				`POST ${action} (${accept})`,
				await request.post(address, { form, headers, maxRedirects: 0 })
			);
		}
	}
	return answers;
}

/** Everything the database holds about returns, to see that nothing has changed. */
function stored(): unknown {
	const db = openContributions(server.contributionsFile);
	try {
		const tables = ['borough_return', 'return_revision'];
		return tables.map((table) => db.prepare(`select * from ${table}`).all());
	} finally {
		db.close();
	}
}

test('signed out, every address of a return leads to the sign-in page and changes nothing', async ({
	playwright
}) => {
	const before = stored();
	const request = await playwright.request.newContext();
	for (const { address, status, location, body } of await walk(request, hackneyPath)) {
		// Asked for as data, the framework sends its redirects in the body.
		const isToSignIn = status === 303 ? location : status === 200 ? body : '';
		expect(isToSignIn, address).toContain('/sign-in?next=');
		expect(body, address).not.toContain('Someone');
	}
	expect(stored()).toEqual(before);
	await request.dispose();
});

for (const person of ['oli', 'vic'] as const satisfies PersonId[]) {
	test(`to ${person === 'oli' ? 'another borough’s contributor' : 'a viewer'} a return answers exactly as one there is not`, async ({
		browser
	}) => {
		const before = stored();
		const { request } = (await enter(browser, server, person)).context();
		const answers = await walk(request, hackneyPath);
		const nowhere = await walk(request, hackneyPath.replace('hackney', 'atlantis'));
		const same = (text: string) => text.replaceAll('hackney', 'atlantis');
		for (const [at, answer] of answers.entries()) {
			const other = nowhere[at];
			expect({ ...answer, body: same(answer.body) }, answer.address).toEqual(other);
			const refusal = `${answer.status} ${answer.body}`;
			expect(refusal, answer.address).toMatch(/^404|"status":404/);
			expect(answer.body, answer.address).not.toMatch(/Targeted|Someone|Ann Hackney/);
		}
		expect(stored()).toEqual(before);
	});
}

test('a contributor has no page for a quarter nobody is asked about', async ({ browser }) => {
	const { request } = (await enter(browser, server, 'ann')).context();
	const days = ['2026-12-31', '2026-03-31', '2026-09-29', 'latest', '2026-9-30'];
	for (const day of days) {
		const answer = await request.get(`${server.origin}/returns/hackney/${day}`);
		expect(answer.status(), day).toBe(404);
	}
	expect((await request.get(`${server.origin}${hackneyPath}/elsewhere`)).status()).toBe(404);
	expect((await request.get(`${server.origin}${hackneyPath}/choose?copy=1`)).status()).toBe(404);
});

for (const person of ['ann', 'eve'] as const satisfies PersonId[]) {
	test(`${person === 'ann' ? 'the borough’s own contributor' : 'an editor'} reads every page`, async ({
		browser
	}) => {
		const { request } = (await enter(browser, server, person)).context();
		for (const page of pages) {
			const answer = await request.get(server.origin + hackneyPath + page);
			expect(answer.status(), page).toBe(200);
			expect(answer.headers()['cache-control'], page).toBe('no-store');
		}
	});
}

test('a form from another site changes nothing', async ({ browser }) => {
	const before = stored();
	const { request } = (await enter(browser, server, 'ann')).context();
	for (const [action, form] of actions) {
		const headers = { origin: 'https://elsewhere.example' };
		const answer = await request.post(server.origin + hackneyPath + action, { form, headers });
		expect(answer.status(), action).toBe(403);
	}
	expect(stored()).toEqual(before);
});

test('a form that names a copy there is not, or another section’s questions, changes nothing', async ({
	browser
}) => {
	const before = stored();
	const { request } = (await enter(browser, server, 'ann')).context();
	const post = (path: string, form: Record<string, string>) =>
		request.post(server.origin + hackneyPath + path, {
			form,
			headers: { origin: server.origin, accept: 'text/html' },
			maxRedirects: 0
		});
	expect((await post('/programme?/save', { revision: '99', stage: 'none' })).status()).toBe(400);
	expect((await post('/programme?/save', { revision: 'x', stage: 'none' })).status()).toBe(400);
	expect((await post('/history?/restore', { revision: '2', copy: '99' })).status()).toBe(400);
	expect(
		(await post('/programme?/save', { revision: '2', referrals: '5', state: 'published' })).status()
	).toBe(303);
	expect(stored()).toEqual(before);
});

test('every page and action there is stands in the lists above', () => {
	const folder = 'src/routes/returns/[borough]/[period]';
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const routes = files.filter((file) => file.endsWith('+page.server.ts') || file.endsWith('+server.ts'));
	const walked = new Set(
		pages.map((page) => page.replace(/\?.*/, '').replace(/^\/(programme|access|notes)$/, '/[section]'))
	);
	expect(routes.map((file) => `/${file}`.replace(/\/\+.*/, '')).sort()).toEqual([...walked].sort());
	const found = routes.flatMap((file) =>
		[...readFileSync(join(folder, file), 'utf8').matchAll(/^\t(\w+): async \(event\)/gm)].map(
			([, name]) => name
		)
	);
	expect(found.sort()).toEqual(actions.map(([action]) => /\?\/(\w+)/.exec(action)?.[1]).sort());
});
