import type Database from 'better-sqlite3';
import type { Answers, QuestionId } from '../../atlas/returns/questions.ts';
import type { CopyState } from '../../atlas/returns/return-states.ts';

/** Why answers that look odd are right, by question. */
export type Confirmations = Partial<Record<QuestionId, string>>;

/** A borough's return for a quarter, as its newest copy has it. */
export interface ReturnCopy {
	id: number;
	borough: string;
	/** The last day of the quarter. */
	period: string;
	state: CopyState;
	/** Named by whoever changes it, so that nobody overwrites what they have not seen. */
	revision: number;
	answers: Answers;
	confirmations: Confirmations;
	/** What an editor last wrote to the borough, since it was last published. */
	message: string | null;
	/** The name of whoever saved this copy. */
	savedBy: string;
	savedAt: string;
}

export const copyActions = [
	'save',
	'restore',
	'set-aside',
	'submit',
	'send-back',
	'accept',
	'publish'
] as const;
export type CopyAction = (typeof copyActions)[number];

/** One copy in the history of a return. */
export interface ReturnRevision {
	revision: number;
	action: CopyAction;
	answers: Answers;
	confirmations: Confirmations;
	message: string | null;
	/** The copy it was made from; null for the first. */
	madeFrom: number | null;
	savedById: string;
	savedBy: string;
	savedAt: string;
}

type Stored<Row> = Omit<Row, 'answers' | 'confirmations'> & { answers: string; confirmations: string };

const parsed = <Row extends ReturnCopy | ReturnRevision>(row: Stored<Row>) => ({
	...row,
	answers: JSON.parse(row.answers) as Answers,
	confirmations: JSON.parse(row.confirmations) as Confirmations
});

const columns = `stands.id, stands.borough, stands.period, stands.state, copy.revision, copy.answers, copy.confirmations,
	(select message from return_revision
	 where return_id = stands.id and action = 'send-back' and revision > coalesce(
		(select max(revision) from return_revision where return_id = stands.id and action = 'publish'), 0)
	 order by revision desc limit 1) as message,
	copy.saved_by_name as savedBy, copy.saved_at as savedAt`;
const newest = `select ${columns} from borough_return as stands
	join return_revision as copy on copy.return_id = stands.id and copy.revision = stands.revision`;

function copies(db: Database.Database, sql: string, ...parameters: unknown[]): ReturnCopy[] {
	return (db.prepare(sql).all(...parameters) as Stored<ReturnCopy>[]).map((row) => parsed<ReturnCopy>(row));
}

export function returnFor(db: Database.Database, borough: string, period: string): ReturnCopy | null {
	return copies(db, `${newest} where stands.borough = ? and stands.period = ?`, borough, period)[0] ?? null;
}

export function returnById(db: Database.Database, id: number): ReturnCopy | null {
	return copies(db, `${newest} where stands.id = ?`, id)[0] ?? null;
}

/** A borough's returns, newest quarter first. */
export function returnsOfBorough(db: Database.Database, borough: string): ReturnCopy[] {
	return copies(db, `${newest} where stands.borough = ? order by stands.period desc`, borough);
}

/** Everything that is not published, the quarter that has waited longest first. */
export function returnsInHand(db: Database.Database): ReturnCopy[] {
	return copies(db, `${newest} where stands.state <> 'published' order by copy.saved_at, stands.id`);
}

/** What the borough said the last time it submitted a return, for an earlier quarter. */
export function lastReturnBefore(db: Database.Database, borough: string, period: string): ReturnCopy | null {
	const sql = `select ${columns} from borough_return as stands
		join return_revision as copy on copy.return_id = stands.id
		where stands.borough = ? and stands.period < ? and copy.action in ('submit', 'accept', 'publish')
		order by stands.period desc, copy.revision desc limit 1`;
	return copies(db, sql, borough, period)[0] ?? null;
}

/** Every copy ever saved, newest first. */
export function returnRevisions(db: Database.Database, id: number): ReturnRevision[] {
	const rows = db
		.prepare(
			`select revision, action, answers, confirmations, message, made_from as madeFrom,
			 saved_by as savedById, saved_by_name as savedBy, saved_at as savedAt
			 from return_revision where return_id = ? order by revision desc`
		)
		.all(id) as Stored<ReturnRevision>[];
	return rows.map((row) => parsed<ReturnRevision>(row));
}

/** The newest copy set aside for a person who has not saved anything since; undefined when there is none. */
export function openAside(db: Database.Database, id: number, person: string): ReturnRevision | undefined {
	const theirs = returnRevisions(db, id).find(({ savedById }) => savedById === person);
	return theirs?.action === 'set-aside' ? theirs : undefined;
}
