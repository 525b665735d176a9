import type Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeLog } from '../../releases/change-log/change-log.ts';
import { auditTrail } from './audit.ts';
import { openContributions } from './database.ts';
import {
	DuplicateUploadError,
	UploadStateError,
	addUpload,
	discardUpload,
	recheckUpload,
	upload,
	uploadBytes,
	uploads
} from './uploads.ts';

const ann = { id: 'made-up-1', name: 'Ann Editor' };
const ben = { id: 'made-up-2', name: 'Ben Editor' };
const changeLog: ChangeLog = {
	...{ kind: 'workforce', period: '2026-09-30', current: '2026-06-30', place: 'newest', unchanged: false },
	...{ summary: 'Made up.', totals: [], sorts: [], odd: [], notRecomputed: [], blockers: ['Not yet.'] }
};
const file = (text: string) => ({
	...{
		kind: 'workforce' as const,
		period: '2026-09-30',
		fileName: 'folder/x.csv',
		changeLog,
		checkedAgainst: 2
	},
	bytes: new TextEncoder().encode(text)
});

let folder: string;
let db: Database.Database;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'atlas-uploads-'));
	db = openContributions(join(folder, 'contributions.db'));
});
afterEach(() => {
	db.close();
	rmSync(folder, { recursive: true });
});

describe('an uploaded release', () => {
	it('is kept byte for byte, with its change log, and the trail says who put it there', () => {
		const id = addUpload(db, ann, file('made up'));
		expect(upload(db, id)).toMatchObject({
			...{ id, kind: 'workforce', fileName: 'x.csv', byteCount: 7, period: '2026-09-30', state: 'checked' },
			...{ changeLog, checkedAgainst: 2, uploadedBy: ann.id, uploadedByName: ann.name, decidedBy: null }
		});
		expect(new TextDecoder().decode(uploadBytes(db, id))).toBe('made up');
		expect(auditTrail(db, { subject: `upload:${id}` })).toMatchObject([
			{ actor: ann.id, action: 'upload-release', after: { fileName: 'x.csv', period: '2026-09-30' } }
		]);
		expect([upload(db, id + 1), uploadBytes(db, id + 1)]).toEqual([undefined, undefined]);
	});

	it('is not taken twice, whoever brings it, until the first is discarded', () => {
		const id = addUpload(db, ann, file('made up'));
		expect(() => addUpload(db, ann, file('made up'))).toThrow(/^You uploaded this file on \d+ \w+ \d{4}\.$/);
		expect(() => addUpload(db, ben, file('made up'))).toThrow(DuplicateUploadError);
		expect(() => addUpload(db, ben, file('made up'))).toThrow(/^Ann Editor uploaded this file on /);
		discardUpload(db, ben, id);
		expect(addUpload(db, ben, file('made up'))).not.toBe(id);
	});

	it('is said to have been uploaded on the day it was in London, as the desk says', () => {
		addUpload(db, ann, file('made up'));
		db.exec("update upload set uploaded_at = '2026-06-30T23:30:00.000Z'");
		expect(() => addUpload(db, ben, file('made up'))).toThrow(
			'Ann Editor uploaded this file on 1 July 2026.'
		);
	});

	it('is discarded once, by whom the trail says, and never checked again', () => {
		const id = addUpload(db, ann, file('made up'));
		discardUpload(db, ben, id);
		expect(upload(db, id)).toMatchObject({ state: 'discarded' });
		expect(() => discardUpload(db, ann, id)).toThrow(/^This upload was discarded on /);
		expect(() => recheckUpload(db, ann, id, { changeLog, checkedAgainst: 3 })).toThrow(UploadStateError);
		expect(() => discardUpload(db, ann, 99)).toThrow('There is no such upload.');
		expect(auditTrail(db, { subject: `upload:${id}` }).map(({ action }) => action)).toEqual([
			'discard-upload',
			'upload-release'
		]);
	});

	it('is checked again when something else has been published', () => {
		const id = addUpload(db, ann, file('made up'));
		recheckUpload(db, ben, id, { changeLog: { ...changeLog, blockers: [] }, checkedAgainst: 3 });
		expect(upload(db, id)).toMatchObject({ changeLog: { blockers: [] }, checkedAgainst: 3 });
		expect(auditTrail(db, { subject: `upload:${id}` })[0]).toMatchObject({
			...{ action: 'check-upload', actor: ben.id },
			...{ before: { blockers: ['Not yet.'] }, after: { blockers: [] } }
		});
	});

	it('is listed with the newest first, by state', () => {
		const [first, second] = [addUpload(db, ann, file('one')), addUpload(db, ann, file('two'))];
		discardUpload(db, ann, first);
		expect(uploads(db).map(({ id }) => id)).toEqual([second, first]);
		expect(uploads(db, { state: 'checked' }).map(({ id }) => id)).toEqual([second]);
	});
});
