import type Database from 'better-sqlite3';
import type { Actor } from '../contributions/audit.ts';
import { saveReturn } from '../contributions/returns.ts';
import type { ReturnCopy } from '../contributions/returns.ts';
import type { SheetReading } from './read-rows.ts';
import { isSave, planRows } from './row-changes.ts';
import type { RowSave } from './row-changes.ts';

/** A row the person ticked, and the copy of the return its changes were shown against (0: none). */
export interface ChosenRow {
	row: number;
	basedOn: number;
}

export type SavedRows =
	| { saved: ReturnCopy[] }
	/** Someone has saved these returns since; nothing was stored. */
	| { conflicts: RowSave[] };

class Conflict extends Error {}

/**
 * Saves the chosen rows as drafts: all of them or, when one of the returns has changed since it was shown, none. A row
 * that is wrong, or changes nothing any more, is not saved whatever was ticked.
 */
export function saveRows(
	db: Database.Database,
	actor: Actor,
	reading: SheetReading,
	chosen: readonly ChosenRow[]
): SavedRows {
	const conflicts: RowSave[] = [];
	const save = db.transaction((): ReturnCopy[] => {
		const saves = planRows(db, reading).filter(isSave);
		const wanted = chosen.flatMap(({ row, basedOn }) => {
			const plan = saves.find((each) => each.row === row);
			return plan ? [{ ...plan, seen: basedOn }] : [];
		});
		conflicts.push(...wanted.filter((each) => each.seen !== each.basedOn));
		if (conflicts.length > 0) throw new Conflict();
		return wanted.map(({ borough, period, basedOn, answers }) => {
			const outcome = saveReturn(db, actor, { borough: borough.code, period, basedOn, answers });
			if ('conflict' in outcome) throw new Conflict();
			return outcome.saved;
		});
	});
	try {
		return { saved: save.immediate() };
	} catch (error) {
		if (error instanceof Conflict) return { conflicts };
		throw error;
	}
}
