import type Database from 'better-sqlite3';
import { appendCopy } from '../contributions/append-copy.ts';
import { record } from '../contributions/audit.ts';
import type { Actor } from '../contributions/audit.ts';
import { feedImport, saveFeed } from '../contributions/feeds.ts';
import { headPublication, whatInWords } from '../contributions/publications.ts';
import { returnById } from '../contributions/return-copies.ts';
import { upload } from '../contributions/uploads.ts';
import { timestamp } from '../clock.ts';
import type { Planned } from './begin.ts';

interface PendingRow extends Planned {
	note: string | null;
	by: string;
	byName: string;
}

const pendingRow = (db: Database.Database, id: number) =>
	db
		.prepare(
			`select base, slot, return_id as returnId, revision, upload_id as upload, import_id as feedImport, note, published_by as by,
			   published_by_name as byName from publication where id = ? and state = 'pending'`
		)
		.get(id) as PendingRow | undefined;

/**
 * Makes a publication under way the one the public sees, with all that follows from it, in one transaction. `build`:
 * how its atlas was built.
 */
export function finishPublication(db: Database.Database, id: number, actor: Actor, build: string): void {
	const finish = db.transaction(() => {
		const row = pendingRow(db, id);
		if (!row) throw new Error(`Publication ${id} is not under way.`);
		const before = { publication: headPublication(db) };
		db.prepare(`update publication set state = 'published' where id = ?`).run(id);
		const action = row.slot === null ? 'roll-back' : 'publish';
		const after = { publication: id, what: whatInWords(row), build };
		record(db, actor, { action, subject: `publication:${id}`, before, after, note: row.note });
		if (row.returnId !== null) markReturn(db, actor, row.returnId, row.revision);
		if (row.upload !== null) markUpload(db, actor, row.upload);
		if (row.feedImport !== null) markImport(db, actor, row.feedImport);
	});
	finish.immediate();
}

/** A borough that went on writing while the atlas was built keeps its newer copy: only the one that stands is marked. */
function markReturn(db: Database.Database, actor: Actor, returnId: number, revision: number | null): void {
	const copy = returnById(db, returnId);
	if (copy?.revision !== revision || !copy) return;
	const { answers, confirmations } = copy;
	appendCopy(db, actor, copy, {
		action: 'publish',
		state: 'published',
		answers,
		confirmations,
		madeFrom: revision
	});
}

function markUpload(db: Database.Database, actor: Actor, id: number): void {
	const state = upload(db, id)?.state;
	db.prepare(`update upload set state = 'published', decided_by = ?, decided_at = ? where id = ?`).run(
		actor.name,
		timestamp(),
		id
	);
	const [before, after] = [{ state }, { state: 'published' }];
	record(db, actor, { action: 'publish-upload', subject: `upload:${id}`, before, after });
}

function markImport(db: Database.Database, actor: Actor, id: number): void {
	const found = feedImport(db, id);
	if (!found) return;
	const { feed, feedName: name, url, licence } = found;
	saveFeed(db, actor, { id: feed, name, url, licence });
	if (found.state === 'published') return;
	db.prepare(`update feed_import set state = 'published', decided_by = ?, decided_at = ? where id = ?`).run(
		actor.name,
		timestamp(),
		id
	);
	const [before, after] = [{ state: found.state }, { state: 'published' }];
	record(db, actor, { action: 'publish-import', subject: `feed:${feed}:${id}`, before, after });
}

/** Marks a publication under way as failed, and why. Nothing else changes. */
export function failPublication(db: Database.Database, id: number, reason: string, actor: Actor): void {
	const fail = db.transaction(() => {
		const row = pendingRow(db, id);
		if (!row) return;
		db.prepare(`update publication set state = 'failed', reason = ? where id = ?`).run(reason, id);
		const after = { what: whatInWords(row), reason };
		record(db, actor, { action: 'fail-publication', subject: `publication:${id}`, after, note: row.note });
	});
	fail.immediate();
}

export const STOPPED =
	'The site stopped before this was done. What the public sees did not change. Publish it again.';

/**
 * Marks what a killed process left under way as failed, in the name of whoever asked for it. Only for whoever has the
 * atlas's lock: then nobody is publishing.
 */
export function failUnfinished(db: Database.Database): void {
	const rows = db.prepare(`select id from publication where state = 'pending'`).pluck().all() as number[];
	for (const id of rows) {
		const row = pendingRow(db, id);
		if (row) failPublication(db, id, STOPPED, { id: row.by, name: row.byName });
	}
}
