import Database from 'better-sqlite3';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	chownSync,
	closeSync,
	copyFileSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditTrail, commandLine, record } from './audit.ts';
import { backUp } from './backup.ts';
import { BackupError, checkContributions } from './backup-check.ts';
import { openContributions } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { restore } from './restore.ts';

let folder: string;
let live: string;
let backups: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'backup-'));
	live = join(folder, 'contributions.db');
	backups = join(folder, 'backups');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Adds rows to the trail of the database at a path: how much has happened there. */
function happen(file: string, subjects: string[]): void {
	const db = openContributions(file);
	for (const subject of subjects) record(db, commandLine, { action: 'made-up', subject });
	db.close();
}

function subjects(file: string): string[] {
	const db = openContributions(file);
	try {
		return auditTrail(db).map(({ subject }) => subject);
	} finally {
		db.close();
	}
}

const refusal = (work: Promise<unknown>) =>
	work.then(
		() => 'done',
		(error: unknown) => (error instanceof BackupError ? error.message : `not in words: ${String(error)}`)
	);

describe('a backup', () => {
	it('is one file, read through, with what it holds written down beside it', async () => {
		happen(live, ['a', 'b']);
		const made = await backUp(live, backups);
		expect(readdirSync(backups)).toEqual([made.file, made.file.replace('.db', '.json')]);
		expect(JSON.parse(readFileSync(join(backups, made.file.replace('.db', '.json')), 'utf8'))).toEqual(made);
		expect(made).toMatchObject({ publication: 0, tables: { audit: 2, publication: 0, user: 0 } });
		expect(checkContributions(join(backups, made.file))).toEqual({ publication: 0, tables: made.tables });
	});

	it('is of one moment, while another process writes', async () => {
		happen(live, ['begun']);
		const insert = `insert into audit (at, actor, actor_name, action, subject) values ('', '', '', 'made-up', 'pair')`;
		const script = `
			import Database from 'better-sqlite3';
			const db = new Database(process.argv[1], { timeout: 5000 });
			const insert = db.prepare(\`${insert}\`);
			const pair = db.transaction(() => { insert.run(); insert.run(); });
			pair();
			console.log('writing');
			for (;;) pair();`;
		const writer = spawn(process.execPath, ['--input-type=module', '-e', script, live], {
			stdio: ['ignore', 'pipe', 'inherit']
		});
		const ended = once(writer, 'close');
		await once(writer.stdout, 'data');
		const counts: number[] = [];
		for (let round = 0; round < 3; round++) {
			const { file } = await backUp(live, backups);
			const db = new Database(join(backups, file), { readonly: true });
			counts.push(Number(db.prepare(`select count(*) from audit where subject = 'pair'`).pluck().get()));
			db.close();
		}
		writer.kill('SIGKILL');
		await ended;
		expect(counts.map((count) => count % 2)).toEqual([0, 0, 0]);
		expect(new Set(counts).size).toBe(3);
	});

	it('is not made of nothing, nor of what is no database', async () => {
		expect(await refusal(backUp(live, backups))).toMatch(/nothing to back up/);
		writeFileSync(live, 'not a database '.repeat(100));
		expect(await refusal(backUp(live, backups))).toMatch(/cannot be read/);
		expect(readdirSync(backups)).toEqual([]);
	});
});

