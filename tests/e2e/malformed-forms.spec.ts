/** Bodies that say they are forms and are none, sent to every form there is by someone who may use it. */
import { expect, test } from '@playwright/test';
import { sections } from '../../src/lib/atlas/returns/questions.ts';
import {
	changedReturn,
	checkedUpload,
	makePeople,
	people,
	reportedMistake,
	withContributions
} from './editor-scene';
import { startOwnServer } from './own-server';
import type { OwnServer } from './own-server';
import { PASSWORD } from './people';
import { filled, formActions } from './routes';

let site: OwnServer;
test.beforeAll(async () => {
	test.setTimeout(180_000);
	site = await startOwnServer({ env: { RATE_LIMITS: 'off', LOG_LEVEL: 'error' } });
	await makePeople(site);
});
test.afterAll(() => site.remove());

const bodies: [contentType: string, body: string][] = [
	['multipart/form-data; boundary=x', 'not a form'],
	['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\ncut sho'],
	['multipart/form-data', '--x--'],
	['text/plain', 'email=ann@made-up.example']
];

/** Buttons with nothing to fill in: what is sent with them is not read. */
const buttons = [
	'/account?/sessions',
	'/editor/corrections/[id]?/takeUp',
	'/editor/directory/[id]?/again',
	'/editor/directory/[id]?/discard',
	'/editor/directory/reading/[feed]',
	'/editor/uploads/[id]?/check',
	'/editor/uploads/[id]?/discard',
	'/returns/spreadsheet/[upload]?/discard',
	'/sign-in?/cityHall'
];
/** Forms on pages of which this site has none. src/lib/server/http/form-of.test.ts sees that they read no other way. */
const absent = [
	'/editor/directory/[id]?/publish',
	'/returns/[borough]/[period]/choose?/choose',
	'/returns/spreadsheet/[upload]?/save'
];

test('a body that is no form is refused in words by every form, and is no fault of ours', async ({
	request
}) => {
	const headers = { origin: site.origin, accept: 'text/html' };
	const rows: Record<string, string | number> = {
		'/editor/corrections': reportedMistake(site, 'Made up.'),
		'/editor/returns': changedReturn(site, 'E09000012'),
		'/editor/uploads': checkedUpload(site),
		'/account/people': withContributions(site, (db) =>
			String(db.prepare('select id from user where email = ?').pluck().get(people.vic.email))
		)
	};
	const pathOf = (action: string): string => {
		const path = action
			.replace('/corrections/new', '/corrections/new?about=area:E09000012')
			.replace('[borough]/[period]', 'hackney/2026-09-30')
			.replace('[section]', String(sections[0]?.id));
		const [, row = 1] = Object.entries(rows).find(([start]) => path.startsWith(start)) ?? [];
		return site.origin + filled(path, String(row));
	};
	const send = async (action: string, [type, data]: (typeof bodies)[number]) => {
		const answer = await request.post(pathOf(action), {
			data: Buffer.from(data),
			headers: { ...headers, 'content-type': type },
			maxRedirects: 0
		});
		return { status: answer.status(), html: await answer.text() };
	};
	const signedIn = await request.post(`${site.origin}/sign-in?/password`, {
		form: { email: people.ada.email, password: PASSWORD },
		headers,
		maxRedirects: 0
	});
	expect(signedIn.status()).toBe(303);

	for (const action of formActions.filter((form) => form !== '/sign-out'))
		for (const body of bodies) {
			const { status, html } = await send(action, body);
			const isRead = ![...buttons, ...absent].includes(action);
			const isRefused = status === 400 && html.includes('What was sent is not a form of this site.');
			expect([action, body, status < 500, isRefused]).toEqual([action, body, true, isRead]);
		}
	expect((await send('/sign-out', ['text/plain', 'a=b'])).status).toBe(303);
	expect(site.log()).not.toMatch(/TypeError|"level":"error"/);
});
