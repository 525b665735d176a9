import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { madeUpAnswers } from '../../atlas/returns/made-up-answers.ts';
import { appendCopy } from './append-copy.ts';
import { migrate } from './migrate.ts';
import { boroughBoard, publicCopies, returnQueue } from './returns-queue.ts';
import { returnFor, saveReturn, submitReturn } from './returns.ts';
import type { ReturnCopy } from './returns.ts';

const ann = { id: 'ann', name: 'Ann Contributor' };
let db: Database.Database;
beforeEach(() => {
	db = new Database(':memory:');
	migrate(db);
});

function submit(borough: string, period: string): ReturnCopy {
	const { saved } = saveReturn(db, ann, { borough, period, basedOn: 0, answers: madeUpAnswers }) as {
		saved: ReturnCopy;
	};
	const { moved } = submitReturn(db, ann, saved.id, saved.revision) as { moved: ReturnCopy };
	return moved;
}

/** What publishing leaves behind, without the build. */
function publish(copy: ReturnCopy, base: number | null): number {
	db.transaction(() =>
		appendCopy(db, ann, copy, { action: 'publish', state: 'published', answers: copy.answers })
	)();
	return addPublication(base, `return:${copy.borough}:${copy.period}`, copy.id, copy.revision);
}

function addPublication(
	base: number | null,
	slot: string | null,
	id: number | null,
	revision: number | null
) {
	const { lastInsertRowid } = db
		.prepare(
			`insert into publication (base, slot, return_id, revision, state, published_by, published_by_name, published_at)
			 values (?, ?, ?, ?, 'published', 'eve', 'Eve Editor', '2026-11-20T10:00:00Z')`
		)
		.run(base, slot, id, revision);
	return Number(lastInsertRowid);
}

const board = (borough: string, today = '2026-11-21') =>
	boroughBoard(db, today).find((standing) => standing.borough === borough);

describe('the board of boroughs', () => {
	it('has all 33, and begins with none that has returned', () => {
		const standings = boroughBoard(db, '2026-11-21');
		expect(standings).toHaveLength(33);
		expect(new Set(standings.map(({ state }) => state))).toEqual(new Set(['never-returned']));
	});

	it('follows a return from draft to published to out of date', () => {
		saveReturn(db, ann, { borough: 'E09000012', period: '2026-09-30', basedOn: 0, answers: {} });
		expect(board('E09000012')).toMatchObject({ state: 'draft', inHand: { revision: 1 } });
		const copy = submit('E09000013', '2026-09-30');
		expect(board('E09000013')?.state).toBe('submitted');
		publish(copy, null);
		expect(board('E09000013')).toMatchObject({
			state: 'published',
			inHand: null,
			publishedPeriod: '2026-09-30'
		});
		expect(board('E09000013', '2027-02-12')?.state).toBe('out-of-date');
	});

	it('lets an old draft rest when a later quarter is published', () => {
		saveReturn(db, ann, { borough: 'E09000012', period: '2026-06-30', basedOn: 0, answers: {} });
		publish(submit('E09000012', '2026-09-30'), null);
		expect(board('E09000012')).toMatchObject({ state: 'published', inHand: null });
	});

	it('goes back with a roll-back', () => {
		const june = publish(submit('E09000012', '2026-06-30'), null);
		const september = publish(submit('E09000012', '2026-09-30'), june);
		expect(publicCopies(db).map(({ period }) => period)).toEqual(['2026-09-30', '2026-06-30']);
		addPublication(june, null, null, null);
		expect(publicCopies(db).map(({ period }) => period)).toEqual(['2026-06-30']);
		expect(september).toBe(2);
	});
});

describe('the queue', () => {
	it('holds what waits for an editor, and not drafts', () => {
		submit('E09000012', '2026-09-30');
		saveReturn(db, ann, { borough: 'E09000014', period: '2026-09-30', basedOn: 0, answers: {} });
		expect(returnQueue(db).map(({ borough }) => borough)).toEqual(['E09000012']);
		const copy = returnFor(db, 'E09000012', '2026-09-30') as ReturnCopy;
		publish(copy, null);
		expect(returnQueue(db)).toEqual([]);
	});
});
