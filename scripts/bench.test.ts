import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bench = (...args: string[]) =>
	spawnSync(process.execPath, ['scripts/bench.ts', ...args], { encoding: 'utf8', timeout: 120_000 });

interface Result {
	name: string;
	scale: number;
	runs: number[];
	peakMegabytes: number;
	facts: Record<string, number | boolean>;
}

describe('npm run bench', () => {
	it('times every kind of work on a twentieth of London, and writes what it found', () => {
		const out = join(folder, 'results.json');
		const tasks = 'advice-access,practice-access,posts,siting,figures';
		const { status, stdout, stderr } = bench('--scales', '0.05', '--tasks', tasks, '--out', out);
		expect(status, stderr).toBe(0);
		const { results } = JSON.parse(readFileSync(out, 'utf8')) as { results: Result[] };
		expect(results).toHaveLength(12);
		for (const { name, scale, runs, peakMegabytes } of results) {
			expect(stdout).toContain(name);
			expect(scale).toBe(0.05);
			expect(runs).toHaveLength(3);
			expect(peakMegabytes).toBeGreaterThan(0);
		}
		const facts = (words: string) => results.find(({ name }) => name.includes(words))?.facts ?? {};
		expect(facts('Pairs of a postcode and GP practices').pairs).toBeGreaterThan(1000);
		expect(facts('best 20 sites')).toMatchObject({ optimal: true, gap: 0 });
		expect(facts('Next 100 posts').posts).toBe(100);
	});

	it('says what it can do when asked for something else', () => {
		const unknown = bench('--tasks', 'nonsense');
		expect([unknown.status, unknown.stderr]).toEqual([
			1,
			expect.stringContaining('There is no task “nonsense”')
		]);
		const scale = bench('--scales', '0,1');
		expect([scale.status, scale.stderr]).toEqual([1, expect.stringContaining('London is 1')]);
	});
});
