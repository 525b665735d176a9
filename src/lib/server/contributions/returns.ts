import type Database from 'better-sqlite3';
import { checkAnswers, unconfirmed } from '../../atlas/returns/check-answers.ts';
import type { AnswersCheck } from '../../atlas/returns/check-answers.ts';
import { sameAnswer, sameAnswers } from '../../atlas/returns/differences.ts';
import { isQuarterEnd } from '../../atlas/returns/quarters.ts';
import type { Answers } from '../../atlas/returns/questions.ts';
import type { CopyState } from '../../atlas/returns/return-states.ts';
import { isBoroughCode } from './borough-codes.ts';
import type { Actor } from './audit.ts';
import { appendCopy } from './append-copy.ts';
import { lastReturnBefore, returnById, returnFor, returnRevisions } from './return-copies.ts';
import type { Confirmations, ReturnCopy, ReturnRevision } from './return-copies.ts';

export {
	lastReturnBefore,
	returnById,
	returnFor,
	returnRevisions,
	returnsOfBorough
} from './return-copies.ts';
export type { Confirmations, ReturnCopy, ReturnRevision } from './return-copies.ts';
export { boroughBoard, returnQueue } from './returns-queue.ts';

export type Saved = { saved: ReturnCopy } | { conflict: ReturnCopy };
/** `conflict`: someone changed it after the copy named was read, or it does not stand where this act starts. */
export type Moved = { moved: ReturnCopy } | { conflict: ReturnCopy };

interface Draft {
	borough: string;
	period: string;
	/** The revision the writer had seen; 0 when there was none. */
	basedOn: number;
	/** All answers, not only those that changed. */
	answers: Answers;
}

/** The subject of a return in the audit trail. */
export const returnSubject = (borough: string, period: string): string => `return:${borough}:${period}`;

/**
 * Saves all answers of a return as a new copy. What was submitted, accepted or published becomes a draft again (what
 * is public stays public); one that was sent back stays so until it is submitted. Answers as they stand already make
 * no new copy. Throws RangeError for an unknown borough or a day that ends no quarter.
 */
export function saveReturn(
	db: Database.Database,
	actor: Actor,
	{ borough, period, basedOn, answers }: Draft
): Saved {
	if (!isBoroughCode(borough)) throw new RangeError(`borough: ${borough} is not a code of a London borough`);
	if (!isQuarterEnd(period)) throw new RangeError(`period: ${period} is not the last day of a quarter`);
	const save = db.transaction((): Saved => {
		const before = returnFor(db, borough, period);
		if (before && sameAnswers(before.answers, answers)) return { saved: before };
		if (!before && basedOn !== 0)
			throw new RangeError(`basedOn: there is no copy ${basedOn} of a new return`);
		if (before && before.revision !== basedOn) return { conflict: before };
		const state = before?.state === 'sent-back' ? 'sent-back' : 'draft';
		const confirmations = stillTrue(before, answers);
		const change = { action: 'save', answers, confirmations, state, madeFrom: basedOn || null } as const;
		return { saved: appendCopy(db, actor, before ?? { borough, period }, change) };
	});
	return save.immediate();
}

/** Confirmations of answers that have not changed since. */
function stillTrue(before: ReturnCopy | null, answers: Answers): Confirmations {
	if (!before) return {};
	const kept = Object.entries(before.confirmations).filter(([id]) => {
		const question = id as keyof Answers;
		return sameAnswer(before.answers[question], answers[question]);
	});
	return Object.fromEntries(kept);
}

/**
 * Keeps what someone typed who was too late to save it, beside the copy that stands, until they have chosen. The
 * return itself does not change.
 */
