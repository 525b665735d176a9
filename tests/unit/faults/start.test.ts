/** What `npm start` and `npm run data:build` do first, where files are missing or damaged. */
import Database from 'better-sqlite3';
import {
	closeSync,
	copyFileSync,
	existsSync,
	mkdtempSync,
	openSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { firstEdition } from '../../../src/lib/server/build/edition.ts';
import { atlasIsCurrent } from '../../../src/lib/server/build/version.ts';
import { openContributions } from '../../../src/lib/server/contributions/database.ts';
import {
	acceptedReturn,
	editor,
	madeUpSite,
	smallAtlas
} from '../../../src/lib/server/publishing/made-up-site.ts';
import { publishOn } from '../../../src/lib/server/publishing/publish.ts';
import { recoverAtlas } from '../../../src/lib/server/publishing/site-atlas.ts';
import { StorageError } from '../../../src/lib/server/storage-error.ts';
import { currentAtlasFile } from '../built-atlas.ts';
import { recoverMadeUp } from '../publishing-recovery.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-faults-'));
const atlasFile = join(folder, 'atlas.db');
const whole = currentAtlasFile();
beforeEach(() => copyFileSync(whole, atlasFile));
afterAll(() => rmSync(folder, { recursive: true }));

/** Overwrites one page in the middle; what it was made from can still be read. */
function spoil(): void {
	const handle = openSync(atlasFile, 'r+');
	writeSync(handle, Buffer.alloc(4_096, 0xff), 0, 4_096, 5_000 * 4_096);
	closeSync(handle);
}

it.each<[string, () => void]>([
	['missing', () => rmSync(atlasFile)],
	['empty', () => truncateSync(atlasFile, 0)],
	['cut short', () => truncateSync(atlasFile, 20_000_001)],
	['damaged in the middle', spoil],
	[
		'of another kind',
		() => new Database(atlasFile).exec("update meta set value = '1' where key = 'schema'").close()
	]
])('an atlas that is %s is built again', (_, ruin) => {
	const recover = () =>
		recoverAtlas({
			atlasFile,
			contributionsFile: join(folder, 'none.db'),
			isCurrent: (edition) => atlasIsCurrent(process.cwd(), atlasFile, edition),
			build: ({ id }) => {
				expect(id).toBe(firstEdition.id);
				copyFileSync(whole, atlasFile);
			}
		});
	expect(recover()).toBe('current');
	ruin();
	expect(recover()).toBe('built');
	expect(recover()).toBe('current');
	expect(existsSync(join(folder, 'none.db'))).toBe(false);
});

it('an atlas that shows what was published from contributions now lost is not built again without them', async () => {
	const lost = mkdtempSync(join(folder, 'lost-'));
	const site = madeUpSite(lost);
	const publication = await publishOn(site, acceptedReturn(site.db, 'E09000012', { referrals: 1 }), editor);
	site.db.close();
	const before = readFileSync(site.atlasFile);
	const { contributionsFile } = site;
	const kept = `${contributionsFile}.kept`;
	copyFileSync(contributionsFile, kept);
	for (const end of ['', '-wal', '-shm']) rmSync(contributionsFile + end, { force: true });
	const recover = () => recoverMadeUp(lost);
	expect(recover).toThrow(StorageError);
	expect(recover).toThrow(
		`${contributionsFile} is missing, though ${site.atlasFile} shows publication ${publication} of it.`
	);
	expect([readFileSync(site.atlasFile).equals(before), existsSync(contributionsFile)]).toEqual([true, false]);

	copyFileSync(kept, contributionsFile);
	expect(recover()).toBe('current');
	rmSync(contributionsFile);
	rmSync(site.atlasFile);
	expect(recover()).toBe('built');
	expect(smallAtlas(site.atlasFile)?.edition).toBe(0);
	openContributions(contributionsFile).close();
});
