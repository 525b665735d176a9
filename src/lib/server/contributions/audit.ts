import type Database from 'better-sqlite3';
import { timestamp } from '../clock.ts';

/** Who acts: a person signed in, or a command run on the machine. */
export interface Actor {
	id: string;
	name: string;
}

export const commandLine: Actor = { id: 'command-line', name: 'Command line' };

export interface AuditEntry {
	/** A verb and its object in kebab case: "submit-return", "publish-release", "invite-account". */
	action: string;
	/** What was acted on: "return:E09000012:2026-09-30", "upload:3", "account:…". */
	subject: string;
	before?: unknown;
	after?: unknown;
	note?: string | null;
}

export interface AuditRow {
	id: number;
	at: string;
	actor: string;
	actorName: string;
	action: string;
	subject: string;
	before: unknown;
	after: unknown;
	note: string | null;
}

/** Adds to the trail. Call it inside the transaction of the change it tells of, so that neither is there alone. */
export function record(db: Database.Database, actor: Actor, entry: AuditEntry): void {
	const json = (part: unknown) => (part === undefined ? null : JSON.stringify(part));
	db.prepare(
		`insert into audit (at, actor, actor_name, action, subject, before, after, note) values (?, ?, ?, ?, ?, ?, ?, ?)`
	).run(
		timestamp(),
		actor.id,
		actor.name,
		entry.action,
		entry.subject,
		json(entry.before),
		json(entry.after),
		entry.note ?? null
	);
}

export interface AuditQuery {
	/** Exactly this subject, or everything whose subject starts with it and a colon. */
	subject?: string;
	/** Older than this row: for the next page. */
	before?: number;
	limit?: number;
}

/** The trail, newest first. */
export function auditTrail(
	db: Database.Database,
	{ subject, before, limit = 50 }: AuditQuery = {}
): AuditRow[] {
	const rows = db
		.prepare(
			`select id, at, actor, actor_name as actorName, action, subject, before, after, note from audit
			 where (@subject is null or subject = @subject or substr(subject, 1, length(@subject) + 1) = @subject || ':')
			 and (@before is null or id < @before)
			 order by id desc limit @limit`
		)
		.all({ subject: subject ?? null, before: before ?? null, limit }) as (AuditRow & {
		before: string | null;
		after: string | null;
	})[];
	const parse = (text: string | null): unknown => (text === null ? undefined : JSON.parse(text));
	return rows.map((row) => ({ ...row, before: parse(row.before), after: parse(row.after) }));
}
