import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { makePeople, people } from './editor-scene';
import { startOwnServer } from './own-server';
import type { OwnServer } from './own-server';
import { PASSWORD } from './people';
import { filled, formActions, routes } from './routes';

/** What each role is kept from, by where it stands. Read from the folders, so that a new page is in it. */
const kept: Record<'vic' | 'ann' | 'eve', (path: string) => boolean> = {
	// A viewer reads the desk and does nothing at it; a contributor has no business there. Neither manages accounts.
	vic: (path) => /^\/(editor|account\/people)/.test(path),
	ann: (path) => /^\/(editor|account\/people)/.test(path),
	eve: (path) => path.startsWith('/account/people')
};

let site: OwnServer;
test.beforeAll(async () => {
	test.setTimeout(180_000);
	site = await startOwnServer();
	await makePeople(site);
});
test.afterAll(() => site.remove());
test.describe.configure({ mode: 'serial', timeout: 120_000 });

function everything(): unknown {
	const db = openContributions(site.contributionsFile);
	try {
		return [
			'user',
			'audit',
			'publication',
			'upload',
			'feed_import',
			'feed',
			'borough_return',
			'correction'
		].map((table) => [table, db.prepare(`select * from ${table}`).all()]);
	} finally {
		db.close();
	}
}

async function signedIn(request: APIRequestContext, who: keyof typeof people): Promise<void> {
	const answer = await request.post(`${site.origin}/sign-in?/password`, {
		form: { email: people[who].email, password: PASSWORD },
		headers: { origin: site.origin, accept: 'text/html' },
		maxRedirects: 0
	});
	expect([who, answer.status()]).toEqual([who, 303]);
}

for (const who of ['vic', 'ann', 'eve'] as const) {
	test(`no form or address gives a ${people[who].role} more than is theirs`, async ({ request }) => {
		await signedIn(request, who);
		const before = everything();
		const forms = formActions.filter((form) => kept[who](form));
		expect(forms.length).toBeGreaterThan(5);
		for (const form of forms) {
			for (const value of ['1', '../1', '%2e%2e']) {
				const answer = await request.post(site.origin + filled(form, value), {
					form: { role: 'administrator', email: 'more@made-up.example', borough: 'E09000012', return: '1' },
					headers: { origin: site.origin, accept: 'text/html' },
					maxRedirects: 0
				});
				expect([form, [403, 404, 405, 308].includes(answer.status())]).toEqual([form, true]);
			}
		}
		expect(everything()).toEqual(before);
		// A viewer may read the desk.
		const closed = routes.filter(
			(route) => kept[who](route) && (who !== 'vic' || route.startsWith('/account/people'))
		);
		expect(closed.length).toBeGreaterThan(1);
		for (const path of closed) {
			for (const spelling of [
				filled(path, '1'),
				filled(path, '1').replace('e', '%65'),
				`${filled(path, '1')}/__data.json`
			]) {
				const answer = await request.get(site.origin + spelling, { maxRedirects: 0 });
				const isRefused = answer.status() === 200 ? (await answer.text()).includes('"type":"error"') : true;
				expect([spelling, isRefused]).toEqual([spelling, true]);
			}
		}
	});
}
