/** A disk that is full or read-only, in earnest: a small one is mounted. Skipped where that is not allowed. */
import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../src/lib/server/build/build-atlas.ts';
import { refuseReadOnly } from '../../../src/lib/server/build/site-folder.ts';
import { backUp } from '../../../src/lib/server/contributions/backup.ts';
import { BackupError } from '../../../src/lib/server/contributions/backup-check.ts';
import { restore } from '../../../src/lib/server/contributions/restore.ts';
import { openContributions } from '../../../src/lib/server/contributions/database.ts';
import { headPublication, PublicationError } from '../../../src/lib/server/contributions/publications.ts';
import {
	acceptedReturn,
	checkedUpload,
	editor,
	madeUpSite,
	smallAtlas
} from '../../../src/lib/server/publishing/made-up-site.ts';
import { publishOn } from '../../../src/lib/server/publishing/publish.ts';
import { takeAtlasLock } from '../../../src/lib/server/publishing/atlas-lock.ts';
import { StorageError } from '../../../src/lib/server/storage-error.ts';
import { smallDisk } from './small-disk.ts';
import type { SmallDisk } from './small-disk.ts';

const probe = smallDisk(1);
probe?.remove();
if (!probe) console.warn('Skipped: a full disk and a read-only one, for this account may mount none.');

function thrown(work: () => unknown): Error {
	try {
		work();
	} catch (error) {
		return error as Error;
	}
	throw new Error('It went well.');
}
const rejected = (work: Promise<unknown>): Promise<Error> =>
	work.then(
		() => Promise.reject(new Error('It went well.')),
		(error: Error) => error
	);

