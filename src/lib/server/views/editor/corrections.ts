import { correctionStateEntries, isClosed } from '../../../atlas/corrections.ts';
import { formatMoment } from '../../../atlas/returns/moments.ts';
import { auditTrail } from '../../contributions/audit.ts';
import type { Correction } from '../../contributions/corrections.ts';
import { correctionsIn, findCorrection } from '../../contributions/corrections.ts';
import { findSubject } from '../../contributions/correction-subjects.ts';
import { contributions } from '../../contributions/database.ts';
import { stepWords } from './audit-words.ts';

const MOST_CLOSED_SHOWN = 50;

/** A line of the queue. */
export interface CorrectionLine {
	id: number;
	about: string;
	message: string;
	state: string;
	reported: string;
	/** Who has it, or closed it, and when. */
	decided: string | null;
}

const line = ({ id, subjectName, message, state, answer, reportedAt, decidedBy, decidedAt }: Correction) => ({
	id,
	about: subjectName,
	message,
	state: isClosed(state) && answer === null ? 'Set aside' : correctionStateEntries[state].name,
	reported: formatMoment(reportedAt),
	decided: decidedBy && decidedAt ? `${decidedBy}, ${formatMoment(decidedAt)}` : null
});

/** What is open, oldest first, and what was closed last. */
export function correctionsDesk(): { open: CorrectionLine[]; closed: CorrectionLine[] } {
	const db = contributions();
	return {
		open: correctionsIn(db, ['reported', 'checking']).map(line),
		closed: correctionsIn(db, ['corrected', 'no-change']).reverse().slice(0, MOST_CLOSED_SHOWN).map(line)
	};
}

/** One report with what was done about it; null when there is none of this number. */
export function correctionCase(id: number) {
	const db = contributions();
	const found = findCorrection(db, id);
	if (!found) return null;
	return {
		...line(found),
		answer: found.answer,
		canTakeUp: found.state === 'reported',
		canClose: !isClosed(found.state),
		next: correctionStateEntries[found.state].next,
		/** Null when the atlas no longer has it. */
		page: findSubject(found.subject)?.href ?? null,
		history: auditTrail(db, { subject: `correction:${id}` }).map(({ at, actorName, action }) => ({
			what: stepWords(action),
			who: actorName,
			when: formatMoment(at)
		}))
	};
}
