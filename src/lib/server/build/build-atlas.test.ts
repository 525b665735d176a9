import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHealth } from '../queries/health.ts';
import { buildAtlas } from './build-atlas.ts';
import { atlasIsCurrent } from './version.ts';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'build-atlas-'));
const atlasFile = join(folder, 'atlas.db');
let lastGood: Buffer;

beforeAll(() => {
	buildAtlas({ root, atlasFile });
	lastGood = readFileSync(atlasFile);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const expectLastGood = () => expect(lastGood.equals(readFileSync(atlasFile))).toBe(true);

/** What a build says of a copy of data/ in which one file is changed, or, changed to null, is missing. */
function refusal(path: string, change: (text: string) => string | null): string {
	const dataDirectory = mkdtempSync(join(folder, 'data-'));
	cpSync('data', dataDirectory, { recursive: true });
	const text = change(readFileSync(join(dataDirectory, path), 'utf8'));
	if (text === null) rmSync(join(dataDirectory, path));
	else writeFileSync(join(dataDirectory, path), text);
	try {
		buildAtlas({ root, dataDirectory, atlasFile });
		return 'built';
	} catch (error) {
		return (error as Error).message;
	}
}

const rename = (from: string, to: string) => (text: string) => text.replace(from, to);
/** Row 3 again, as row 4. */
const repeatRow = (text: string) =>
	text
		.split('\n')
		.toSpliced(3, 0, text.split('\n')[2] ?? '')
		.join('\n');

describe('a build from broken tables', () => {
	it.each<[string, string, (text: string) => string | null, RegExp]>([
		[
			'a missing column',
			'areas/pcns.csv',
			rename('sub_icb', 'other'),
			/pcns\.csv, row 1: expected a column "sub_icb"/
		],
		[
			'a key twice',
			'areas/lsoas.csv',
			repeatRow,
			/lsoas\.csv, row 4, column code: expected a different value/
		],
		[
			'a cell of the wrong kind',
			'need/census.csv',
			rename('\nE01000001,', '\nE01000001,x'),
			/census\.csv, row 2, column/
		],
		[
			'an unknown area',
			'provision/pcn-staff.csv',
			rename(',U', ',X'),
			/pcn-staff\.csv, row 2, column pcn: X\d+ is not in/
		],
		[
			'a missing file',
			'need/deprivation.csv',
			() => null,
			/deprivation\.csv: expected a file that can be read, found none/
		],
		[
			'half a map',
			'geography/pcn.topo.json',
			(text) => text.slice(0, 9999),
			/data\/geography\/pcn\.topo\.json is not/
		],
		[
			'another map',
			'geography/borough.topo.json',
			rename('E09000001', 'E09000099'),
			/borough\.topo\.json draws E09000099/
		],
		['no sources', 'sources.json', () => '[]', /sources\.json: no entry for pcn-workforce/]
	])('%s: says where, and leaves the last good atlas', (_, path, change, message) => {
		expect(refusal(path, change)).toMatch(message);
		expectLastGood();
		expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
	});
});

describe('a build that is killed', () => {
	it('leaves the last good atlas, and the next build clears up after it', async () => {
		const build = spawn(process.execPath, ['scripts/build-atlas.ts'], {
			env: { ...process.env, ATLAS_DB: atlasFile }
		});
		const leftover = `atlas.db.${build.pid}.tmp`;
		while (!readdirSync(folder).includes(leftover) && build.exitCode === null) await pause(20);
		build.kill('SIGKILL');
		await once(build, 'exit');
		expect(readdirSync(folder)).toContain(leftover);
		expectLastGood();
		copyFileSync(atlasFile, join(folder, 'another.db.1.tmp'));
		buildAtlas({ root, atlasFile });
		const left = readdirSync(folder);
		expect(left.filter((name) => name.startsWith(leftover))).toEqual([]);
		expect(left).toContain('another.db.1.tmp');
		expect(readHealth(atlasFile).rows.area).toBe(5240);
	});
});

describe('atlasIsCurrent', () => {
	it('is so for the project’s own tables, and not for a spoilt file or none', () => {
		expect(atlasIsCurrent(root, atlasFile)).toBe(true);
		writeFileSync(join(folder, 'spoilt.db'), 'not a database');
		expect(atlasIsCurrent(root, join(folder, 'spoilt.db'))).toBe(false);
		expect(atlasIsCurrent(root, join(folder, 'none.db'))).toBe(false);
	});

	it('is never so for an atlas of other tables', () => {
		const dataDirectory = mkdtempSync(join(folder, 'data-'));
		cpSync('data', dataDirectory, { recursive: true });
		const other = join(folder, 'other.db');
		buildAtlas({ root, dataDirectory, atlasFile: other });
		expect(atlasIsCurrent(root, other)).toBe(false);
	});
});
