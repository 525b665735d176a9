/**
 * `kill -9` while the atlas is built and while a directory is imported by the command, at random points.
 * tests/unit/publishing-kill.test.ts has the same of publications.
 */
import fc from 'fast-check';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	copyFileSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContributions } from '../../../src/lib/server/contributions/database.ts';
import { feedImports } from '../../../src/lib/server/contributions/feeds.ts';
import { madeUpServices } from '../../../src/lib/server/feeds/made-up-feed.ts';
import { replaceFiles } from '../../../src/lib/server/prepare/replace-files.ts';
import { atlasIsCurrent } from '../../../src/lib/server/build/version.ts';
import { takeAtlasLock } from '../../../src/lib/server/publishing/atlas-lock.ts';
import { recoverAtlas } from '../../../src/lib/server/publishing/site-atlas.ts';
import { currentAtlasFile } from '../built-atlas.ts';
import { seed } from '../fuzz/cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'kill-'));
const atlasFile = join(folder, 'atlas.db');
const contributionsFile = join(folder, 'contributions.db');
afterAll(() => rmSync(folder, { recursive: true }));

function begin(script: string, ...words: string[]) {
	const victim = spawn(process.execPath, [script, ...words], {
		env: { ...process.env, ATLAS_DB: atlasFile, CONTRIBUTIONS_DB: contributionsFile },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	victim.stdout.on('data', (chunk) => (said += String(chunk)));
	victim.stderr.on('data', (chunk) => (said += String(chunk)));
	const ended = once(victim, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
	return { victim, ended, said: () => said };
}

const halfMade = () => readdirSync(folder).filter((name) => /^atlas\.db\.\d+\.tmp/.test(name));

describe('killed while the atlas takes its place', () => {
	const source = join(folder, 'content');
	let content: Buffer;
	beforeAll(() => {
		// A fifth of an atlas is written in a fifth of the time, and every step is there.
		content = readFileSync(currentAtlasFile()).subarray(0, 10_000_000);
		writeFileSync(source, content);
		copyFileSync(source, atlasFile);
	}, 120_000);

	/** Its number, when what stands there is whole; the numbers are all that differ. */
	function standing(): number {
		const found = readFileSync(atlasFile);
		expect(found.length).toBe(content.length);
		expect(found.subarray(4).equals(content.subarray(4))).toBe(true);
		return found.readUInt32LE(0);
	}

	it.each([1, 2, 3, 4, 5])('has the old one or the new one, whole: round %i', async () => {
		const { victim, ended, said } = begin('tests/unit/faults/replace-victim.ts', atlasFile, source);
		while (!said().includes('writing 1\n') && victim.exitCode === null) await pause(5);
		await pause(Math.random() * 200);
		victim.kill('SIGKILL');
		expect(await ended, said()).toEqual([null, 'SIGKILL']);
		const numbers = [...said().matchAll(/stands (\d+)/g)].map(([, number]) => Number(number));
		const last = numbers.at(-1);
		if (last !== undefined) expect([last, last + 1]).toContain(standing());
		expect(halfMade().length).toBeLessThanOrEqual(1);
	});
});

describe('npm run data:build, killed', () => {
	beforeAll(() => {
		for (const name of halfMade()) rmSync(join(folder, name));
		copyFileSync(currentAtlasFile(), atlasFile);
	}, 120_000);
	/** How much this process has written of its atlas, in bytes; -1 before it has begun. */
	const written = (pid = 0) => statSync(`${atlasFile}.${pid}.tmp`, { throwIfNoEntry: false })?.size ?? -1;
	const recover = () =>
		recoverAtlas({
			atlasFile,
			contributionsFile: join(folder, 'none.db'),
			isCurrent: (edition) => atlasIsCurrent(process.cwd(), atlasFile, edition),
			build: () => expect.unreachable('what stands there is whole')
		});

	// One place in each stretch of its 52 MB; other places with another seed.
	const stretches = [
		[0, 1],
		[1, 8],
		[8, 20],
		[20, 30],
		[33, 48]
	] as const;
	const anywhere = fc.tuple(
		...stretches.map(([from, to]) => fc.noBias(fc.integer({ min: from * 1e6, max: to * 1e6 })))
	);
	const [places = []] = fc.sample(anywhere, { seed, numRuns: 1 });
	it.each(places)(
		'after %i bytes, leaves the old one whole, and the site starts with it',
		async (bytes) => {
			const old = readFileSync(atlasFile);
			const { victim, ended, said } = begin('scripts/build-atlas.ts');
			while (written(victim.pid) < bytes && victim.exitCode === null) await pause(5);
			victim.kill('SIGKILL');
			expect(await ended, said()).toEqual([null, 'SIGKILL']);
			expect(halfMade()).not.toEqual([]);
			expect(readFileSync(atlasFile).equals(old)).toBe(true);
			expect(recover()).toBe('current');
			// The lock went with the process.
			const unlock = takeAtlasLock(atlasFile);
			expect(unlock).toBeDefined();
			unlock?.();
		},
		120_000
	);

	it('leaves nothing once the next has run', () => {
		replaceFiles([{ file: atlasFile, write: (temporary) => writeFileSync(temporary, 'the next') }]);
		expect([readFileSync(atlasFile, 'utf8'), halfMade()]).toEqual(['the next', []]);
	});
});

describe('killed while a directory is imported by the command', () => {
	const file = join(folder, 'services.json');
	const COUNT = 500;
	const importOf = (round: number) => {
		writeFileSync(file, JSON.stringify(madeUpServices(COUNT, { description: `As of round ${round}.` })));
		return begin('scripts/directory-import.ts', file, '--feed', 'made-up', '--check');
	};
	/** How many imports there are; each is there whole. */
	function imports(): number {
		if (!existsSync(contributionsFile)) return 0;
		const db = openContributions(contributionsFile);
		try {
			expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
			expect(db.pragma('foreign_key_check')).toEqual([]);
			const listed = db.prepare('select count(*) from feed_listing where import = ?').pluck();
			const trail = db.prepare("select count(*) from audit where action = 'import-feed'").pluck().get();
			const all = feedImports(db);
			expect(all.map(({ id }) => listed.get(id))).toEqual(all.map(() => COUNT));
			expect(trail).toBe(all.length);
			return all.length;
		} finally {
			db.close();
		}
	}

	it('has the import whole or not at all, five times, and the next import goes well', async () => {
		const started = performance.now();
		expect(await importOf(0).ended).toEqual([0, null]);
		const milliseconds = performance.now() - started;
		let known = imports();
		expect(known).toBe(1);
		let killed = 0;
		for (const round of [1, 2, 3, 4, 5]) {
			const { victim, ended, said } = importOf(round);
			await pause(((round - 1 + Math.random()) / 5) * milliseconds);
			victim.kill('SIGKILL');
			const [code, signal] = await ended;
			if (signal === 'SIGKILL') killed += 1;
			else expect([code, said()]).toEqual([0, expect.stringContaining('Kept as import')]);
			const now = imports();
			expect(said().includes('Kept as import') ? [known + 1] : [known, known + 1]).toContain(now);
			known = now;
		}
		expect(killed).toBeGreaterThan(0);
		expect(await importOf(6).ended).toEqual([0, null]);
		expect(imports()).toBe(known + 1);
	}, 120_000);
});
