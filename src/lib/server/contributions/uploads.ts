import type Database from 'better-sqlite3';
import { formatPeriod } from '../../atlas/periods.ts';
import type { ChangeLog } from '../../releases/change-log/change-log.ts';
import type { ReleaseKind } from '../../releases/upload-kinds.ts';
import { londonDay, timestamp } from '../clock.ts';
import { sha256Of } from '../sha256.ts';
import { plainFileName } from '../uploads/file-name.ts';
import { record } from './audit.ts';
import type { Actor } from './audit.ts';
import { slotsAt } from './edition.ts';
import { headPublication } from './publications.ts';

export const uploadStates = ['checked', 'published', 'discarded'] as const;
export type UploadState = (typeof uploadStates)[number];

export interface Upload {
	id: number;
	kind: ReleaseKind;
	fileName: string;
	sha256: string;
	byteCount: number;
	/** The date the release stands for. */
	period: string;
	state: UploadState;
	changeLog: ChangeLog;
	/** The publication whose releases the change log compares it with; 0: those that ship with the atlas. */
	checkedAgainst: number;
	uploadedBy: string;
	uploadedByName: string;
	uploadedAt: string;
	decidedBy: string | null;
	decidedAt: string | null;
}

export interface NewUpload {
	kind: ReleaseKind;
	period: string;
	changeLog: ChangeLog;
	checkedAgainst: number;
	fileName: string;
	bytes: Uint8Array;
}

/** The very same file is waiting or published already. The message is a sentence for whoever uploads it. */
export class DuplicateUploadError extends Error {
	override readonly name = 'DuplicateUploadError';
	readonly earlier: Upload;

	constructor(earlier: Upload, actor: Actor) {
		const who = earlier.uploadedBy === actor.id ? 'You' : earlier.uploadedByName;
		super(`${who} uploaded this file on ${formatPeriod(londonDay(earlier.uploadedAt))}.`);
		this.earlier = earlier;
	}
}

/** What was asked cannot be done to an upload in its state. */
export class UploadStateError extends Error {
	override readonly name = 'UploadStateError';
}

const columns = `id, kind, file_name as fileName, sha256, length(bytes) as byteCount, period, state,
	change_log as changeLog, checked_against as checkedAgainst, uploaded_by as uploadedBy, uploaded_by_name as uploadedByName, uploaded_at as uploadedAt,
	decided_by as decidedBy, decided_at as decidedAt`;

type UploadRow = Omit<Upload, 'changeLog'> & { changeLog: string };

const fromRow = (row: UploadRow): Upload => ({ ...row, changeLog: JSON.parse(row.changeLog) as ChangeLog });

/** Keeps a checked release until an editor decides. Gives its id. Throws DuplicateUploadError. */
export function addUpload(db: Database.Database, actor: Actor, file: NewUpload): number {
	const fileName = plainFileName(file.fileName);
	const sha256 = sha256Of(file.bytes);
	return db
		.transaction(() => {
			const earlier = db
				.prepare(`select ${columns} from upload where sha256 = ? and kind = ? and state <> 'discarded'`)
				.get(sha256, file.kind) as UploadRow | undefined;
			if (earlier) throw new DuplicateUploadError(fromRow(earlier), actor);
			const { lastInsertRowid } = db
				.prepare(
					`insert into upload (kind, file_name, sha256, bytes, period, state, change_log, checked_against, uploaded_by,
					   uploaded_by_name, uploaded_at) values (?, ?, ?, ?, ?, 'checked', ?, ?, ?, ?, ?)`
				)
				.run(
					file.kind,
					fileName,
					sha256,
					file.bytes,
					file.period,
					JSON.stringify(file.changeLog),
					file.checkedAgainst,
					actor.id,
					actor.name,
					timestamp()
				);
			const id = Number(lastInsertRowid);
			const after = { kind: file.kind, period: file.period, fileName, sha256 };
			record(db, actor, { action: 'upload-release', subject: `upload:${id}`, after });
			return id;
		})
		.immediate();
}

/** Does the public see this release? One that was published may have been replaced or rolled back since. */
export const isPublicUpload = (db: Database.Database, id: number): boolean =>
	slotsAt(db, headPublication(db)).some((entry) => entry.upload === id);

export function upload(db: Database.Database, id: number): Upload | undefined {
	const row = db.prepare(`select ${columns} from upload where id = ?`).get(id) as UploadRow | undefined;
	return row && fromRow(row);
}

/** The file itself, as it was uploaded. */
export function uploadBytes(db: Database.Database, id: number): Uint8Array | undefined {
	return (db.prepare('select bytes from upload where id = ?').get(id) as { bytes: Buffer } | undefined)
		?.bytes;
}

/** Newest first. */
export function uploads(db: Database.Database, { state }: { state?: UploadState } = {}): Upload[] {
	const rows = db
		.prepare(`select ${columns} from upload where @state is null or state = @state order by id desc`)
		.all({ state: state ?? null }) as UploadRow[];
	return rows.map(fromRow);
}

/** Puts a waiting upload aside: it can no longer be published. Throws UploadStateError. */
export function discardUpload(db: Database.Database, actor: Actor, id: number): void {
	db.transaction(() => {
		const waiting = requireState(db, id, waits);
		db.prepare(`update upload set state = 'discarded', decided_by = ?, decided_at = ? where id = ?`).run(
			actor.name,
			timestamp(),
			id
		);
		record(db, actor, {
			action: 'discard-upload',
			subject: `upload:${id}`,
			before: { state: waiting.state },
			after: { state: 'discarded' }
		});
	}).immediate();
}

/**
 * Puts a new change log in place of the one made at upload, once something else has been published meanwhile; also for a
 * release that was published and no longer is, so that it may be again. Throws UploadStateError.
 */
export function recheckUpload(
	db: Database.Database,
	actor: Actor,
	id: number,
	{ changeLog, checkedAgainst }: Pick<NewUpload, 'changeLog' | 'checkedAgainst'>
): void {
	db.transaction(() => {
		const waiting = requireState(db, id, mayBeChecked);
		db.prepare('update upload set change_log = ?, checked_against = ? where id = ?').run(
			JSON.stringify(changeLog),
			checkedAgainst,
			id
		);
		record(db, actor, {
			action: 'check-upload',
			subject: `upload:${id}`,
			before: { blockers: waiting.changeLog.blockers },
			after: { blockers: changeLog.blockers }
		});
	}).immediate();
}

type InState = (db: Database.Database, found: Upload) => boolean;
const waits: InState = (_, { state }) => state === 'checked';
const mayBeChecked: InState = (db, found) =>
	waits(db, found) || (found.state === 'published' && !isPublicUpload(db, found.id));

function requireState(db: Database.Database, id: number, isIn: InState): Upload {
	const found = upload(db, id);
	if (found && isIn(db, found)) return found;
	throw new UploadStateError(
		found
			? `This upload was ${found.state} on ${formatPeriod(londonDay(found.decidedAt ?? found.uploadedAt))}.`
			: 'There is no such upload.'
	);
}
