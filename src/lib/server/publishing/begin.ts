import type Database from 'better-sqlite3';
import { stateEntries } from '../../atlas/returns/return-states.ts';
import type { Actor } from '../contributions/audit.ts';
import { slotsAt } from '../contributions/edition.ts';
import type { SlotEntry } from '../contributions/edition.ts';
import { feedImport } from '../contributions/feeds.ts';
import { newerImport } from '../contributions/public-import.ts';
import { headPublication, PublicationError } from '../contributions/publications.ts';
import type { PublicationChange } from '../contributions/publications.ts';
import { returnById } from '../contributions/return-copies.ts';
import { upload } from '../contributions/uploads.ts';
import { timestamp } from '../clock.ts';

export const BUSY = 'Another publication is under way. Wait until it has ended, then try again.';
const CHECK_AGAIN = 'Something has been published since this was checked. Check it again first.';
const READ_AGAIN =
	'This directory has been read again since. Publish the newer import, or discard that one first.';
const READ_SINCE =
	'The public sees a newer import of this directory. To go back, use the history of publications.';
const AS_IT_IS = 'The public sees this already.';

/** What a publication stands on and brings in: its row, less who and when. */
export interface Planned {
	base: number | null;
	slot: string | null;
	returnId: number | null;
	revision: number | null;
	upload: number | null;
	feedImport: number | null;
}

/** Adds the row of a publication that is under way, and gives its number. Throws PublicationError, changing nothing. */
export function beginPublication(
	db: Database.Database,
	change: PublicationChange,
	actor: Actor,
	note?: string
): number {
	const begin = db.transaction(() => {
		if (db.prepare(`select 1 from publication where state = 'pending'`).get())
			throw new PublicationError(BUSY);
		const head = headPublication(db);
		const { lastInsertRowid } = db
			.prepare(
				`insert into publication (base, slot, return_id, revision, upload_id, import_id, state, note, published_by,
				   published_by_name, published_at)
				 values (@base, @slot, @returnId, @revision, @upload, @feedImport, 'pending', @note, @by, @byName, @at)`
			)
			.run({
				...plan(db, change, head),
				note: note?.trim() || null,
				by: actor.id,
				byName: actor.name,
				at: timestamp()
			});
		return Number(lastInsertRowid);
	});
	return begin.immediate();
}

function plan(db: Database.Database, change: PublicationChange, head: number): Planned {
	if (change.kind === 'roll-back') return planRollBack(db, change.to, head);
	const base = head || null;
	const now = slotsAt(db, head);
	const nothing = { base, returnId: null, revision: null, upload: null, feedImport: null };
	if (change.kind === 'return') return { ...nothing, ...planReturn(db, change, now) };
	if (change.kind === 'release') return { ...nothing, ...planRelease(db, change.upload, now, head) };
	return { ...nothing, ...planDirectory(db, change.import, now) };
}

function planReturn(
	db: Database.Database,
	{ returnId, revision }: { returnId: number; revision: number },
	now: SlotEntry[]
) {
	const copy = returnById(db, returnId);
	if (!copy) throw new PublicationError('There is no such return.');
	if (copy.revision !== revision) {
		throw new PublicationError(
			'The return has changed since you read it. Read it again before you publish it.'
		);
	}
	const slot = `return:${copy.borough}:${copy.period}`;
	// One that was published and then rolled back may be published again.
	const isPublic = now.some((entry) => entry.slot === slot && entry.returnId === returnId);
	if (copy.state === 'published' && isPublic) throw new PublicationError(AS_IT_IS);
	if (copy.state !== 'accepted' && copy.state !== 'published') {
		const state = stateEntries[copy.state].name.toLowerCase();
		throw new PublicationError(
			`Only a return that has been accepted can be published. This one is: ${state}.`
		);
	}
	return { slot, returnId, revision };
}

function planRelease(db: Database.Database, id: number, now: SlotEntry[], head: number) {
	const release = upload(db, id);
	if (!release) throw new PublicationError('There is no such upload.');
	if (release.state === 'discarded') throw new PublicationError('This upload has been discarded.');
	if (now.some((entry) => entry.upload === id)) throw new PublicationError(AS_IT_IS);
	if (release.checkedAgainst !== head) throw new PublicationError(CHECK_AGAIN);
	const { blockers } = release.changeLog;
	if (blockers.length > 0) throw new PublicationError(blockers.join(' '));
	return { slot: `release:${release.kind}:${release.period}`, upload: id };
}

function planDirectory(db: Database.Database, id: number, now: SlotEntry[]) {
	const found = feedImport(db, id);
	if (!found) throw new PublicationError('There is no such import.');
	if (found.state === 'discarded') throw new PublicationError('This import has been discarded.');
	if (now.some((entry) => entry.feedImport === id)) throw new PublicationError(AS_IT_IS);
	const newer = newerImport(db, found);
	if (newer) throw new PublicationError(newer.isPublic ? READ_SINCE : READ_AGAIN);
	return { slot: `directory:${found.feed}`, feedImport: id };
}

function planRollBack(db: Database.Database, to: number, head: number): Planned {
	const known = db.prepare(`select 1 from publication where id = ? and state = 'published'`).get(to);
	if (to !== 0 && !known) throw new PublicationError(`There is no publication ${to} to go back to.`);
	const content = (publication: number) =>
		slotsAt(db, publication)
			.map((entry) => entry.publication)
			.join();
	if (content(to) === content(head)) throw new PublicationError(AS_IT_IS);
	return { base: to || null, slot: null, returnId: null, revision: null, upload: null, feedImport: null };
}
