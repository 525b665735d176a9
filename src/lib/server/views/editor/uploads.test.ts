import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
});
