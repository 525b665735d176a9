import { contributions } from './database.ts';

const MILLISECONDS_KEPT = 1_000;
let kept: { text: string; until: number } | undefined;

/**
 * Changes whenever a public page may say something else about reported mistakes, which are not in the atlas; part of
 * the tag of every page. Looked up at most once a second, by a clock that nobody sets (`now`: milliseconds). A site without a contributions database has none to show.
 */
export function correctionsRevision(now = performance.now()): string {
	if (kept && now < kept.until) return kept.text;
	const text = read();
	kept = { text, until: now + MILLISECONDS_KEPT };
	return text;
}

/** To be called by what changes a report, so that this process shows it at once. */
export function forgetCorrectionsRevision(): void {
	kept = undefined;
}

function read(): string {
	try {
		const { newest, decided } = contributions()
			.prepare(
				`select coalesce(max(id), 0) as newest, coalesce(max(decided_at), '') as decided from correction`
			)
			.get() as { newest: number; decided: string };
		return `${newest} ${decided}`;
	} catch {
		return '';
	}
}
