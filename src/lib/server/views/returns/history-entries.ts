import { answerWords, questionOf } from '../../../atlas/returns/answer-words.ts';
import { differences } from '../../../atlas/returns/differences.ts';
import type { Answers, QuestionId } from '../../../atlas/returns/questions.ts';
import { formatMoment, timeOf } from '../../../atlas/returns/moments.ts';
import type { ReturnRevision } from '../../contributions/return-copies.ts';

/** Saves by one person with pauses no longer than this are told as one. */
const PAUSE_MILLISECONDS = 30 * 60_000;

/** One step in the story of a return: one copy, or a run of saves by one person. */
export interface HistoryEntry {
	/** The newest copy of the run. */
	revision: number;
	/** "Saved by Ann Contributor", "Sent back by Eve Editor". */
	what: string;
	/** "21 November 2026, 14:02", or from when to when. */
	when: string;
	saves: number;
	message: string | null;
	isAside: boolean;
	changes: { question: QuestionId; label: string; before: string; after: string }[];
	answers: Answers;
}

const verbs: Record<ReturnRevision['action'], string> = {
	save: 'Saved',
	restore: 'Brought back',
	'set-aside': 'Kept aside',
	submit: 'Submitted',
	'send-back': 'Sent back',
	accept: 'Accepted',
	publish: 'Published'
};

function whatWords({ action, savedBy, madeFrom }: ReturnRevision): string {
	if (action === 'restore') return `Copy ${madeFrom} brought back by ${savedBy}`;
	if (action === 'set-aside') return `Typed by ${savedBy} after somebody else had saved; kept aside`;
	return `${verbs[action]} by ${savedBy}`;
}

function continues(newer: ReturnRevision, older: ReturnRevision): boolean {
	const pause = Date.parse(newer.savedAt) - Date.parse(older.savedAt);
	const areSaves = newer.action === 'save' && older.action === 'save';
	return areSaves && newer.savedById === older.savedById && pause <= PAUSE_MILLISECONDS;
}

function changesBetween(before: Answers, after: Answers): HistoryEntry['changes'] {
	return differences(before, after).map(({ question, ...sides }) => ({
		question,
		label: questionOf(question).label,
		before: answerWords(question, sides.before),
		after: answerWords(question, sides.after)
	}));
}

/**
 * The copies of a return, newest first as they come, told as a history, newest first. A copy that was set aside is
 * compared with the copy its writer had seen; every other with the one that stood before it.
 */
export function historyEntries(revisions: readonly ReturnRevision[]): HistoryEntry[] {
	const runs: ReturnRevision[][] = [];
	for (const copy of revisions) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run && last && continues(last, copy)) run.push(copy);
		else runs.push([copy]);
	}
	const numbered = new Map(revisions.map((copy) => [copy.revision, copy]));
	return runs.flatMap((run) => {
		const [newest] = run;
		const oldest = run.at(-1);
		if (!newest || !oldest) return [];
		const isAside = newest.action === 'set-aside';
		const stoodBefore = revisions.find(
			({ revision, action }) => revision < oldest.revision && action !== 'set-aside'
		);
		const before = isAside ? numbered.get(newest.madeFrom ?? 0) : stoodBefore;
		const from = formatMoment(oldest.savedAt);
		return [
			{
				revision: newest.revision,
				what: whatWords(newest),
				when: run.length > 1 ? `${from} to ${timeOf(newest.savedAt)}` : from,
				saves: run.length,
				message: newest.message,
				isAside,
				changes: changesBetween(before?.answers ?? {}, newest.answers),
				answers: newest.answers
			}
		];
	});
}