describe.skipIf(!probe)('a disk', () => {
	let disk: SmallDisk;
	beforeEach(() => {
		const mounted = smallDisk(6);
		if (!mounted) throw new Error('The disk could not be mounted.');
		disk = mounted;
	});
	afterEach(() => disk.remove());

	it('that fills while the atlas is built: the last good atlas stays, and nothing half-made', () => {
		const atlasFile = join(disk.folder, 'atlas.db');
		copyFileSync('package.json', atlasFile);
		const before = readFileSync(atlasFile);
		const error = thrown(() => buildAtlas({ root: process.cwd(), atlasFile }));
		expect(error).toBeInstanceOf(StorageError);
		expect(error.message).toBe(
			`There is no room left on the disk for ${atlasFile}. Make room, then try again.`
		);
		expect(readFileSync(atlasFile)).toEqual(before);
		expect(readdirSync(disk.folder)).toEqual(['atlas.db']);
	});

	it('that is full when an editor publishes: what is public stays, and it can be published once there is room', async () => {
		const site = madeUpSite(disk.folder);
		const first = await publishOn(site, acceptedReturn(site.db, 'E09000012', { referrals: 1 }), editor);
		const next = acceptedReturn(site.db, 'E09000012', { referrals: 2 });
		site.db.pragma('wal_checkpoint(truncate)');
		disk.fill();
		const error = await rejected(publishOn(site, next, editor));
		expect(error).toBeInstanceOf(PublicationError);
		expect(error.message).toMatch(/^It was not published\. There is no room left on the disk for .*\.db/);
		expect([headPublication(site.db), smallAtlas(site.atlasFile)?.edition]).toEqual([first, first]);
		disk.empty();
		const second = await publishOn(site, next, editor);
		expect([headPublication(site.db), smallAtlas(site.atlasFile)?.edition]).toEqual([second, second]);
		site.db.close();
	});

	it('that fills while a publication is built: the reason is told, and the publication fails', async () => {
		const site = madeUpSite(disk.folder);
		const first = await publishOn(site, acceptedReturn(site.db, 'E09000012', { referrals: 1 }), editor);
		const build = async (_: number, file: string) => {
			const db = new Database(file);
			try {
				db.exec('create table filling (bytes blob); insert into filling values (zeroblob(9000000))');
			} finally {
				db.close();
			}
			return 'It cannot be.';
		};
		const next = acceptedReturn(site.db, 'E09000012', { referrals: 2 });
		const error = await rejected(publishOn({ ...site, build }, next, editor));
		expect(error.message).toMatch(/^It was not published\. There is no room left on the disk for /);
		expect([headPublication(site.db), smallAtlas(site.atlasFile)?.edition]).toEqual([first, first]);
		expect(readdirSync(disk.folder).filter((name) => /tmp|publication-/.test(name))).toEqual([]);
		site.db.close();
	});

	it('that fills while a release is taken in: nothing of it is kept, and all that was there is', () => {
		const site = madeUpSite(disk.folder);
		checkedUpload(site.db, 'small');
		const count = () => site.db.prepare('select count(*) from upload').pluck().get();
		expect(count()).toBe(1);
		const error = thrown(() => checkedUpload(site.db, 'x'.repeat(9_000_000)));
		expect((error as { code?: string }).code ?? error.name).toMatch(/SQLITE_FULL|StorageError/);
		expect(count()).toBe(1);
		expect(site.db.pragma('integrity_check', { simple: true })).toBe('ok');
		site.db.close();
	});

	it('that is too full for a backup: it says so, and leaves nothing that looks like one', async () => {
		const site = madeUpSite(disk.folder);
		checkedUpload(site.db, 'x'.repeat(1_000_000));
		site.db.pragma('wal_checkpoint(truncate)');
		const backups = join(disk.folder, 'backups');
		disk.fill(100_000);
		const error = await rejected(backUp(site.contributionsFile, backups));
		expect(error).toBeInstanceOf(BackupError);
		expect(error.message).toMatch(/no room left|disk is full/);
		expect(readdirSync(backups)).toEqual([]);
		disk.empty();
		await expect(backUp(site.contributionsFile, backups)).resolves.toMatchObject({ publication: 0 });
		site.db.close();
	});

	it('that is too full for a restore: it says so, and leaves the database as it was', async () => {
		const site = madeUpSite(disk.folder);
		checkedUpload(site.db, 'x'.repeat(1_000_000));
		site.db.close();
		const elsewhere = mkdtempSync(join(tmpdir(), 'backups-'));
		const { file } = await backUp(site.contributionsFile, elsewhere);
		const before = readFileSync(site.contributionsFile);
		const beside = readdirSync(disk.folder).toSorted();
		disk.fill(100_000);
		const error = await rejected(restore(join(elsewhere, file), site.contributionsFile));
		expect(error).toBeInstanceOf(BackupError);
		expect(error.message).toMatch(/no room left on the disk for .*contributions\.db/);
		disk.empty();
		expect(readFileSync(site.contributionsFile).equals(before)).toBe(true);
		expect(readdirSync(disk.folder).toSorted()).toEqual(beside);
		await expect(restore(join(elsewhere, file), site.contributionsFile)).resolves.toMatchObject({
			publication: 0
		});
		rmSync(elsewhere, { recursive: true });
	});

	it('that is read-only: what opens or makes a file says which it may not write', async () => {
		const site = madeUpSite(disk.folder);
		site.db.close();
		disk.readOnly();
		const atlasFile = join(disk.folder, 'atlas.db');
		for (const work of [() => takeAtlasLock(atlasFile), () => openContributions(site.contributionsFile)]) {
			const error = thrown(work);
			expect(error).toBeInstanceOf(StorageError);
			expect(error.message).toContain(disk.folder);
		}
		expect(thrown(() => refuseReadOnly(disk.folder)).message).toContain('npm start -- --build-only');
		const elsewhere = mkdtempSync(join(tmpdir(), 'readable-'));
		const readable = join(elsewhere, 'contributions.db');
		openContributions(readable).close();
		const error = await rejected(backUp(readable, join(disk.folder, 'backups')));
		rmSync(elsewhere, { recursive: true });
		expect(error).toBeInstanceOf(BackupError);
		expect(error.message).toMatch(/its folder is missing, or may not be read or written|read-only/);
	});
});
