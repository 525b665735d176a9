import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { madeUpAnswers } from '../../atlas/returns/made-up-answers.ts';
import { appendCopy } from './append-copy.ts';
import { auditTrail } from './audit.ts';
import { migrate } from './migrate.ts';
import {
	acceptReturn,
	lastReturnBefore,
	restoreCopy,
	returnFor,
	returnRevisions,
	saveReturn,
	sendBack,
	setAside,
	submitReturn
} from './returns.ts';
import type { ReturnCopy } from './returns.ts';

const ann = { id: 'ann', name: 'Ann Contributor' };
const bob = { id: 'bob', name: 'Bob Contributor' };
const eve = { id: 'eve', name: 'Eve Editor' };
const hackney = { borough: 'E09000012', period: '2026-09-30' };

let db: Database.Database;
beforeEach(() => {
	db = new Database(':memory:');
	db.pragma('foreign_keys = on');
	migrate(db);
});

function saved(answers: object, basedOn = 0, actor = ann): ReturnCopy {
	const outcome = saveReturn(db, actor, { ...hackney, basedOn, answers });
	if (!('saved' in outcome)) throw new Error('a conflict');
	return outcome.saved;
}

function submitted(): ReturnCopy {
	const draft = saved(madeUpAnswers);
	const outcome = submitReturn(db, ann, draft.id, draft.revision);
	if (!('moved' in outcome)) throw new Error('not submitted');
	return outcome.moved;
}

describe('saving a return', () => {
	it('keeps every copy, and says in the trail only what changed', () => {
		const first = saved({ referrals: 10, volunteers: 2 });
		const second = saved({ referrals: 12, volunteers: 2 }, first.revision, bob);
		expect(second).toMatchObject({ ...hackney, state: 'draft', revision: 2, savedBy: 'Bob Contributor' });
		expect(returnRevisions(db, first.id)).toMatchObject([
			{ revision: 2, answers: { referrals: 12, volunteers: 2 }, savedBy: 'Bob Contributor', madeFrom: 1 },
			{ revision: 1, answers: { referrals: 10, volunteers: 2 }, savedBy: 'Ann Contributor', madeFrom: null }
		]);
		expect(auditTrail(db, { subject: 'return:E09000012:2026-09-30' })[0]).toMatchObject({
			actor: 'bob',
			action: 'save-return',
			before: { copy: 1, referrals: 10 },
			after: { copy: 2, referrals: 12 }
		});
	});

	it('is all or nothing: no copy can be added outside a transaction', () => {
		const change = { action: 'save', state: 'draft', answers: {} } as const;
		expect(() => appendCopy(db, ann, hackney, change)).toThrow(/inside a transaction/);
		expect([returnFor(db, hackney.borough, hackney.period), auditTrail(db, {})]).toEqual([null, []]);
		const made = db.prepare('select count(*) from borough_return').pluck();
		expect(made.get()).toBe(0);
	});

	it('makes no copy of what has not changed, so a double click is one save', () => {
		saved({ referrals: 10 });
		expect(saved({ referrals: 10 }).revision).toBe(1);
		expect(auditTrail(db)).toHaveLength(1);
	});

	it('gives the second of two writers the copy of the first, and keeps what the second typed', () => {
		const { id, revision } = saved({ referrals: 10 });
		saved({ referrals: 12 }, revision);
		const late = { ...hackney, basedOn: revision, answers: { referrals: 15 } };
		expect(saveReturn(db, bob, late)).toMatchObject({
			conflict: { revision: 2, answers: { referrals: 12 } }
		});
		const aside = setAside(db, bob, late);
		expect(setAside(db, bob, late).revision).toBe(aside.revision);
		expect(returnFor(db, hackney.borough, hackney.period)).toMatchObject({ revision: 2, state: 'draft' });
		expect(returnRevisions(db, id).map(({ action, answers }) => [action, answers.referrals])).toEqual([
			['set-aside', 15],
			['save', 12],
			['save', 10]
		]);
		expect(restoreCopy(db, bob, id, 2, aside.revision)).toMatchObject({
			saved: { revision: 4, answers: { referrals: 15 } }
		});
	});

	it('refuses a borough or a quarter there is not', () => {
		const save = (change: object) => () =>
			saveReturn(db, ann, { ...hackney, basedOn: 0, answers: {}, ...change });
		expect(save({ borough: 'E09000034' })).toThrow(/^borough: /);
		expect(save({ period: '2026-09-29' })).toThrow(/^period: /);
		expect(save({ basedOn: 1 })).toThrow(/^basedOn: /);
	});

	it('undoes by bringing an earlier copy back as a new one', () => {
		const { id } = saved({ referrals: 10 });
		saved({ referrals: 12 }, 1);
		expect(restoreCopy(db, ann, id, 2, 1)).toMatchObject({
			saved: { revision: 3, answers: { referrals: 10 } }
		});
		expect(returnRevisions(db, id)[0]).toMatchObject({ action: 'restore', madeFrom: 1 });
		expect(restoreCopy(db, ann, id, 2, 1)).toMatchObject({ conflict: { revision: 3 } });
	});
});