describe('restoring', () => {
	const backupOf = async (...what: string[]) => {
		happen(live, what);
		return join(backups, (await backUp(live, backups)).file);
	};

	it('brings back the state of the backup, says so in the trail, signs all out, and keeps the other aside', async () => {
		const backup = await backupOf('first');
		happen(live, ['second']);
		const db = openContributions(live);
		db.exec(
			`insert into user (id, name, email, createdAt, updatedAt) values ('u', 'U', 'u@example.org', '', '')`
		);
		db.exec(
			`insert into session (id, expiresAt, token, createdAt, updatedAt, userId) values ('s', '', 't', '', '', 'u')`
		);
		db.close();
		const second = join(backups, (await backUp(live, backups)).file);

		const { aside } = await restore(backup, live);
		expect(subjects(live)).toEqual(['database', 'first']);
		expect(subjects(aside ?? '')).toEqual(['second', 'first']);
		expect(readdirSync(folder).filter((name) => /tmp|journal/.test(name))).toEqual([]);

		expect((await restore(second, live)).tables).toMatchObject({ audit: 3, user: 1, session: 0 });
		expect(checkContributions(second).tables.session).toBe(1);
	});

	it('works where there is no database, or one that cannot be read', async () => {
		const backup = await backupOf('first');
		rmSync(live);
		expect((await restore(backup, live)).aside).toBeNull();
		writeFileSync(live, 'spoilt '.repeat(1_000));
		const { aside } = await restore(backup, live);
		expect(readFileSync(aside ?? '', 'utf8')).toContain('spoilt');
		expect(subjects(live)).toEqual(['database', 'first']);
	});

	it.skipIf(process.getuid?.() !== 0)(
		'run as root, leaves the database to the account that had it, or that has its folder',
		async () => {
			const backup = await backupOf('first');
			chmodSync(backup, 0o400);
			const [site, group] = [1_234, 1_235];
			const owner = () => {
				const { uid, gid, mode } = statSync(live);
				return [uid, gid, mode & 0o777];
			};
			chownSync(live, site, group);
			chmodSync(live, 0o640);
			await restore(backup, live);
			expect(owner()).toEqual([site, group, 0o640]);
			rmSync(live);
			chownSync(folder, group, site);
			await restore(backup, live);
			expect(owner()).toEqual([group, site, 0o600]);
		}
	);

	it('brings an earlier version’s backup up to date', async () => {
		const backup = join(folder, 'earlier.db');
		const earlier = new Database(backup);
		migrate(earlier, migrations.slice(0, 2));
		record(earlier, commandLine, { action: 'made-up', subject: 'first' });
		earlier.close();
		expect((await restore(backup, live)).tables.migration).toBe(migrations.length);
		expect(subjects(live)).toEqual(['database', 'first']);
	});

	it.each<[string, RegExp, (backup: string) => void]>([
		['with a spoilt page', /damaged/, (backup) => overwrite(backup, 20 * 4_096, 4_096)],
		['with one byte changed', /checksum is another|damaged/, (backup) => overwrite(backup, 24, 1)],
		[
			'that is cut short',
			/damaged/,
			(backup) => writeFileSync(backup, readFileSync(backup).subarray(0, 50_000))
		],
		[
			'that is no database',
			/damaged, or is no database/,
			(backup) => writeFileSync(backup, 'x'.repeat(9_999))
		],
		['of something else', /not one of the atlas/, (backup) => replaceBy(backup, 'create table a (b)')],
		[
			'of a newer version',
			/newer version/,
			(backup) => alter(backup, `insert into migration values (999, 'x', '', '')`)
		],
		[
			'with a row that names a missing one',
			/names a missing/,
			(backup) =>
				alter(backup, `pragma foreign_keys = off; insert into contributor_borough values ('nobody', 'x')`)
		],
		[
			'whose record cannot be read',
			/cannot be read/,
			(backup) => writeFileSync(backup.replace('.db', '.json'), '{')
		],
		['that is not there', /no file/, (backup) => rmSync(backup)]
	])('refuses a backup %s, and changes nothing', async (_, words, spoil) => {
		const backup = await backupOf('first');
		spoil(backup);
		const before = readFileSync(live);
		expect(await refusal(restore(backup, live))).toMatch(words);
		expect(readFileSync(live).equals(before)).toBe(true);
		expect(readdirSync(folder).filter((name) => /replaced|tmp/.test(name))).toEqual([]);
	});

	it('refuses while anything has the database open', async () => {
		const backup = await backupOf('first');
		const site = openContributions(live);
		expect(await refusal(restore(backup, live))).toMatch(/open in another process/);
		record(site, commandLine, { action: 'made-up', subject: 'still open' });
		site.close();
		expect(subjects(live)[0]).toBe('still open');
		expect(await refusal(restore(backup, live))).toBe('done');
	});
});

function overwrite(file: string, from: number, length: number): void {
	const handle = openSync(file, 'r+');
	writeSync(handle, Buffer.alloc(length, 0xff), 0, length, from);
	closeSync(handle);
}

function alter(file: string, sql: string): void {
	new Database(file).exec(sql).close();
}

function replaceBy(file: string, sql: string): void {
	rmSync(file);
	alter(file, sql);
}

describe('the commands', () => {
	const run = (script: string, ...args: string[]) =>
		spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
			encoding: 'utf8',
			env: { ...process.env, CONTRIBUTIONS_DB: live }
		});

	it('back up and restore, and say in words what they did or why not', () => {
		expect(run('backup', backups)).toMatchObject({
			status: 1,
			stderr: expect.stringContaining('No backup was made')
		});
		happen(live, ['first']);
		const made = run('backup', backups);
		expect(made).toMatchObject({ status: 0, stdout: expect.stringContaining('is whole') });
		const [file = ''] = made.stdout.split('\n');
		copyFileSync(file, join(folder, 'other.db'));
		expect(run('restore', file)).toMatchObject({ status: 0, stdout: expect.stringContaining('npm start') });
		expect(run('restore')).toMatchObject({ status: 1, stderr: expect.stringContaining('Say which backup') });
		const site = openContributions(live);
		expect(run('restore', file)).toMatchObject({ status: 1, stderr: expect.stringContaining('Stop them') });
		site.close();
	});
});
