/**
 * A site killed with SIGKILL while it publishes, 50 times: 47 with an atlas made up for the test (so that the killing
 * lands on every step of the publication and not on the build alone), 3 with the whole build in its own process.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAtlas } from '../../src/lib/server/build/build-atlas.ts';
import { atlasIsCurrent } from '../../src/lib/server/build/version.ts';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { editionAt, headPublication, publications } from '../../src/lib/server/contributions/publications.ts';
import { siteEdition } from '../../src/lib/server/contributions/site-edition.ts';
import { smallAtlas } from '../../src/lib/server/publishing/made-up-site.ts';
import { recoverAtlas } from '../../src/lib/server/publishing/site-atlas.ts';
import { currentAtlasFile } from './built-atlas.ts';
import { recoverMadeUp } from './publishing-recovery.ts';

const folder = mkdtempSync(join(tmpdir(), 'publishing-kill-'));
const atlasFile = join(folder, 'atlas.db');
const contributionsFile = join(folder, 'contributions.db');
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Victims that fell before they were killed: Node with a native module does so once in some thousand processes
 * (nodejs/node#62515). That is one more way to be cut off, and what is left must be put right all the same; one that
 * leaves with an exit code or a complaint has failed.
 */
const fallen: string[] = [];

/** The builds of whole atlases in this folder, by their number. */
const builds = () =>
	execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
		.split('\n')
		.filter((each) => each.includes(`--to ${folder}`))
		.map((each) => Number.parseInt(each, 10));

/**
 * Starts a victim, waits for it to say this for the n-th time, and kills it some milliseconds later; the build of a
 * whole atlas that it has asked for goes on, unless all is to fall at once.
 */
