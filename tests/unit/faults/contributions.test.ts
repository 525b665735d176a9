import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { backUp } from '../../../src/lib/server/contributions/backup.ts';
import { restore } from '../../../src/lib/server/contributions/restore.ts';
import { openContributions } from '../../../src/lib/server/contributions/database.ts';
import { StorageError } from '../../../src/lib/server/storage-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'contributions-faults-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
	['is no database', () => Buffer.from('not a database '.repeat(500))],
	[
		'has lost its first page',
		(whole: Buffer) => Buffer.concat([Buffer.alloc(4_096, 7), whole.subarray(4_096)])
	]
])('a contributions database that %s is refused in words that name it, and left as it is', (_, ruin) => {
	const file = join(folder, 'contributions.db');
	rmSync(file, { force: true });
	openContributions(file).close();
	const ruined = ruin(readFileSync(file));
	writeFileSync(file, ruined);
	const open = () => openContributions(file);
	expect(open).toThrow(StorageError);
	expect(open).toThrow(`${file} is damaged, or is no database.`);
	expect(readFileSync(file).equals(ruined)).toBe(true);
});

it('an empty contributions database is refused in words, and not taken for a new one', () => {
	const file = join(folder, 'empty.db');
	writeFileSync(file, '');
	const open = () => openContributions(file);
	expect(open).toThrow(StorageError);
	expect(open).toThrow(`${file} is empty, so what it held is lost. Restore the newest backup`);
	expect(readFileSync(file)).toHaveLength(0);
});

it('where only the newest changes are left of one, they are not thrown away', () => {
	const file = join(folder, 'gone.db');
	writeFileSync(`${file}-wal`, 'made-up changes');
	const open = () => openContributions(file);
	expect(open).toThrow(StorageError);
	expect(open).toThrow(`${file} is gone, though its newest changes stand in ${file}-wal.`);
	expect([existsSync(file), readFileSync(`${file}-wal`, 'utf8')]).toEqual([false, 'made-up changes']);
});

it('what is left beside a lost one is put aside when a backup is restored, and not read into it', async () => {
	const place = mkdtempSync(join(folder, 'restored-'));
	const file = join(place, 'contributions.db');
	openContributions(file).close();
	const backup = await backUp(file, join(place, 'backups'));
	rmSync(file);
	writeFileSync(`${file}-wal`, 'made-up changes');
	expect(await restore(join(place, 'backups', backup.file), file)).toMatchObject({ aside: null });
	const put = readdirSync(place).find((name) => /\.replaced-.*-wal$/.test(name)) ?? '';
	expect(put).not.toBe('');
	expect(readFileSync(join(place, put), 'utf8')).toBe('made-up changes');
	openContributions(file).close();
});

it('a new one is made whole, and nothing is left beside it', () => {
	const fresh = mkdtempSync(join(folder, 'fresh-'));
	const file = join(fresh, 'contributions.db');
	openContributions(file).close();
	expect(readdirSync(fresh)).toEqual(['contributions.db']);
	openContributions(file).close();
});