export function setAside(
	db: Database.Database,
	actor: Actor,
	{ borough, period, basedOn, answers }: Draft
): ReturnRevision {
	const keep = db.transaction((): ReturnRevision => {
		const stands = returnFor(db, borough, period);
		if (!stands) throw new RangeError(`${returnSubject(borough, period)} has no copy to stand beside`);
		const [newest] = returnRevisions(db, stands.id);
		const repeated =
			newest?.action === 'set-aside' && newest.savedById === actor.id && sameAnswers(newest.answers, answers);
		if (repeated) return newest;
		const change = { action: 'set-aside', answers, madeFrom: basedOn || null, state: stands.state } as const;
		appendCopy(db, actor, stands, change);
		return returnRevisions(db, stands.id)[0] as ReturnRevision;
	});
	return keep.immediate();
}

/** Makes an earlier copy, or one set aside, the newest. */
export function restoreCopy(
	db: Database.Database,
	actor: Actor,
	id: number,
	basedOn: number,
	revision: number
): Saved {
	const restore = db.transaction((): Saved => {
		const before = returnById(db, id);
		const copy = returnRevisions(db, id).find((each) => each.revision === revision);
		if (!before || !copy) throw new RangeError(`revision: return ${id} has no copy ${revision}`);
		if (before.revision !== basedOn) return { conflict: before };
		if (sameAnswers(before.answers, copy.answers)) return { saved: before };
		const state = before.state === 'sent-back' ? 'sent-back' : 'draft';
		const { answers, confirmations } = copy;
		const change = { action: 'restore', answers, confirmations, state, madeFrom: revision } as const;
		return { saved: appendCopy(db, actor, before, change) };
	});
	return restore.immediate();
}

interface Move {
	action: 'submit' | 'send-back' | 'accept';
	from: readonly CopyState[];
	to: CopyState;
	message?: string;
	confirmations?: Confirmations;
}

function move(db: Database.Database, actor: Actor, id: number, basedOn: number, step: Move): Moved {
	const before = returnById(db, id);
	if (!before) throw new RangeError(`id: there is no return ${id}`);
	if (before.revision !== basedOn || !step.from.includes(before.state)) return { conflict: before };
	const { action, to: state, message, confirmations = before.confirmations } = step;
	const change = { action, answers: before.answers, confirmations, state, madeFrom: basedOn, message };
	return { moved: appendCopy(db, actor, before, change) };
}

/**
 * Hands a draft to the editors. `incomplete`: something is missing, or an answer that looks odd is not confirmed;
 * nothing has changed then.
 */
export function submitReturn(
	db: Database.Database,
	actor: Actor,
	id: number,
	basedOn: number,
	confirmations: Confirmations = {}
): Moved | { incomplete: AnswersCheck } {
	const submit = db.transaction((): Moved | { incomplete: AnswersCheck } => {
		const copy = returnById(db, id);
		if (copy?.revision === basedOn) {
			const previous = lastReturnBefore(db, copy.borough, copy.period);
			const check = checkAnswers(copy.answers, previous?.answers ?? null);
			if (check.missing.length > 0 || unconfirmed(check, confirmations).length > 0) {
				return { incomplete: check };
			}
		}
		return move(db, actor, id, basedOn, {
			action: 'submit',
			from: ['draft', 'sent-back'],
			to: 'submitted',
			confirmations
		});
	});
	return submit.immediate();
}

/** Hands a return back to the borough with a message saying why. Throws RangeError when the message is empty. */
export function sendBack(
	db: Database.Database,
	actor: Actor,
	id: number,
	basedOn: number,
	message: string
): Moved {
	if (!message.trim()) throw new RangeError('message: say what the borough is to look at again');
	const step: Move = {
		action: 'send-back',
		from: ['submitted', 'accepted'],
		to: 'sent-back',
		message: message.trim()
	};
	return db.transaction(() => move(db, actor, id, basedOn, step)).immediate();
}

/** Marks a submitted return as checked and ready to publish. */
export function acceptReturn(db: Database.Database, actor: Actor, id: number, basedOn: number): Moved {
	const step: Move = { action: 'accept', from: ['submitted'], to: 'accepted' };
	return db.transaction(() => move(db, actor, id, basedOn, step)).immediate();
}
