import type Database from 'better-sqlite3';
import { isClosed } from '../../atlas/corrections.ts';
import type { CorrectionState, PublicCorrection } from '../../atlas/corrections.ts';
import { londonDay, timestamp } from '../clock.ts';
import { record } from './audit.ts';
import type { Actor } from './audit.ts';

export interface Correction {
	id: number;
	/** "area:E09000012", and what it was called when the mistake was reported. */
	subject: string;
	subjectName: string;
	message: string;
	state: CorrectionState;
	/** Public once closed; null for a report set aside, which the public never sees. */
	answer: string | null;
	reportedAt: string;
	/** The editor’s name. */
	decidedBy: string | null;
	decidedAt: string | null;
}

/** It cannot be done, in a sentence for the editor: mostly because another editor was first. */
export class CorrectionError extends Error {
	override readonly name = 'CorrectionError';
}

/** Whoever reports a mistake gives no name, and none is kept. */
const reader: Actor = { id: 'public', name: 'A reader' };

const columns = `id, subject, subject_name as subjectName, message, state, answer, reported_at as reportedAt,
	decided_by as decidedBy, decided_at as decidedAt`;

export function findCorrection(db: Database.Database, id: number): Correction | null {
	const row = db.prepare(`select ${columns} from correction where id = ?`).get(id) as Correction | undefined;
	return row ?? null;
}

/** Oldest first: the order in which they wait. */
export function correctionsIn(db: Database.Database, states: readonly CorrectionState[]): Correction[] {
	return db
		.prepare(`select ${columns} from correction where state in (select value from json_each(?)) order by id`)
		.all(JSON.stringify(states)) as Correction[];
}

/** What a page may say of the reports about its subject: all that are open, and the newest answers. */
export function correctionsAbout(db: Database.Database, subject: string): PublicCorrection[] {
	const rows = db
		.prepare(
			`select state, reported_at as reported, decided_at as decided, answer
			 from correction where subject = ? and (answer is not null or state in ('reported', 'checking'))
			 order by id desc limit 20`
		)
		.all(subject) as PublicCorrection[];
	return rows.map(({ reported, decided, ...row }) => ({
		...row,
		reported: londonDay(reported),
		decided: decided && londonDay(decided)
	}));
}

/** Stores a report. What it says is not repeated in the trail, which can never be cleared of a name. */
export function addCorrection(
	db: Database.Database,
	{ subject, subjectName, message }: Pick<Correction, 'subject' | 'subjectName' | 'message'>
): number {
	return db
		.transaction(() => {
			const { lastInsertRowid } = db
				.prepare('insert into correction (subject, subject_name, message, reported_at) values (?, ?, ?, ?)')
				.run(subject, subjectName, message, timestamp());
			const id = Number(lastInsertRowid);
			record(db, reader, {
				action: 'report-mistake',
				subject: `correction:${id}`,
				after: { about: subject, state: 'reported' }
			});
			return id;
		})
		.immediate();
}

/** Says that someone is looking into it. */
export function takeUpCorrection(db: Database.Database, actor: Actor, id: number): void {
	decide(db, actor, id, {
		action: 'take-up-correction',
		from: ['reported'],
		state: 'checking',
		answer: null
	});
}

export type CorrectionOutcome = 'corrected' | 'no-change' | 'set-aside';

/** Closes a report: with an answer that the public reads, or, set aside, with none. */
export function closeCorrection(
	db: Database.Database,
	actor: Actor,
	id: number,
	outcome: CorrectionOutcome,
	answer: string | null
): void {
	const isAside = outcome === 'set-aside';
	if (!isAside && !answer?.trim()) throw new CorrectionError('Write the answer that the public will read.');
	decide(db, actor, id, {
		action: isAside ? 'set-aside-correction' : 'close-correction',
		from: ['reported', 'checking'],
		state: isAside ? 'no-change' : outcome,
		answer: isAside ? null : (answer?.trim() ?? null)
	});
}

interface Decision {
	action: string;
	from: readonly CorrectionState[];
	state: CorrectionState;
	answer: string | null;
}

function decide(db: Database.Database, actor: Actor, id: number, { action, from, state, answer }: Decision) {
	db.transaction(() => {
		const before = findCorrection(db, id);
		if (!before) throw new CorrectionError('There is no such report.');
		if (!from.includes(before.state)) {
			throw new CorrectionError(
				isClosed(before.state)
					? 'Another editor has closed this report. What they wrote is below.'
					: 'Another editor has taken this report up.'
			);
		}
		db.prepare(
			'update correction set state = ?, answer = ?, decided_by = ?, decided_at = ? where id = ?'
		).run(state, answer, actor.name, timestamp(), id);
		record(db, actor, {
			action,
			subject: `correction:${id}`,
			before: { state: before.state },
			after: { state, ...(answer !== null && { answer }) }
		});
	}).immediate();
}