describe('a return on its way', () => {
	it('is not submitted while something is missing or unexplained', () => {
		const { stage: _, ...others } = madeUpAnswers;
		const draft = saved(others);
		expect(submitReturn(db, ann, draft.id, draft.revision)).toMatchObject({
			incomplete: { missing: [{ question: 'stage' }] }
		});
		expect(returnFor(db, hackney.borough, hackney.period)?.state).toBe('draft');
	});

	it('is submitted with reasons for what jumped, which stay while the answer does', () => {
		const june = saveReturn(db, ann, {
			borough: hackney.borough,
			period: '2026-06-30',
			basedOn: 0,
			answers: madeUpAnswers
		}) as { saved: ReturnCopy };
		submitReturn(db, ann, june.saved.id, 1);
		expect(lastReturnBefore(db, hackney.borough, hackney.period)?.answers).toEqual(madeUpAnswers);

		const draft = saved({ ...madeUpAnswers, referrals: 2100 });
		expect(submitReturn(db, ann, draft.id, 1)).toMatchObject({
			incomplete: { questions: [{ question: 'referrals' }] }
		});
		expect(submitReturn(db, ann, draft.id, 1, { referrals: 'Two schemes joined.' })).toMatchObject({
			moved: { state: 'submitted', confirmations: { referrals: 'Two schemes joined.' } }
		});
		expect(saved({ ...madeUpAnswers, referrals: 2100, volunteers: 13 }, 2).confirmations).toHaveProperty(
			'referrals'
		);
		expect(saved({ ...madeUpAnswers, referrals: 2000, volunteers: 13 }, 3).confirmations).toEqual({});
	});

	it('does not count a draft as what the borough said last quarter', () => {
		saved(madeUpAnswers);
		expect(lastReturnBefore(db, hackney.borough, '2026-12-31')).toBeNull();
	});

	it('is sent back with a message, stays so while it is changed, and can be submitted again', () => {
		const copy = submitted();
		expect(() => sendBack(db, eve, copy.id, copy.revision, ' ')).toThrow(/^message: /);
		expect(sendBack(db, eve, copy.id, copy.revision, 'Which libraries?')).toMatchObject({
			moved: { state: 'sent-back', message: 'Which libraries?' }
		});
		const changed = saved({ ...madeUpAnswers, volunteers: 13 }, 3);
		expect(changed).toMatchObject({ state: 'sent-back', message: 'Which libraries?' });
		expect(submitReturn(db, ann, copy.id, changed.revision)).toMatchObject({ moved: { state: 'submitted' } });
	});

	it('goes back to a draft when it is changed after it was accepted', () => {
		const copy = submitted();
		expect(acceptReturn(db, eve, copy.id, copy.revision)).toMatchObject({ moved: { state: 'accepted' } });
		expect(saved({ ...madeUpAnswers, volunteers: 13 }, 3).state).toBe('draft');
	});

	it('takes one step once: whoever comes second is shown what the first did', () => {
		const copy = submitted();
		acceptReturn(db, eve, copy.id, copy.revision);
		expect(acceptReturn(db, eve, copy.id, copy.revision)).toMatchObject({ conflict: { state: 'accepted' } });
		expect(sendBack(db, eve, copy.id, copy.revision, 'Why?')).toMatchObject({
			conflict: { state: 'accepted' }
		});
		expect(submitReturn(db, ann, copy.id, 3)).toMatchObject({ conflict: { state: 'accepted' } });
	});
});
