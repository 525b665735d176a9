import type Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditTrail } from './audit.ts';
import {
	addCorrection,
	closeCorrection,
	correctionsAbout,
	correctionsIn,
	findCorrection,
	takeUpCorrection
} from './corrections.ts';
import { openContributions } from './database.ts';

const ann = { id: 'made-up-1', name: 'Ann Editor' };
const ben = { id: 'made-up-2', name: 'Ben Editor' };
const about = { subject: 'area:E09000012', subjectName: 'Hackney' };

let folder: string;
let db: Database.Database;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'atlas-corrections-'));
	db = openContributions(join(folder, 'contributions.db'));
});
afterEach(() => {
	db.close();
	rmSync(folder, { recursive: true });
});

describe('a report of a mistake', () => {
	it('waits, is taken up by one editor, and is closed with a public answer', () => {
		const id = addCorrection(db, { ...about, message: 'The phone number is wrong.' });
		expect(correctionsIn(db, ['reported'])).toMatchObject([{ id, ...about, state: 'reported' }]);
		takeUpCorrection(db, ann, id);
		expect(() => takeUpCorrection(db, ben, id)).toThrow('Another editor has taken this report up.');
		closeCorrection(db, ann, id, 'corrected', ' It is right now. ');
		expect(findCorrection(db, id)).toMatchObject({ state: 'corrected', answer: 'It is right now.' });
		expect(() => closeCorrection(db, ben, id, 'no-change', 'No.')).toThrow(/has closed this report/);
		expect(correctionsAbout(db, about.subject)).toMatchObject([
			{ state: 'corrected', answer: 'It is right now.' }
		]);
	});

	it('needs an answer to be closed, unless it is set aside; what is set aside is never public', () => {
		const id = addCorrection(db, { ...about, message: 'Buy cheap watches here.' });
		expect(() => closeCorrection(db, ann, id, 'corrected', '  ')).toThrow('Write the answer');
		expect(correctionsAbout(db, about.subject)).toHaveLength(1);
		closeCorrection(db, ann, id, 'set-aside', null);
		expect(correctionsAbout(db, about.subject)).toEqual([]);
	});

	it('leaves a trail of each step, without what the reader wrote', () => {
		const id = addCorrection(db, { ...about, message: 'My neighbour Jo told me.' });
		takeUpCorrection(db, ann, id);
		closeCorrection(db, ben, id, 'no-change', 'It is as published.');
		const trail = auditTrail(db, { subject: `correction:${id}` });
		expect(trail.map(({ action, actorName }) => [action, actorName])).toEqual([
			['close-correction', 'Ben Editor'],
			['take-up-correction', 'Ann Editor'],
			['report-mistake', 'A reader']
		]);
		expect(JSON.stringify(trail)).not.toContain('Jo');
	});

	it('is dated by the day it was in London', () => {
		const [open, closed] = ['One.', 'Two.'].map((message) => addCorrection(db, { ...about, message }));
		closeCorrection(db, ann, closed ?? 0, 'corrected', 'It is right now.');
		db.exec("update correction set reported_at = '2026-06-30T23:30:00.000Z'");
		db.exec("update correction set decided_at = '2026-07-31T23:30:00.000Z' where decided_at is not null");
		expect(open).toBeLessThan(closed ?? 0);
		expect(correctionsAbout(db, about.subject)).toMatchObject([
			{ reported: '2026-07-01', decided: '2026-08-01' },
			{ reported: '2026-07-01', decided: null }
		]);
	});

	it('is public on its own subject’s page alone', () => {
		addCorrection(db, { ...about, message: 'One figure is odd.' });
		expect(correctionsAbout(db, 'area:E09000001')).toEqual([]);
	});
});
