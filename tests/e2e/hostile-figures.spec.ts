import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figureIds } from '../../src/lib/url/pictures.ts';
import { startOwnServer } from './own-server';
import type { OwnServer } from './own-server';
import { publicStates } from './page-states.ts';

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

/** In a page no “<” of that name stands as itself, be it in text, in an attribute or in what a script starts from. */
const asItself = /<img src=x|<script>window/i;

/** The columns of the atlas that hold words of other people's, by table. Addresses of pages are guarded where they are read. */
const inWords = {
	area: ['name'],
	source: ['title', 'publisher', 'vintage', 'licence', 'attribution', 'note'],
	standard_item: ['evidence'],
	point: ['name', 'address', 'postcode', 'phone', 'email'],
	practice: ['name', 'address', 'postcode', 'phone'],
	directory_feed: ['name', 'note', 'licence'],
	service: ['name'],
	directory_organization: ['name'],
	directory_term: ['name']
};

/** Of a record, what the site tells apart and never shows: ids, codes, states, days, times; and addresses of pages. */
const notWords =
	/^(id|feed|code|status|standing|categories|subjects|audiences|join|channels|borough|serves|lsoa|listedOn|freq|byday)$|_id$|_type$|date|modified|ur[il]$|website/;

/** The same record with every word in it hostile. */
function spoilt(value: unknown, key = ''): unknown {
	if (notWords.test(key)) return value;
	if (typeof value === 'string') return hostileName;
	if (Array.isArray(value)) return value.map((one) => spoilt(one, key));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, spoilt(held, name)]));
}

let atlas: OwnServer;
test.beforeAll(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-hostile-names-'));
	copyFileSync('var/test-atlas.db', join(folder, 'atlas.db'));
	const db = new Database(join(folder, 'atlas.db'));
	// Everything in words that the atlas holds, as releases and lists that were tampered with would bring it.
	for (const [table, columns] of Object.entries(inWords)) {
		const set = columns.map((column) => `${column} = case when ${column} is null then null else @name end`);
		db.prepare(`update ${table} set ${set.join(', ')}`).run({ name: hostileName });
	}
	db.prepare('update finding set examples = ?').run(JSON.stringify([hostileName]));
	db.function('hostile', (record) => record && JSON.stringify(spoilt(JSON.parse(String(record)))));
	db.exec('update service set record = hostile(record), listing = hostile(listing)');
	for (const table of ['directory_organization', 'directory_taxonomy', 'directory_term'])
		db.exec(`update ${table} set record = hostile(record)`);
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

test('nothing in the words of an atlas becomes markup on a page, a list or a file', async ({ request }) => {
	const states = Object.entries(publicStates).filter(([route]) => route !== '/embed/[figure]');
	const paths = states.flatMap(([, shown]) => shown.map(({ path }) => path));
	let spoken = 0;
	for (const path of [
		...paths,
		'/openreferral/v3/services?per_page=100',
		'/api/v1/areas',
		'/coverage.csv',
		'/sitemap.xml'
	]) {
		const answer = await request.get(atlas.origin + path);
		const body = await answer.text();
		expect([path, answer.status() < 500]).toEqual([path, true]);
		spoken += Number(body.includes('Made-up ran'));
		const isRead = /html|xml/.test(answer.headers()['content-type'] ?? '');
		if (isRead) expect([path, asItself.test(body)]).toEqual([path, false]);
		else expect([path, answer.headers()['x-content-type-options']]).toEqual([path, 'nosniff']);
	}
	// All but those that name nothing of the atlas, such as a refusal.
	expect(spoken).toBeGreaterThan(0.7 * paths.length);
});

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
	expect(asItself.test(`<p title="${hostileName}">`)).toBe(true);
	expect(markupMade('<a href="/x" onclick="window.ran=1">ran</a>')).toHaveLength(1);
	expect(markupMade('<a href="onclick=window.ran" title="<script>">ran</a>')).toEqual([]);
});
