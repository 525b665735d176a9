import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import {
	changedReturn,
	checkedUpload,
	makePeople,
	people,
	reportedMistake,
	submittedReturn,
	withContributions
} from './editor-scene';
import { startOwnServer } from './own-server';
import type { OwnServer } from './own-server';
import { signIn } from './people';

type Who = 'nobody' | keyof typeof people;
const everyone: Who[] = ['nobody', 'ann', 'vic', 'eve', 'ada'];

/** What a reading or an act answers each. A page of the desk sends those who are signed out to sign in (303). */
const deskReaders: Record<Who, number> = { nobody: 303, ann: 403, vic: 200, eve: 200, ben: 200, ada: 200 };
const editorsOnly: Record<Who, number> = { ...deskReaders, vic: 403 };

let server: OwnServer;
const visitors = new Map<Who, APIRequestContext>();
test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser, playwright }) => {
	test.setTimeout(200_000);
	server = await startOwnServer({ env: { ATLAS_TODAY: '2026-11-21' } });
	await makePeople(server);
	submittedReturn(server, 'E09000012');
	checkedUpload(server);
	reportedMistake(server, 'A made-up mistake.');
	visitors.set('nobody', await playwright.request.newContext());
	for (const who of everyone.slice(1) as (keyof typeof people)[]) {
		const context = await browser.newContext();
		await signIn(await context.newPage(), server, people[who].email);
		visitors.set(who, context.request);
	}
});
test.afterAll(async ({ browser }) => {
	await visitors.get('nobody')?.dispose();
	await server.remove(browser);
});

const statusOf = async (who: Who, method: string, path: string, form?: Record<string, string>) => {
	const visitor = visitors.get(who);
	if (!visitor) throw new Error(`no ${who}`);
	const headers = { origin: server.origin, accept: 'text/html' };
	const answer = await visitor.fetch(server.origin + path, { method, headers, form, maxRedirects: 0 });
	if (answer.status() === 303 && who === 'nobody')
		expect(answer.headers().location).toMatch(/^\/sign-in\?next=/);
	return answer.status();
};

const reads: [string, Record<Who, number>][] = [
	['/editor', deskReaders],
	['/editor/returns/1', deskReaders],
	['/editor/uploads', deskReaders],
	['/editor/uploads/1', deskReaders],
	['/editor/publications', deskReaders],
	['/editor/publications/0', deskReaders],
	['/editor/corrections', editorsOnly],
	['/editor/corrections/1', editorsOnly],
	['/editor/audit', editorsOnly],
	['/editor/audit.csv', editorsOnly],
	['/editor/directory/template.csv', deskReaders]
];
for (const [path, expected] of reads) {
	test(`GET ${path}: for those it is for`, async () => {
		for (const who of everyone) expect(await statusOf(who, 'GET', path), who).toBe(expected[who]);
	});
}

/** Acts, each with what an editor is told when the form holds nothing: the guard is asked before the form is read. */
const acts: [string, number][] = [
	['/editor/returns/1?/accept', 409],
	['/editor/returns/1?/sendBack', 400],
	['/editor/returns/1?/publish', 409],
	['/editor/uploads', 400],
	['/editor/uploads/99?/publish', 404],
	['/editor/uploads/99?/discard', 404],
	['/editor/uploads/99?/check', 404],
	['/editor/publications/0?/rollBack', 409],
	['/editor/corrections/99?/takeUp', 404],
	['/editor/corrections/1?/close', 400]
];
for (const [path, forEditors] of acts) {
	test(`POST ${path}: editors and administrators alone, and from this site alone`, async () => {
		const before = withContributions(server, (db) => db.prepare('select count(*) from audit').pluck().get());
		expect(await statusOf('nobody', 'POST', path, { x: '1' })).toBe(401);
		expect(await statusOf('ann', 'POST', path, { x: '1' })).toBe(403);
		expect(await statusOf('vic', 'POST', path, { x: '1' })).toBe(403);
		expect(await statusOf('eve', 'POST', path, { x: '1' })).toBe(forEditors);
		expect(await statusOf('ada', 'POST', path, { x: '1' })).toBe(forEditors);
		const elsewhere = await visitors.get('eve')?.post(server.origin + path, {
			headers: { origin: 'https://elsewhere.example' },
			form: { x: '1' },
			maxRedirects: 0
		});
		expect(elsewhere?.status()).toBe(403);
		const after = withContributions(server, (db) => db.prepare('select count(*) from audit').pluck().get());
		expect(after, 'nothing was done').toBe(before);
	});
}

test('a viewer is not shown what is for editors alone, nor a draft, nor a button', async () => {
	const visitor = visitors.get('vic');
	const page = await (await visitor?.get(`${server.origin}/editor/returns/1`))?.text();
	expect(page).toContain('Made-up Council for Voluntary Service');
	expect(page).not.toContain('For your eyes alone.');
	expect(page).not.toMatch(/<button[^>]*>(Accept|Publish|Send)/);
	withContributions(server, (db) =>
		db.prepare(`update borough_return set state = 'draft' where id = 1`).run()
	);
	expect(await statusOf('vic', 'GET', '/editor/returns/1')).toBe(404);
	expect(await statusOf('eve', 'GET', '/editor/returns/1')).toBe(200);
	withContributions(server, (db) =>
		db.prepare(`update borough_return set state = 'submitted' where id = 1`).run()
	);
});

for (const path of [
	'/editor/returns/99',
	'/editor/returns/x',
	'/editor/uploads/0',
	'/editor/uploads/-1',
	'/editor/publications/99',
	'/editor/corrections/1e3',
	'/editor/directory/reading/nothing/progress'
]) {
	test(`${path} is not found`, async () => {
		expect(await statusOf('eve', 'GET', path)).toBe(404);
	});
}

test('what differs from what the public reads is said in words, with what the borough says of it', async ({
	browser
}) => {
	const id = changedReturn(server, 'E09000030');
	const page = await (await browser.newContext()).newPage();
	await signIn(page, server, people.eve.email, undefined, `/editor/returns/${id}`);
	await expect(
		page.getByText('3 answers differ from what the public reads: April to June 2026')
	).toBeVisible();
	const row = (name: string) => page.getByRole('row', { name });
	await expect(row('Referrals in the quarter')).toContainText(/210\s*2,100\s*Changed/);
	await expect(row('Referrals in the quarter')).toContainText(
		'It was 210 last quarter, and is 2,100 now. Is that right? The borough: Yes. “Two schemes joined.”'
	);
	await expect(row('Volunteers who help the programme')).toContainText(/12\s*Not answered\s*Taken out/);
	await expect(row('Anything the public should know')).toContainText(
		/Not answered\s*Two schemes joined\.\s*New/
	);
	await expect(row('How far does the programme reach?')).toContainText('Same');
	await page.goto(`${server.origin}/editor/returns/1`);
	await expect(row('Of these, people who referred themselves')).toContainText(
		'Withheld from the public: fewer than five people'
	);
	await expect(row('Anything for the atlas’s editors alone')).toContainText(
		'For editors alone: not published'
	);
});
