/** A running site sees what is published, keeps answering meanwhile, and puts right what a kill left behind. */
import { expect, test } from '@playwright/test';
import { mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAtlas } from '../../src/lib/server/build/build-atlas.ts';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { editionAt, publications } from '../../src/lib/server/contributions/publications.ts';
import type { PublicationChange } from '../../src/lib/server/contributions/publications.ts';
import { beginPublication } from '../../src/lib/server/publishing/begin.ts';
import { finishPublication } from '../../src/lib/server/publishing/finish.ts';
import { acceptedReturn, editor } from '../../src/lib/server/publishing/made-up-site.ts';
import { publishOn } from '../../src/lib/server/publishing/publish.ts';
import { startOwnServer } from './own-server.ts';
import type { OwnServer } from './own-server.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

const HACKNEY = 'E09000012';
const figures = '/api/v1/figures?measure=volunteers&areas=borough';
let server: OwnServer;
test.beforeAll(async () => {
	server = await startOwnServer({ env: { RATE_LIMITS: 'off' } });
});
test.afterAll(() => server.remove());

/** Publishes from another process than the site, with the whole build. */
async function publish(
	plan: (db: ReturnType<typeof openContributions>) => PublicationChange
): Promise<number> {
	const db = openContributions(server.contributionsFile);
	try {
		const build = async (publication: number, file: string) => {
			buildAtlas({
				root: process.cwd(),
				atlasFile: file,
				edition: editionAt(db, publication),
				previous: server.atlasFile
			});
			return 'built by a test';
		};
		return await publishOn({ db, atlasFile: server.atlasFile, build }, plan(db), editor);
	} finally {
		db.close();
	}
}

async function look() {
	const answer = await fetch(server.origin + figures);
	const body = (await answer.json()) as { figures: { area: string; status: string; value: number | null }[] };
	const found = body.figures.find(({ area }) => area === HACKNEY);
	return { tag: answer.headers.get('etag'), status: found?.status, value: found?.value };
}

const health = async () => {
	const answer = await fetch(`${server.origin}/healthz`);
	return { ...((await answer.json()) as { edition?: number; version?: string }), status: answer.status };
};

test('what is published is on every page without a restart, and going back brings back the tags', async ({
	page
}) => {
	const before = await look();
	expect(before).toMatchObject({ status: 'no-return', value: null });
	const first = await health();
	expect(first).toMatchObject({ status: 200, edition: 0 });

	const answers = { volunteers: 37, 'self-referral': 'yes', stage: 'targeted' } as const;
	expect(await publish((db) => acceptedReturn(db, HACKNEY, answers))).toBe(1);
	await expect.poll(look).toMatchObject({ status: 'value', value: 37 });
	expect(await health()).toMatchObject({ status: 200, edition: 1 });
	const { tag } = await look();
	expect(tag).not.toBe(before.tag);
	const stale = { headers: { 'if-none-match': before.tag ?? '' } };
	expect((await fetch(server.origin + figures, stale)).status).toBe(200);
	await page.goto(`${server.origin}/areas/${HACKNEY}`);
	await expect(page.locator('main')).toContainText('Targeted');

	expect(await publish(() => ({ kind: 'roll-back', to: 0 }))).toBe(2);
	await expect.poll(look).toEqual(before);
	expect((await fetch(server.origin + figures, stale)).status).toBe(304);
	expect(await health()).toEqual({ ...first, edition: 2 });
});

test('every answer is whole while the atlas is replaced', async () => {
	const paths = ['/', `/areas/${HACKNEY}`, figures, '/plan', '/gaps'];
	const statuses = new Map<number, number>();
	let isPublishing = true;
	const visitor = async (start: number) => {
		for (let at = start; isPublishing; at++) {
			const answer = await fetch(server.origin + (paths[at % paths.length] ?? '/'));
			await answer.text();
			statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
		}
	};
	const visitors = [visitor(0), visitor(2)];
	const candidate = `${server.atlasFile}.made-up`;
	const answered = () => [...statuses.values()].reduce((sum, count) => sum + count, 0);
	// As often as it takes: a busy machine answers seldom.
	for (let round = 0; round < 5 || answered() < 10; round++) {
		await copyFile(server.atlasFile, candidate);
		renameSync(candidate, server.atlasFile);
		await new Promise((resolve) => setTimeout(resolve, 1_000));
	}
	isPublishing = false;
	await Promise.all(visitors);
	expect([...statuses.keys()]).toEqual([200]);
});

test('a spoilt file in the atlas’s place is said by healthz, and the site goes on with the good one', async () => {
	const good = `${server.atlasFile}.good`;
	renameSync(server.atlasFile, good);
	writeFileSync(`${server.atlasFile}.bad`, 'not an atlas '.repeat(1_000));
	renameSync(`${server.atlasFile}.bad`, server.atlasFile);
	await new Promise((resolve) => setTimeout(resolve, 400));
	expect((await health()).status).toBe(503);
	expect((await fetch(`${server.origin}/areas/${HACKNEY}`)).status).toBe(200);
	await expect.poll(() => server.log()).toContain('is not a whole atlas');
	renameSync(good, server.atlasFile);
	await expect.poll(async () => (await health()).status).toBe(200);
});

test('killed between recording and showing a publication, it shows it once started again', async () => {
	const db = openContributions(server.contributionsFile);
	const recorded = beginPublication(db, acceptedReturn(db, HACKNEY, { volunteers: 41 }), editor);
	finishPublication(db, recorded, editor, 'made up');
	const cutOff = beginPublication(db, acceptedReturn(db, 'E09000007', { volunteers: 5 }), editor);
	await server.stop('SIGKILL');
	for (const name of [`publication-${cutOff}`, `publication-${cutOff}.99.tmp`, '99.tmp']) {
		writeFileSync(`${server.atlasFile}.${name}`, 'half an atlas');
	}
	server = await startOwnServer({ folder: server.folder, env: { RATE_LIMITS: 'off' } });
	expect(await health()).toMatchObject({ status: 200, edition: recorded });
	expect(await look()).toMatchObject({ value: 41 });
	expect(publications(db)[0]).toMatchObject({
		id: cutOff,
		state: 'failed',
		reason: expect.stringContaining('stopped')
	});
	db.close();
	const left = readdirSync(server.folder).filter((name) => /tmp|publication/.test(name));
	expect(left).toEqual([]);
});

test('a site that cannot have contributions still serves its public pages', async ({ page }) => {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-alone-'));
	writeFileSync(join(folder, 'in-the-way'), '');
	const contributions = join(folder, 'in-the-way', 'contributions.db');
	const alone = await startOwnServer({ folder, env: { CONTRIBUTIONS_DB: contributions } });
	try {
		for (const path of ['/', `/areas/${HACKNEY}`, '/plan', '/data', figures]) {
			expect([path, (await fetch(alone.origin + path)).status]).toEqual([path, 200]);
		}
		await page.goto(`${alone.origin}/areas/${HACKNEY}`);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Hackney');
	} finally {
		await alone.remove();
	}
});
