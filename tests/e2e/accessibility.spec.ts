import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedReturn, checkedUpload, reportedMistake } from './editor-scene.ts';
import { expectAccessible, expectNoSidewaysScroll } from './journey.ts';
import { look, phone } from './look.ts';
import type { OwnServer } from './own-server.ts';
import {
	contributorStates,
	deskStates,
	inJourneys,
	pageRoutes,
	personPlace,
	publicStates
} from './page-states.ts';
import type { PageState } from './page-states.ts';
import { makeAccount, signIn } from './people.ts';
import { people, returnsSite } from './returns-site.ts';
import { listen } from './seen-and-heard.ts';

/** Generous, for a machine that has other work: nothing here waits. */
const seconds = (states: readonly PageState[]) => 60 + 60 * states.length;

test('no page has been left out', () => {
	const looked = [publicStates, contributorStates, deskStates, inJourneys].flatMap(Object.keys);
	expect(looked.toSorted()).toEqual(pageRoutes);
	expect(pageRoutes.length).toBeGreaterThan(40);
	for (const journey of Object.values(inJourneys)) {
		expect([journey, readFileSync(join(import.meta.dirname, journey), 'utf8')]).toEqual([
			journey,
			expect.stringContaining('await lookAround(')
		]);
	}
});

test('a look finds what is wrong: words that cannot be read, a picture without words, a page too wide', async ({
	page
}) => {
	await page.setViewportSize(phone);
	await page.setContent(`<!doctype html><html lang="en-GB"><title>Made up</title><main><h1>Made up</h1>
		<p id="pale" style="color:#aaa;background:#fff">Pale</p><figure id="wide" style="width:900px"><img src="data:,"></figure>
		</main></html>`);
	await expect(expectAccessible(page)).rejects.toThrow(/color-contrast: #pale[^]*image-alt: img/);
	await expect(expectAccessible(page, 'colours')).rejects.toThrow(/color-contrast: #pale/);
	await expect(expectAccessible(page, 'sizes')).resolves.toBeUndefined();
	await expect(expectAccessible(page, 'colours', 'figure')).resolves.toBeUndefined();
	await expect(expectNoSidewaysScroll(page)).rejects.toThrow(/320/);
});

/** A made-up page at /made-up, for a look at it. */
const madeUp = (page: Page, styles: string, body: string) =>
	page.route('**/made-up', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<!doctype html><html lang="en-GB"><meta name="viewport" content="width=device-width"><title>Made up</title>
				<style>:root { color-scheme: light dark } body { background: light-dark(#fff, #000) } :focus-visible { outline: 3px solid } ${styles}</style>
				<main><h1>Made up</h1>${body}</main></html>`
		})
	);

test('a look finds a colour that is wrong by night alone, in a column that is out of sight on a phone', async ({
	page
}) => {
	await listen(page);
	const table = (styles: string) =>
		madeUp(
			page,
			`.scroll { overflow: auto } table { width: 60rem } ${styles}`,
			`<div class="scroll" role="region" aria-label="Made up" tabindex="0"><table>
			<tr><th scope="col">Place</th><th scope="col">Words</th></tr>
			<tr><th scope="row">Here</th><td id="far">Far words</td></tr></table></div>`
		);
	await table('');
	await look(page, { path: '/made-up' });
	await table('@media (prefers-color-scheme: dark) { #far { color: #333 } }');
	await expect(look(page, { path: '/made-up' })).rejects.toThrow(/color-contrast: #far/);
	// Nor can axe tell of a column that is out of sight on a desk too.
	await table('table { width: 300rem }');
	await expect(look(page, { path: '/made-up' })).rejects.toThrow(/color-contrast: [^]*#far/);
});

test('a look finds a picture that cannot be read by day alone, or is drawn by nothing in forced colours', async ({
	page
}) => {
	await listen(page);
	const figure = (styles: string) =>
		madeUp(
			page,
			`figure:has([value=table]:checked) > .picture, figure:has([value=picture]:checked) > .table { display: none }
			.bar { width: 9rem; height: 1rem; background: #06c; forced-color-adjust: none } ${styles}`,
			`<figure><fieldset><legend>Show as</legend>
			<label><input type="radio" name="as" value="picture" checked>Picture</label>
			<label><input type="radio" name="as" value="table">Table</label></fieldset>
			<div class="picture"><div class="bar"></div><p id="key">Key</p></div><p class="table">Table</p></figure>`
		);
	await figure('');
	await look(page, { path: '/made-up' });
	await figure('@media (prefers-color-scheme: light) { #key { color: #ccc } }');
	await expect(look(page, { path: '/made-up' })).rejects.toThrow(/color-contrast: #key/);
	await figure('.bar { forced-color-adjust: auto }');
	await expect(look(page, { path: '/made-up' })).rejects.toThrow(/drawn by nothing: DIV.bar/);
});

for (const [route, states] of Object.entries(publicStates)) {
	test(`${route} has no fault in light or dark, from 320 to 1,440 pixels`, async ({ page }) => {
		test.setTimeout(1_000 * seconds(states));
		await listen(page);
		for (const state of states) await look(page, state);
	});
}

test.describe('signed in', () => {
	let server: OwnServer;
	let vic = '';
	const ada = { email: 'ada@example.org', name: 'Ada Administrator', role: 'administrator' } as const;

	test.beforeAll(async () => {
		test.setTimeout(200_000);
		server = await returnsSite();
		vic = await makeAccount(server, { email: 'new@example.org', name: 'New Viewer' });
		await makeAccount(server, ada);
		// One of everything waits at the desk.
		changedReturn(server, 'E09000033');
		checkedUpload(server);
		reportedMistake(server, 'The telephone number is that of another service.');
	});
	test.afterAll(() => server.remove());

	for (const [who, email, pages] of [
		['a contributor', people.ann.email, contributorStates],
		['an administrator', ada.email, deskStates]
	] as const) {
		test(`no page for ${who} has a fault in light or dark, from 320 to 1,440 pixels`, async ({ page }) => {
			const states = Object.values(pages).flat();
			test.setTimeout(1_000 * seconds(states));
			await signIn(page, server, email);
			await listen(page);
			for (const state of states) {
				await look(page, { ...state, path: state.path.replace(personPlace, vic) }, server.origin);
			}
		});
	}
});