async function killAfter(
	line: string,
	times: number,
	milliseconds: number,
	{ kind = 'small', all = false } = {}
) {
	const victim = spawn(process.execPath, ['tests/unit/publishing-victim.ts', folder, kind], {
		// Its small atlas has no areas to name, and it would say so between its steps.
		env: { ...process.env, ATLAS_DB: atlasFile, CONTRIBUTIONS_DB: contributionsFile, LOG_LEVEL: 'silent' },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	let complaint = '';
	victim.stderr.on('data', (chunk) => (complaint += String(chunk)));
	const ended = once(victim, 'close');
	const tooLong = setTimeout(() => victim.kill(), 90_000);
	await new Promise<void>((resolve) => {
		victim.on('exit', () => resolve());
		victim.stdout.on('data', (chunk) => {
			said += String(chunk);
			if (said.split('\n').filter((each) => each.startsWith(line)).length >= times) resolve();
		});
	});
	await pause(milliseconds);
	victim.kill('SIGKILL');
	if (all) for (const build of builds()) process.kill(build, 'SIGKILL');
	clearTimeout(tooLong);
	const [code, signal] = (await ended) as [number | null, string | null];
	const lines = said.trim().split('\n');
	expect([code, complaint], `${signal ?? 'left'} after ${lines.at(-1)}`).toEqual([null, '']);
	expect(signal, 'it says nothing any more').not.toBe('SIGTERM');
	if (signal !== 'SIGKILL') fallen.push(`${signal} after ${lines.at(-1)}`);
	return lines;
}

/** What the folder holds once all is put right: no more than two databases, and the atlas's lock. */
const tidy = /^(atlas\.db(\.lock)?|contributions\.db(-wal|-shm)?)$/;

function readState() {
	const db = openContributions(contributionsFile);
	try {
		expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
		expect(db.pragma('foreign_key_check')).toEqual([]);
		const head = headPublication(db);
		const trail = db
			.prepare(`select subject from audit where action in ('publish', 'roll-back')`)
			.pluck()
			.all();
		return { head, edition: editionAt(db, head), history: publications(db), trail };
	} finally {
		db.close();
	}
}

const steps = ['recovered', 'asked', 'begun', 'building', 'built', 'recorded', 'in-place', 'done'] as const;
const reached = new Map<string, number>();
/** A kill may land a step late, so the next is aimed where the fewest have landed. */
const leastReached = () =>
	steps.toSorted((a, b) => (reached.get(a) ?? 0) - (reached.get(b) ?? 0))[0] ?? 'begun';

describe('a site killed while it publishes', () => {
	let before: ReturnType<typeof readState>;
	beforeAll(() => {
		recoverMadeUp(folder);
		before = readState();
	});

	it.each(Array.from({ length: 47 }, (_, round) => round))(
		'has the old state or the new one: round %i',
		async () => {
			const step = leastReached();
			const said = await killAfter(
				step,
				step === 'recovered' ? 1 : 1 + Math.floor(Math.random() * 4),
				Math.random() * 20
			);
			const last = said.at(-1)?.split(' ')[0] ?? '';
			reached.set(last, (reached.get(last) ?? 0) + 1);

			// As it was left: the atlas is whole, and is what the public saw before or after the publication cut off.
			const left = smallAtlas(atlasFile);
			const known = Number(said.findLast((line) => line.startsWith('done'))?.split(' ')[1] ?? before.head);
			const found = readState();
			expect([known, found.head]).toContain(left?.edition ?? NaN);
			expect(left?.isOf(left.edition === found.head ? found.edition : at(known))).toBe(true);
			expect(found.head).toBeGreaterThanOrEqual(known);
			const pending = found.history.filter(({ state }) => state === 'pending');
			expect(pending.length).toBeLessThanOrEqual(1);
			// Recorded is recorded, and nothing is before its atlas is built.
			if (last === 'recorded' || last === 'in-place') expect(found.head).toBeGreaterThan(known);
			if (last === 'asked' || last === 'begun' || last === 'building') expect(found.head).toBe(known);

			recoverMadeUp(folder);
			const after = readState();
			before = after;
			const put = smallAtlas(atlasFile);
			expect([after.head, put?.edition, put?.isOf(after.edition)]).toEqual([found.head, after.head, true]);
			expect(after.edition).toEqual(found.edition);
			expect(after.history.filter(({ state }) => state === 'pending')).toEqual([]);
			for (const { id } of pending) {
				expect(after.history.find((row) => row.id === id)).toMatchObject({ state: 'failed', current: false });
			}
			const published = after.history
				.filter(({ state }) => state === 'published')
				.map(({ id }) => `publication:${id}`);
			expect(after.trail.toSorted()).toEqual(published.toSorted());
			expect(readdirSync(folder).filter((name) => !tidy.test(name))).toEqual([]);
		}
	);

	it('was killed at every step', () => {
		console.warn(`Killed after: ${[...reached].map(([step, times]) => `${step} ${times}`).join(', ')}.`);
		expect([...reached.keys()]).toEqual(expect.arrayContaining([...steps]));
	});

	function at(publication: number) {
		const db = openContributions(contributionsFile);
		try {
			return editionAt(db, publication);
		} finally {
			db.close();
		}
	}
});

describe('a site killed while the whole atlas is built', () => {
	beforeAll(() => {
		for (const name of readdirSync(folder)) rmSync(join(folder, name));
		copyFileSync(currentAtlasFile(), atlasFile);
		openContributions(contributionsFile).close();
	}, 120_000);

	const recoverReal = () =>
		recoverAtlas({
			atlasFile,
			contributionsFile,
			isCurrent: (edition) => atlasIsCurrent(process.cwd(), atlasFile, edition),
			// As a site does when it starts.
			build: (edition) => buildAtlas({ root: process.cwd(), atlasFile, edition, previous: atlasFile })
		});
	it.each([
		['as its build begins, and that with it,', 'building', 500, { all: true, isNew: false }],
		['alone, in the middle of its build,', 'building', 1_500, { all: false, isNew: false }],
		['when the public sees it, and the next build with it,', 'done', 50, { all: true, isNew: true }]
	])(
		'%s has the old state or the new one',
		async (_, line, milliseconds, { all, isNew }) => {
			const { head } = readState();
			await killAfter(line, 1, milliseconds, { kind: 'real', all });
			if (!all) expect(builds()).toHaveLength(1);
			recoverReal();
			expect(readState().head > head).toBe(isNew);
			expect(atlasIsCurrent(process.cwd(), atlasFile, siteEdition(contributionsFile))).toBe(true);
			// The build it had asked for comes to its end by itself, and takes nothing's place.
			while (builds().length > 0) await pause(200);
			expect(readdirSync(folder).filter((name) => !tidy.test(name))).toEqual([]);
			expect(atlasIsCurrent(process.cwd(), atlasFile, siteEdition(contributionsFile))).toBe(true);
		},
		180_000
	);
});

it('hardly ever falls by itself', () => {
	expect(fallen.length, fallen.join(', ')).toBeLessThanOrEqual(1);
});
