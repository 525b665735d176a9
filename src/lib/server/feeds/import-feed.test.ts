import type Database from 'better-sqlite3';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { londonDay } from '../clock.ts';
import { auditTrail } from '../contributions/audit.ts';
import { openContributions } from '../contributions/database.ts';
import { editionAt } from '../contributions/edition.ts';
import { discardImport, feedById, feedImport, feedImports, saveFeed } from '../contributions/feeds.ts';
import { headPublication, publications } from '../contributions/publications.ts';
import { beginPublication } from '../publishing/begin.ts';
import { finishPublication } from '../publishing/finish.ts';
import { publishOn } from '../publishing/publish.ts';
import { feedIdFrom, importFeed } from './import-feed.ts';
import { madeUpService, madeUpServices, pageOfThree, startFeed } from './made-up-feed.ts';
import type { Answering, MadeUpFeed } from './made-up-feed.ts';

const editor = { id: 'e', name: 'Made-up Editor' };
const client = { allowPrivate: true, pace: 0, patience: 1, timeout: 2_000 };
let db: Database.Database;
let folder: string;
let feed: MadeUpFeed | undefined;
let list: object[] = [];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'atlas-feeds-'));
	db = openContributions(join(folder, 'contributions.db'));
});
afterEach(async () => {
	await feed?.close();
	feed = undefined;
	db.close();
	rmSync(folder, { recursive: true, force: true });
});

const serving: Answering = (url) => (url.pathname === '/services' ? pageOfThree(list, url) : null);
async function importNow(services: object[]): Promise<number> {
	list = services;
	feed ??= await startFeed(serving);
	return importFeed(
		db,
		editor,
		{ address: feed.origin, feed: { id: 'made-up', name: 'Made-up feed' } },
		{ client }
	);
}
/** The database alone: no atlas is built. */
const atlasOf = () => ({
	atlasFile: join(folder, 'atlas.db'),
	build: async (_publication: number, file: string) => {
		writeFileSync(file, 'made up');
		return 'Not built in this test.';
	}
});
const publish = (id: number) => publishOn({ db, ...atlasOf() }, { kind: 'directory', import: id }, editor);
const published = () =>
	editionAt(db, headPublication(db)).feeds.flatMap(({ entries }) =>
		entries.map(({ originalId, standing }) => [Number(originalId.slice(-2)), standing])
	);

