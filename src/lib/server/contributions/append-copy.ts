import type Database from 'better-sqlite3';
import { differences } from '../../atlas/returns/differences.ts';
import type { Answer } from '../../atlas/returns/differences.ts';
import type { Answers } from '../../atlas/returns/questions.ts';
import type { CopyState } from '../../atlas/returns/return-states.ts';
import { timestamp } from '../clock.ts';
import { record } from './audit.ts';
import type { Actor } from './audit.ts';
import { returnById } from './return-copies.ts';
import type { Confirmations, CopyAction, ReturnCopy } from './return-copies.ts';

/** What a new copy of a return holds, and where it leaves the return. */
export interface CopyChange {
	action: CopyAction;
	state: CopyState;
	answers: Answers;
	confirmations?: Confirmations;
	madeFrom?: number | null;
	message?: string;
}

const acts: Record<CopyAction, string> = {
	save: 'save-return',
	restore: 'restore-return',
	'set-aside': 'set-aside-return',
	submit: 'submit-return',
	'send-back': 'send-back-return',
	accept: 'accept-return',
	publish: 'publish-return'
};

function insertReturn(db: Database.Database, { borough, period }: { borough: string; period: string }) {
	const { lastInsertRowid } = db
		.prepare(`insert into borough_return (borough, period, state, revision) values (?, ?, 'draft', 0)`)
		.run(borough, period);
	return Number(lastInsertRowid);
}

/**
 * Adds a copy to a return (making the return first, when it is new), and its row to the audit trail with the answers
 * that changed and no others. Call it inside a transaction that has checked that it may: elsewhere it throws, for a
 * process cut off between the return and its copy would leave a return nobody can open or make again. A copy set
 * aside does not become the one that stands.
 */
export function appendCopy(
	db: Database.Database,
	actor: Actor,
	before: ReturnCopy | { borough: string; period: string },
	{ action, state, answers, confirmations = {}, madeFrom = null, message }: CopyChange
): ReturnCopy {
	if (!db.inTransaction) throw new Error('A copy of a return is added inside a transaction.');
	const known = 'id' in before ? before : null;
	const id = known?.id ?? insertReturn(db, before);
	const revision = db
		.prepare('select coalesce(max(revision), 0) + 1 from return_revision where return_id = ?')
		.pluck()
		.get(id);
	db.prepare(
		`insert into return_revision (return_id, revision, answers, confirmations, action, made_from, message, saved_by,
		 saved_by_name, saved_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	).run(
		id,
		revision,
		JSON.stringify(answers),
		JSON.stringify(confirmations),
		action,
		madeFrom,
		message ?? null,
		actor.id,
		actor.name,
		timestamp()
	);
	if (action !== 'set-aside') {
		db.prepare('update borough_return set state = ?, revision = ? where id = ?').run(state, revision, id);
	}
	record(db, actor, {
		action: acts[action],
		subject: `return:${before.borough}:${before.period}`,
		...changeOf(known, { state, answers, revision: revision as number }),
		note: message ?? null
	});
	return returnById(db, id) as ReturnCopy;
}

/** The two sides of a change, with only what differs in each; an answer taken out is null. */
function changeOf(
	before: ReturnCopy | null,
	after: { state: CopyState; answers: Answers; revision: number }
) {
	const changed = differences(before?.answers ?? {}, after.answers);
	const side = (pick: (difference: { before: Answer; after: Answer }) => Answer) =>
		Object.fromEntries(changed.map((difference) => [difference.question, pick(difference) ?? null]));
	const states = before?.state === after.state ? [undefined, undefined] : [before?.state, after.state];
	return {
		before: before && { copy: before.revision, state: states[0], ...side((each) => each.before) },
		after: { copy: after.revision, state: states[1], ...side((each) => each.after) }
	};
}
