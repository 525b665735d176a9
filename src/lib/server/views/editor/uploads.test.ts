import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeLog } from '../../../releases/change-log/change-log.ts';
import { auditTrail } from '../../contributions/audit.ts';
import { headPublication } from '../../contributions/publications.ts';
import { recheckUpload, upload } from '../../contributions/uploads.ts';
import { checkedUpload, editor, madeUpSite } from '../../publishing/made-up-site.ts';
import { publishOn } from '../../publishing/publish.ts';
import type { PublishingSite } from '../../publishing/publish.ts';
import { uploadReview } from './uploads.ts';

let folder: string;
let site: ReturnType<typeof madeUpSite>;
vi.mock('../../contributions/database.ts', async (original) => ({
	...(await original<object>()),
	contributions: () => site.db
}));
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'upload-review-'));
	site = madeUpSite(folder);
});
afterEach(() => {
	site.db.close();
	rmSync(folder, { recursive: true });
});

/** What a check made now would say: the same as before. */
const checkNow = (id: number) => ({
	changeLog: upload(site.db, id)?.changeLog as ChangeLog,
	checkedAgainst: headPublication(site.db)
});
const publish = (change: Parameters<typeof publishOn>[1], on: Partial<PublishingSite> = {}) =>
	publishOn({ ...site, ...on }, change, editor);

describe('the review of an upload', () => {
	it('is stale when another was published since its check began, though it ended while that was being built', async () => {
		let during = 0;
		const before = checkedUpload(site.db, 'one').upload;
		await publish(checkedUpload(site.db, 'two'), {
			build: (publication, file) => {
				during = checkedUpload(site.db, 'three').upload;
				return site.build(publication, file);
			}
		});
		const after = checkedUpload(site.db, 'four').upload;
		for (const id of [before, during])
			expect(uploadReview(id)).toMatchObject({ isStale: true, canPublish: false, canDiscard: true });
		expect(uploadReview(after)).toMatchObject({ isStale: false, canPublish: true, canDiscard: true });
	});
	it('lets one that was rolled back be published again, once it has been checked against what is public', async () => {
		const release = checkedUpload(site.db, 'one');
		const { upload: id } = release;
		await publish(release);
		expect(uploadReview(id)).toMatchObject({ isPublic: true, canPublish: false, isStale: false });
		expect(() => recheckUpload(site.db, editor, id, checkNow(id))).toThrow(/^This upload was published on /);

		await publish({ kind: 'roll-back', to: 0 });
		const undone = { state: 'Published, and since replaced or undone', isPublic: false, canDiscard: false };
		expect(uploadReview(id)).toMatchObject({ ...undone, isStale: true, canPublish: false });
		recheckUpload(site.db, editor, id, checkNow(id));
		expect(uploadReview(id)).toMatchObject({ ...undone, isStale: false, canPublish: true });

		await publish(release);
		expect(uploadReview(id)).toMatchObject({ state: 'Published', isPublic: true, canPublish: false });
		const done = auditTrail(site.db, { subject: `upload:${id}` }).map(({ action }) => action);
		expect(done).toEqual(['publish-upload', 'check-upload', 'publish-upload', 'upload-release']);
	});
});
