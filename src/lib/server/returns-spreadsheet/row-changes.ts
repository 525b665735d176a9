import type Database from 'better-sqlite3';
import { differences, sameAnswers } from '../../atlas/returns/differences.ts';
import type { AnswerDifference } from '../../atlas/returns/differences.ts';
import type { Answers, QuestionId } from '../../atlas/returns/questions.ts';
import { lastReturnBefore, returnFor } from '../contributions/returns.ts';
import type { ReturnCopy } from '../contributions/returns.ts';
import type { Borough } from './boroughs.ts';
import { hasAnswers } from './read-rows.ts';
import type { CellError, SheetReading, SheetRow } from './read-rows.ts';

/** What saving a row would do to the return it is for, as that return stands now. */
export type RowPlan = { row: number; borough: Borough | null; period: string | null } & (
	| { kind: 'wrong'; errors: CellError[] }
	/** Nothing is answered, and nothing had been. */
	| { kind: 'empty' }
	/** The return says just this already. */
	| { kind: 'unchanged' }
	| RowSave
);

export interface RowSave {
	/** 'carried': the quarter has not been begun, and the row repeats the last return. */
	kind: 'changes' | 'carried';
	row: number;
	borough: Borough;
	period: string;
	/** Null where the quarter has not been begun. */
	standing: Pick<ReturnCopy, 'revision' | 'state' | 'savedBy' | 'savedAt'> | null;
	/** The revision to name when saving; 0 where there is none. */
	basedOn: number;
	/** All answers as they would stand. */
	answers: Answers;
	changes: AnswerDifference[];
	/** What the changes are against: the copy that stands, the last return before, or no answers at all. */
	against: 'standing' | 'last-return' | 'nothing';
}

/** The answers of a copy with those of a row in place of its own, for the questions that had a column. */
function merged(standing: Answers, { answers }: SheetRow, questions: readonly QuestionId[]): Answers {
	const others = Object.entries(standing).filter(([id]) => !questions.includes(id as QuestionId));
	return { ...Object.fromEntries(others), ...answers };
}

function planRow(db: Database.Database, row: SheetRow, questions: readonly QuestionId[]): RowPlan {
	const { borough, period } = row;
	const place = { row: row.row, borough, period };
	if (!borough || !period || row.errors.length > 0) return { ...place, kind: 'wrong', errors: row.errors };
	const standing = returnFor(db, borough.code, period);
	const answers = merged(standing?.answers ?? {}, row, questions);
	if (standing && sameAnswers(standing.answers, answers)) return { ...place, kind: 'unchanged' };
	if (!standing && !hasAnswers(row)) return { ...place, kind: 'empty' };
	const last = standing ? null : lastReturnBefore(db, borough.code, period);
	const changes = differences(standing?.answers ?? last?.answers ?? {}, answers).filter(({ question }) =>
		questions.includes(question)
	);
	return {
		kind: changes.length > 0 ? 'changes' : 'carried',
		row: row.row,
		borough,
		period,
		standing,
		basedOn: standing?.revision ?? 0,
		answers,
		changes,
		against: standing ? 'standing' : last ? 'last-return' : 'nothing'
	};
}

/** What saving each row would do now. Reads alone; the same file may be planned again after others have saved. */
export const planRows = (db: Database.Database, { rows, questions }: SheetReading): RowPlan[] =>
	rows.map((row) => planRow(db, row, questions));

export const isSave = (plan: RowPlan): plan is RowSave & RowPlan =>
	plan.kind === 'changes' || plan.kind === 'carried';
