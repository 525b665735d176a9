import type Database from 'better-sqlite3';
import { formatPeriod } from '../../atlas/periods.ts';
import { quarterName } from '../../atlas/returns/quarters.ts';
import { releaseKindEntries } from '../../releases/upload-kinds.ts';
import type { ReleaseKind } from '../../releases/upload-kinds.ts';
import { findArea } from '../queries/areas.ts';

export { editionAt } from './edition.ts';

/** What an editor asks to be made public. */
export type PublicationChange =
	/** `revision`: the copy the editor read. */
	| { kind: 'return'; returnId: number; revision: number }
	| { kind: 'release'; upload: number }
	| { kind: 'directory'; import: number }
	/** 0: before the first publication. */
	| { kind: 'roll-back'; to: number };

/** It was not published, and the public sees what it saw before. The message is a sentence for the editor's page. */
export class PublicationError extends Error {
	override readonly name = 'PublicationError';
}

export interface PublicationRow {
	id: number;
	state: 'pending' | 'published' | 'failed';
	/** In words: "Return of Hackney, July to September 2026". */
	what: string;
	/** 'return:E09000012:2026-09-30' or 'release:workforce:2026-06-30'; null for a roll-back. */
	slot: string | null;
	/** The publication it stands on; for a roll-back, the one it goes back to. Null: the state before the first. */
	base: number | null;
	reason: string | null;
	note: string | null;
	/** The person's name. */
	by: string;
	at: string;
	/** This is what the public sees now. */
	current: boolean;
}

/** Everything published, rolled back, failed or under way, newest first. */
export function publications(db: Database.Database): PublicationRow[] {
	const head = headPublication(db);
	const rows = db
		.prepare(
			`select id, state, slot, base, reason, note, published_by_name as by, published_at as at
			 from publication order by id desc`
		)
		.all() as Omit<PublicationRow, 'what' | 'current'>[];
	return rows.map((row) => ({ ...row, what: whatInWords(row), current: row.id === head }));
}

/** What the public sees: the newest published row; 0 when nothing has been published. */
export function headPublication(db: Database.Database): number {
	const row = db.prepare(`select max(id) as head from publication where state = 'published'`).get() as {
		head: number | null;
	};
	return row.head ?? 0;
}

/** "Return of Hackney, July to September 2026", "Debt-advice services, 30 April 2026", "Back to publication 3". */
export function whatInWords({ slot, base }: { slot: string | null; base: number | null }): string {
	if (slot === null)
		return base === null ? 'Back to before the first publication' : `Back to publication ${base}`;
	const [kind = '', subject = '', period = ''] = slot.split(':');
	if (kind === 'return') return `Return of ${boroughName(subject)}, ${quarterName(period)}`;
	if (kind === 'directory') return `Directory of services “${subject}”`;
	return `${releaseKindEntries[subject as ReleaseKind].name}, ${formatPeriod(period)}`;
}

/** The history is worth reading even where there is no atlas to take a name from. */
function boroughName(code: string): string {
	try {
		return findArea(code)?.name ?? code;
	} catch {
		return code;
	}
}
