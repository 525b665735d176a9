import type Database from 'better-sqlite3';
import { formatMoment } from '../../../atlas/returns/moments.ts';
import { writeCsv } from '../../api/csv.ts';
import { auditNames } from './audit-names.ts';
import type { AuditNames } from './audit-names.ts';
import { actionWords, auditDifferences, subjectPage, subjectWords } from './audit-words.ts';
import type { AuditDifference } from './audit-words.ts';

export const ROWS_A_PAGE = 50;

/** What part of the trail is asked for. Empty: all of it. */
export interface AuditFilter {
	/** A part of the subject's words or of its key: "Hackney", "upload:3". */
	subject: string;
	person: string;
	action: string;
}

/** The filter as the address has it. */
export function auditFilter(query: URLSearchParams): AuditFilter {
	const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 100);
	return { subject: text('subject'), person: text('person'), action: text('action') };
}

/** The address of the trail, or of its CSV, with a filter. */
export function auditAddress(path: string, filter: AuditFilter, before?: number): string {
	const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
	if (before !== undefined) query.set('before', String(before));
	return query.size > 0 ? `${path}?${query}` : path;
}

interface Row {
	id: number;
	at: string;
	who: string;
	action: string;
	subject: string;
	before: string | null;
	after: string | null;
	note: string | null;
}

/** Rows of the trail, newest first, that the filter lets through; `before`: older than this row. */
function* rowsOf(
	db: Database.Database,
	filter: AuditFilter,
	names: AuditNames,
	before: number | null
): Generator<Row> {
	const rows = db
		.prepare(
			`select id, at, actor_name as who, action, subject, before, after, note from audit
			 where (@before is null or id < @before) and (@person = '' or actor_name = @person)
			 and (@action = '' or action = @action) order by id desc`
		)
		.iterate({ before, person: filter.person, action: filter.action }) as Iterable<Row>;
	const wanted = filter.subject.toLowerCase();
	for (const row of rows) {
		// A subject's words are not in the table: "Hackney" is a code there.
		const isWanted =
			row.subject.toLowerCase().includes(wanted) ||
			subjectWords(row.subject, names).toLowerCase().includes(wanted);
		if (isWanted) yield row;
	}
}

export interface AuditLine {
	id: number;
	when: string;
	who: string;
	action: string;
	subject: string;
	page: string | null;
	differences: AuditDifference[];
	note: string | null;
}

const parse = (json: string | null): unknown => (json === null ? undefined : JSON.parse(json));

const line = ({ id, at, who, action, subject, before, after, note }: Row, names: AuditNames): AuditLine => ({
	id,
	when: formatMoment(at),
	who,
	action: actionWords(action),
	subject: subjectWords(subject, names),
	page: subjectPage(subject, names),
	differences: auditDifferences(parse(before), parse(after)),
	note
});

/** One page of the trail, and whether older rows follow. */
export function auditPage(db: Database.Database, filter: AuditFilter, before: number | null) {
	const lines: AuditLine[] = [];
	const names = auditNames(db);
	for (const row of rowsOf(db, filter, names, before)) {
		if (lines.length === ROWS_A_PAGE) return { lines, older: lines.at(-1)?.id };
		lines.push(line(row, names));
	}
	return { lines, older: undefined };
}

/** Who is in the trail, and what was done: the choices of the filter. */
export function auditChoices(db: Database.Database) {
	const distinct = (column: 'actor_name' | 'action') =>
		db.prepare(`select distinct ${column} from audit order by ${column}`).pluck().all() as string[];
	return {
		people: distinct('actor_name'),
		actions: distinct('action').map((id) => ({ id, name: actionWords(id) }))
	};
}

/** The whole of what the filter lets through, newest first, as it was recorded. */
export function auditCsv(db: Database.Database, filter: AuditFilter): string {
	const cells = function* () {
		for (const { id, at, who, action, subject, before, after, note } of rowsOf(
			db,
			filter,
			auditNames(db),
			null
		)) {
			yield [id, at, who, action, subject, before, after, note];
		}
	};
	return writeCsv(['row', 'at', 'who', 'action', 'subject', 'before', 'after', 'note'], cells());
}