describe('importing a feed', () => {
	it('keeps it for an editor, and shows the public nothing until it is published', async () => {
		const id = await importNow(madeUpServices(3));
		expect(feedImport(db, id)).toMatchObject({
			state: 'checked',
			feedName: 'Made-up feed',
			changeLog: { listed: { before: 0, after: 3 } }
		});
		expect(published()).toEqual([]);
		await publish(id);
		expect(published()).toEqual([
			[1, 'listed'],
			[2, 'listed'],
			[3, 'listed']
		]);
		expect(feedImport(db, id)?.state).toBe('published');
		const { at = '' } = publications(db)[0] ?? {};
		expect(editionAt(db, headPublication(db)).feeds[0]?.published).toBe(londonDay(at));
	});

	it('says what is new, changed and gone, and keeps what is gone as no longer listed', async () => {
		await publish(await importNow(madeUpServices(4)));
		const id = await importNow([
			madeUpService(1),
			madeUpService(2, { description: 'Now on Mondays' }),
			madeUpService(4),
			madeUpService(9)
		]);
		expect(feedImport(db, id)?.changeLog).toMatchObject({
			listed: { before: 4, after: 4 },
			added: [{ name: 'Made-up service 9' }],
			changed: [{ name: 'Made-up service 2', fields: ['description'] }],
			gone: [{ name: 'Made-up service 3' }],
			unchanged: 2
		});
		await publish(id);
		expect(published()).toContainEqual([3, 'no-longer-listed']);
		await publish(await importNow(madeUpServices(4)));
		expect(published()).toContainEqual([3, 'listed']);
	});

	it('keeps each version once however often it is imported, with the same ids', async () => {
		await publish(await importNow(madeUpServices(5)));
		const ids = () =>
			editionAt(db, headPublication(db)).feeds.flatMap(({ entries }) =>
				entries.map(({ service }) => service.id)
			);
		const before = ids();
		await publish(await importNow(madeUpServices(5)));
		expect(ids()).toEqual(before);
		expect(db.prepare('select count(*) from feed_version').pluck().get()).toBe(5);
		expect(feedImports(db)[0]?.changeLog).toMatchObject({ added: [], changed: [], gone: [], unchanged: 5 });
	});

	it('goes back to an earlier import whole', async () => {
		await publish(await importNow(madeUpServices(2)));
		const first = headPublication(db);
		await publish(await importNow(madeUpServices(4)));
		await publishOn({ db, ...atlasOf() }, { kind: 'roll-back', to: first }, editor);
		expect(published()).toEqual([
			[1, 'listed'],
			[2, 'listed']
		]);
	});

	it('is published from its newest import alone, whatever page or program asks', async () => {
		const older = await importNow(madeUpServices(2));
		const newer = await importNow(madeUpServices(3));
		const readAgain = /has been read again since. Publish the newer import, or discard that one/;
		await expect(publish(older)).rejects.toThrow(readAgain);
		await publish(newer);
		const readSince = /The public sees a newer import of this directory/;
		await expect(publish(older)).rejects.toThrow(readSince);
		expect(published()).toHaveLength(3);
		const newest = await importNow(madeUpServices(4));
		await publish(newest);
		// Published once, and replaced since: going back to it is a roll-back.
		await expect(publish(newer)).rejects.toThrow(readSince);
		expect(published()).toHaveLength(4);
	});

	it('is published from an earlier import once the newer has been undone', async () => {
		const older = await importNow(madeUpServices(2));
		await publish(await importNow(madeUpServices(3)));
		await publishOn({ db, ...atlasOf() }, { kind: 'roll-back', to: 0 }, editor);
		await publish(older);
		expect(published()).toHaveLength(2);
	});

	it('is published from an earlier import once the newer has been discarded', async () => {
		const older = await importNow(madeUpServices(2));
		discardImport(db, editor, await importNow(madeUpServices(3)));
		await publish(older);
		expect(published()).toHaveLength(2);
	});

	it.each([0, 1])('follows an import that is published while it is written (%i turns in)', async (turns) => {
		const earlier = await importNow(madeUpServices(2));
		const coming = importNow([madeUpService(1, { description: 'Now on Mondays' })]);
		const versions = db.prepare('select count(*) from feed_version').pluck();
		while (versions.get() === 2) await turnOfOthers();
		for (let turn = 0; turn < turns; turn++) await turnOfOthers();
		const change = { kind: 'directory', import: earlier } as const;
		finishPublication(db, beginPublication(db, change, editor), editor, 'Not built in this test.');
		expect(feedImport(db, await coming)?.changeLog).toMatchObject({
			listed: { before: 2, after: 1 },
			gone: [{ name: 'Made-up service 2' }]
		});
	});

	it('changes nothing when the feed is empty, broken or only bad records', async () => {
		await publish(await importNow(madeUpServices(3)));
		const before = published();
		await expect(importNow([])).rejects.toThrow(/no service to import.*last good copy is kept/s);
		await expect(importNow([{ id: 'x' }])).rejects.toThrow(/It has no name/);
		await feed?.close();
		feed = await startFeed(() => '<html>Down</html>');
		await expect(importNow(madeUpServices(3))).rejects.toThrow(/web page/);
		expect(published()).toEqual(before);
		expect(feedImports(db)).toHaveLength(1);
	});

	it('warns when most of a feed has gone', async () => {
		await publish(await importNow(madeUpServices(10)));
		expect(feedImport(db, await importNow(madeUpServices(2)))?.changeLog.warnings[0]).toMatch(
			/8 of the 10 services/
		);
	});

	it('is set aside once, and every act is in the trail', async () => {
		const id = await importNow(madeUpServices(1));
		discardImport(db, editor, id);
		expect(() => discardImport(db, editor, id)).toThrow(/discarded already/);
		await expect(publish(id)).rejects.toThrow(/has been discarded/);
		expect(auditTrail(db, { subject: 'feed' }).map(({ action }) => action)).toEqual([
			'discard-import',
			'import-feed',
			'add-feed'
		]);
	});

	it('changes what the public reads of the feed only when it is published, and back with it', async () => {
		const said = () => editionAt(db, headPublication(db)).feeds[0];
		const importAs = (name: string, licence: string) =>
			importFeed(db, editor, {
				file: { name: 'made-up.json', bytes: new TextEncoder().encode(JSON.stringify(madeUpServices(2))) },
				feed: { id: 'made-up', name, licence }
			});
		await publish(await importAs('Made-up feed', 'OGL'));
		const first = headPublication(db);
		const renamed = await importAs('Renamed', 'Ask us first');
		expect(said()).toMatchObject({ name: 'Made-up feed', licence: 'OGL' });
		expect(feedImport(db, renamed)).toMatchObject({ feedName: 'Renamed', licence: 'Ask us first' });
		expect(feedById(db, 'made-up')).toMatchObject({ name: 'Made-up feed', licence: 'OGL' });
		await publish(renamed);
		expect(said()).toMatchObject({ name: 'Renamed', licence: 'Ask us first' });
		expect(feedById(db, 'made-up')).toMatchObject({ name: 'Renamed', licence: 'Ask us first' });
		await publishOn({ db, ...atlasOf() }, { kind: 'roll-back', to: first }, editor);
		expect(said()).toMatchObject({ name: 'Made-up feed', licence: 'OGL' });
	});

	it('cannot take the name of a list that ships, or a name that is no name', () => {
		for (const id of ['libraries', 'Hackney', '1', 'a b', '../x'])
			expect(() => saveFeed(db, editor, { id, name: 'x', url: null, licence: null }), id).toThrow();
	});

	it.each([
		[{ address: 'https://www.openplace.example.org/hackney/' }, 'openplace-example-org-hackney'],
		[{ file: { name: 'Law centres 2026.csv', bytes: new Uint8Array() } }, 'law-centres-2026'],
		[{ address: 'http://127.0.0.1:9/v3' }, 'v3']
	])('%j is called %s', (source, id) => expect(feedIdFrom(source)).toBe(id));
});

const samples = '../shared/oruk/samples';
describe.skipIf(!existsSync(samples))('the sample feeds, as files (skipped where ../shared is not)', () => {
	it.each([
		['v3/feed/services.all-full.json', 12],
		['v3/variants/services.ndjson', 12],
		['v1/feed/services.include.json', 1]
	])('%s', async (name, atLeast) => {
		const id = await importFeed(db, editor, {
			file: { name, bytes: readFileSync(`${samples}/${name}`) },
			feed: { id: 'sample' }
		});
		expect(feedImport(db, id)?.changeLog.listed.after).toBeGreaterThanOrEqual(atLeast);
	});
});
