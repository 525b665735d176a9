import type Database from 'better-sqlite3';
import { contributions } from './database.ts';
import { headPublication } from './publications.ts';

const MILLISECONDS_KEPT = 1_000;
let kept: { text: string; until: number } | undefined;

/**
 * Changes whenever a public page may say something else of what stands beside the atlas: the mistakes reported, and what
 * was published; part of the tag of every page. Looked up at most once a second, by a clock that nobody sets (`now`:
 * milliseconds). A site without a contributions database has none to show.
 */
export function contributedRevision(now = performance.now()): string {
	if (kept && now < kept.until) return kept.text;
	const text = read();
	kept = { text, until: now + MILLISECONDS_KEPT };
	return text;
}

/** To be called by what changes a report, so that this process shows it at once. */
export function forgetContributedRevision(): void {
	kept = undefined;
}

/** The same, of this database and as it stands. */
export function revisionOf(db: Database.Database): string {
	const { newest, decided } = db
		.prepare(
			`select coalesce(max(id), 0) as newest, coalesce(max(decided_at), '') as decided from correction`
		)
		.get() as { newest: number; decided: string };
	return `${newest} ${decided} ${headPublication(db)}`;
}

function read(): string {
	try {
		return revisionOf(contributions());
	} catch {
		return '';
	}
}
