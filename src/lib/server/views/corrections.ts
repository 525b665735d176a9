import { correctionLines, reportAddress } from '../../atlas/corrections.ts';
import type { CorrectionSubject } from '../../atlas/corrections.ts';
import { subjectKey } from '../../atlas/corrections.ts';
import { contributions } from '../contributions/database.ts';
import { correctionsAbout } from '../contributions/corrections.ts';
import { log } from '../operations/log.ts';

/** What a page shows of the mistakes reported about it, and where to report one. */
export interface CorrectionsNote {
	lines: { text: string; answer?: string }[];
	report: string;
}

export function correctionsNote(subject: CorrectionSubject): CorrectionsNote {
	return { lines: correctionLines(reported(subject)), report: reportAddress(subject) };
}

/** A public page must stand even where the contributions cannot be opened. */
function reported(subject: CorrectionSubject) {
	try {
		return correctionsAbout(contributions(), subjectKey(subject));
	} catch (error) {
		log.error(error, 'the reports of mistakes cannot be read');
		return [];
	}
}
