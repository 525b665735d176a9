import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figureIds } from '../../src/lib/url/pictures.ts';
import { startOwnServer } from './own-server';
import type { OwnServer } from './own-server';

/** Elements of HTML or SVG, each with its attributes and without what stands in quotes. */
const elementsIn = (markup: string): string[] =>
	[...markup.replaceAll(/<!--.*?-->/gs, '').matchAll(/<[a-z](?:"[^"]*"|[^">])*>/gi)].map(([tag]) =>
		tag.replaceAll(/"[^"]*"/g, '""')
	);

/** What of the text became markup in an answer that no browser has read: elements and handlers that nobody wrote. */
const markupMade = (body: string): string[] =>
	elementsIn(body).filter((tag) => /^<(script|img|foreignobject|iframe)\b|\son\w+\s*=/i.test(tag));

/** A name that would run, short enough to be asked for by. */
const hostileName = `Made-up ran "'><img src=x onerror=window.ran=1></title><script>window.ran=1</script>`;

let atlas: OwnServer;
test.beforeAll(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-hostile-names-'));
	copyFileSync('var/test-atlas.db', join(folder, 'atlas.db'));
	const db = new Database(join(folder, 'atlas.db'));
	// Every name and source of the atlas, as a release that was tampered with would bring them.
	db.prepare("update area set name = ? where type <> 'lsoa'").run(hostileName);
	db.prepare('update point set name = ?').run(hostileName);
	db.prepare('update source set title = @name, publisher = @name, vintage = @name, licence = @name').run({
		name: hostileName
	});
	db.close();
	atlas = await startOwnServer({
		folder,
		script: 'build/index.js',
		env: { ATLAS_TODAY: '2026-11-21', RATE_LIMITS: 'off' }
	});
});
test.afterAll(() => atlas.remove());
// One site for all of them, one after another.
test.describe.configure({ mode: 'default' });

for (const figure of figureIds) {
	test(`nothing in the names and sources of an atlas becomes markup in “${figure}”`, async ({ request }) => {
		const embed = await request.get(`${atlas.origin}/embed/${figure}`);
		const html = await embed.text();
		expect(embed.status()).toBe(200);
		expect(html).toContain('Made-up ran');
		expect(markupMade(html)).toEqual([]);

		const picture = await request.get(`${atlas.origin}/figures/${figure}.svg`);
		const svg = await picture.text();
		expect(picture.headers()['content-type']).toBe('image/svg+xml; charset=utf-8');
		expect(picture.headers()['content-security-policy']).toMatch(/default-src 'none'/);
		expect(svg).toContain('Made-up ran');
		expect(markupMade(svg)).toEqual([]);

		// Only well-formed XML is drawn.
		const png = await (await request.get(`${atlas.origin}/figures/${figure}.png?width=800`)).body();
		expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(['PNG', 800]);
	});
}

test('nothing asked of a figure becomes markup where it is refused', async ({ request }) => {
	const asked = encodeURIComponent(hostileName);
	for (const [path, status] of [
		[`/embed/${asked}`, 404],
		[`/embed/map?measure=${asked}`, 400],
		[`/embed/place?area=${asked}`, 404],
		[`/embed/need?${asked}=1`, 400]
	] as const) {
		const answer = await request.get(atlas.origin + path);
		expect([path, answer.status(), markupMade(await answer.text())]).toEqual([path, status, []]);
	}
	const builder = async (query: string) =>
		markupMade(await (await request.get(`${atlas.origin}/embed${query}`)).text());
	expect(await builder(`?figure=${asked}&area=${asked}&size=${asked}`)).toEqual(await builder(''));
	for (const path of [
		`/figures/${asked}.svg`,
		`/figures/map.svg?measure=${asked}`,
		`/figures/place.png?area=${asked}`,
		`/figures/need.svg?theme=${asked}`,
		`/cards/${asked}.png`
	]) {
		const answer = await request.get(atlas.origin + path);
		expect([path, answer.headers()['content-type']]).toEqual([path, 'application/json']);
		expect([path, answer.headers()['x-content-type-options']]).toEqual([path, 'nosniff']);
		expect(answer.status()).toBeGreaterThanOrEqual(400);
	}
});

test('markup that got through would be noticed', () => {
	expect(markupMade(`<p>${hostileName}</p>`)).toHaveLength(2);
	expect(markupMade('<a href="/x" onclick="window.ran=1">ran</a>')).toHaveLength(1);
	expect(markupMade('<a href="onclick=window.ran" title="<script>">ran</a>')).toEqual([]);
});
