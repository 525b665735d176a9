import { mergeAnswers, withAnswer } from '../../../atlas/returns/differences.ts';
import { readAnswers } from '../../../atlas/returns/read-answers.ts';
import type { AnswerFault, RawAnswers } from '../../../atlas/returns/read-answers.ts';
import type { Answers, QuestionId, Section } from '../../../atlas/returns/questions.ts';
import type Database from 'better-sqlite3';
import { returnRevisions, saveReturn } from '../../contributions/returns.ts';
import type { ReturnCopy } from '../../contributions/returns.ts';
import type { OpenReturn } from './open-return.ts';

/** What was typed into the fields of one section, whatever else the request holds. Fields left out are not touched. */
export function typedIn(form: FormData, { questions }: Section): RawAnswers {
	const typed: RawAnswers = {};
	for (const question of questions) {
		const values = form.getAll(question).filter((value): value is string => typeof value === 'string');
		if (values.length > 0) typed[question] = values;
	}
	return typed;
}

/** The revision a form was drawn from; null when the field has been tampered with. */
export function revisionIn(form: FormData): number | null {
	const text = form.get('revision');
	return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** The answers a writer had seen; null when there is no such copy. */
function answersSeen(db: Database.Database, copy: ReturnCopy | null, revision: number): Answers | null {
	if (revision === 0) return {};
	if (!copy) return null;
	if (copy.revision === revision) return copy.answers;
	return returnRevisions(db, copy.id).find((each) => each.revision === revision)?.answers ?? null;
}

export interface SectionSaved {
	/** What could not be read; the rest is saved. */
	errors: AnswerFault[];
	/** The return as it now stands; null when the revision named was never there. */
	copy: ReturnCopy | null;
	/** Somebody else had saved other answers meanwhile, and both are kept. */
	merged: boolean;
	/** Answers somebody else has changed too, differently: nothing is saved until the person has chosen. */
	clashes: QuestionId[];
	/** What the person would have saved, were it not for the clashes. */
	mine: Answers;
}

const ATTEMPTS = 5;

/**
 * Saves what was typed in a section. `basedOn`: the revision its form was drawn from. Where others have saved since,
 * changes to different answers are put together; only the same answer changed by both is left to be chosen.
 */
export function saveSection(
	db: Database.Database,
	{ person, borough, period, copy }: OpenReturn,
	basedOn: number,
	typed: RawAnswers
): SectionSaved {
	const { answers, errors } = readAnswers(typed);
	const seen = answersSeen(db, copy, basedOn);
	if (!seen) return { errors, copy: null, merged: false, clashes: [], mine: {} };
	let mine = seen;
	for (const question of Object.keys(typed) as QuestionId[]) {
		const isUnread = errors.some((fault) => fault.question === question);
		if (!isUnread) mine = withAnswer(mine, question, answers[question]);
	}
	const draft = { borough: borough.code, period };
	let attempt = { basedOn, answers: mine };
	for (let tries = 0; tries < ATTEMPTS; tries++) {
		const outcome = saveReturn(db, person, { ...draft, ...attempt });
		if ('saved' in outcome) {
			return { errors, copy: outcome.saved, merged: tries > 0, clashes: [], mine };
		}
		const { conflict } = outcome;
		const { merged, clashes } = mergeAnswers(seen, mine, conflict.answers);
		if (clashes.length > 0) return { errors, copy: conflict, merged: false, clashes, mine };
		attempt = { basedOn: conflict.revision, answers: merged };
	}
	throw new Error(`The return of ${borough.code} is being saved too often at once.`);
}
